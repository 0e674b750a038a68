import { strict as assert } from 'node:assert'
import type { Article, ReadResult } from '../../../src/corpus/article'
import type { Files } from '../../../src/corpus/files'
import { updateIndex, type IndexPorts } from '../../../src/corpus/indexer'
import { IndexLost, type Store } from '../../../src/corpus/store'
import { maxBytesOf } from '../../../src/formats/limits'
import { sha256 } from '../../../src/host/node-files'
import { openStore } from '../../../src/host/sqlite/open-store'
import { parsePlain } from '../../../src/text/plain'
import { createMemoryFiles } from '../../property/memory-files'

function read(path: string, bytes: Uint8Array): ReadResult {
  const text = new TextDecoder().decode(bytes)
  if (text === 'throw') throw new Error('a fault in the reader')
  if (text === 'nothing') return { problems: [] }
  const problems = text === 'odd' ? [{ kind: 'bad-front-matter' as const, path, message: 'Odd.' }] : []
  return { article: { path, meta: { authors: [], aliases: [] }, document: parsePlain(text) }, problems }
}

function extract({ document }: Article) {
  return {
    passages: [{ start: 0, end: document.text.length, text: document.text }],
    figures: [],
    mentions: [],
    facts: [],
  }
}

describe('updateIndex', () => {
  let store: Store
  beforeEach(async () => {
    store = await openStore(undefined)
  })
  afterEach(() => store.close())

  const run = (
    files: Files,
    rest: Partial<IndexPorts> = {},
    ...more: [options?: Parameters<typeof updateIndex>[1], control?: Parameters<typeof updateIndex>[2]]
  ) =>
    updateIndex(
      {
        files,
        store,
        roots: ['/c'],
        isReadable: (path) => path.endsWith('.txt'),
        readerVersion: () => 1,
        read,
        extract,
        hash: sha256,
        ...rest,
      },
      ...more,
    )

  it('reads only files of its formats, and each once where folders overlap', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'a', '/c/b/b.txt': 'b', '/c/photo.jpg': 'x' })
    const report = await run(files, { roots: ['/c', '/c/b'] })
    assert.deepEqual(report, { sources: 2, added: 2, changed: 0, removed: 0, problems: [] })
    assert.deepEqual(files.reads, ['/c/a.txt', '/c/b/b.txt'])
  })

  it('takes the folders that a name with wildcards means, and a folder whose own name has them', async () => {
    const files = createMemoryFiles({ '/c/1-a/a.txt': 'a', '/c/2-b/b.txt': 'b', '/c/[x]/c.txt': 'c' })
    assert.equal((await run(files, { roots: ['/c/1-*'] })).sources, 1)
    assert.deepEqual(files.reads, ['/c/1-a/a.txt'])
    assert.equal((await run(files, { roots: ['/c/1-*', '/c/2-*/*.txt'] })).sources, 2)
    assert.equal((await run(files, { roots: ['/c/[x]'] })).sources, 1)
    const { problems } = await run(files, { roots: ['/none/*'] })
    assert.deepEqual(
      problems.map(({ kind, path }) => [kind, path]),
      [['missing', '/none/*']],
    )
  })

  it('looks at the files that are named alone, and at none that it does not know', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two', '/c/d.txt': 'three' })
    await run(files)
    files.write('/c/a.txt', 'mended')
    files.write('/c/b.txt', 'unseen')
    files.write('/c/new.txt', 'new')
    files.remove('/c/d.txt')
    const { problems, ...counts } = await run(
      files,
      {},
      { paths: ['/c/a.txt', '/c/d.txt', '/c/new.txt', '/else/x.txt'] },
    )
    assert.deepEqual([counts, problems], [{ sources: 2, added: 0, changed: 1, removed: 1 }, []])
    assert.deepEqual(
      ['mended', 'unseen', 'new', 'three'].map(
        (word) => store.searchPassages({ words: [word], match: 'all', limit: 9 }).length,
      ),
      [1, 0, 0, 0],
    )
    assert.deepEqual((await run(files)).sources, 3)
  })

  it('reads a file again when its time or size changed, and takes it in when its bytes did', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two' })
    let extracted = 0
    const counting = { extract: (article: Article) => (extracted++, extract(article)) }
    await run(files, counting)
    files.touch('/c/a.txt')
    files.write('/c/b.txt', 'owt')
    files.reads.length = extracted = 0
    assert.deepEqual(await run(files, counting), { sources: 2, added: 0, changed: 1, removed: 0, problems: [] })
    assert.deepEqual([files.reads, extracted], [['/c/a.txt', '/c/b.txt'], 1])
    files.reads.length = 0
    await run(files, counting)
    assert.deepEqual(files.reads, [])
  })

  it('reads a file again that another version of its reader has read, though the file is the same', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two' })
    await run(files)
    files.reads.length = 0
    const newer = {
      readerVersion: (path: string) => (path === '/c/a.txt' ? 2 : 1),
      extract: () => ({ passages: [{ start: 0, end: 5, text: 'newly' }], figures: [], mentions: [], facts: [] }),
    }
    assert.deepEqual(await run(files, newer), { sources: 2, added: 0, changed: 1, removed: 0, problems: [] })
    assert.deepEqual(files.reads, ['/c/a.txt'])
    assert.equal(store.searchPassages({ words: ['newly'], match: 'all', limit: 9 })[0].path, '/c/a.txt')
    assert.equal((await run(files, newer)).changed, 0)
  })

  it('tells when what articles are called may have changed, and not of a new text alone', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two' })
    const titled = (path: string, bytes: Uint8Array): ReadResult => {
      const { article, problems } = read(path, bytes)
      const title = article?.document.text.split(':')[0]
      return { article: article && { ...article, meta: { ...article.meta, title } }, problems }
    }
    const told = async (options?: Parameters<typeof updateIndex>[1]) => {
      let times = 0
      await run(files, { read: titled, onMeta: () => times++ }, options)
      return times > 0
    }
    const steps: readonly [name: string, change: () => void, told: boolean, options?: { rebuild: boolean }][] = [
      ['for the first time', () => {}, true],
      ['nothing', () => {}, false],
      ['another time', () => files.touch('/c/a.txt'), false],
      ['another text', () => files.write('/c/a.txt', 'one: more'), false],
      ['another title', () => files.write('/c/a.txt', 'won: more'), true],
      ['another file', () => files.write('/c/d.txt', 'three'), true],
      ['one file less', () => files.remove('/c/d.txt'), true],
      ['a rebuild', () => {}, true, { rebuild: true }],
    ]
    for (const [name, change, expected, options] of steps) {
      change()
      assert.equal(await told(options), expected, name)
    }
  })

  it('rebuilds on demand', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one' })
    await run(files)
    assert.equal((await run(files, {}, { rebuild: true })).added, 1)
  })

  const large = new Uint8Array(maxBytesOf('/c/a.txt') + 1).fill(97)
  const bad: readonly [string, string | Uint8Array, string, RegExp][] = [
    [
      'a file that is too large',
      large,
      'too-large',
      /^\/c\/bad\.txt has 10\.1 MB and is skipped: the limit is 10 MB\.$/,
    ],
    ['a file without text', 'nothing', 'unreadable', /^\/c\/bad\.txt holds no text/],
    ['a reader that throws', 'throw', 'unreadable', /^\/c\/bad\.txt could not be understood: a fault in the reader\.$/],
  ]
  for (const [name, content, kind, message] of bad)
    it(`${name}: is told each time, the others are indexed, and it is not read again`, async () => {
      const files = createMemoryFiles({ '/c/a.txt': 'good', '/c/bad.txt': content, '/c/z.txt': 'good' })
      for (const round of [1, 2]) {
        files.reads.length = 0
        const { sources, problems } = await run(files)
        assert.equal(sources, 2)
        assert.deepEqual(
          problems.map((p) => [p.kind, p.path]),
          [[kind, '/c/bad.txt']],
        )
        assert.match(problems[0].message, message)
        if (round === 2) assert.deepEqual(files.reads, [])
      }
      files.write('/c/bad.txt', 'mended')
      assert.deepEqual(await run(files), { sources: 3, added: 0, changed: 1, removed: 0, problems: [] })
      files.write('/c/bad.txt', content)
      assert.deepEqual(
        (await run(files)).problems.map((p) => p.kind),
        [kind],
      )
      assert.deepEqual(store.searchPassages({ words: ['mended'], match: 'all', limit: 9 }), [])
    })

  it('reads exactly the largest size', async () => {
    assert.equal((await run(createMemoryFiles({ '/c/a.txt': large.subarray(1) }))).sources, 1)
  })

  it('leaves UTF-16 with its mark to the readers', async () => {
    assert.deepEqual((await run(createMemoryFiles({ '/c/a.txt': Uint8Array.of(0xff, 0xfe, 65, 0) }))).problems, [])
  })

  it("keeps an article's own problems", async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'odd' })
    for (let round = 0; round < 2; round++) {
      const { sources, problems } = await run(files)
      assert.deepEqual([sources, problems.map((p) => p.message)], [1, ['Odd.']])
    }
  })

  it('a file that cannot be read now is forgotten, told, and tried again', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two' })
    await run(files)
    files.touch('/c/a.txt')
    const locked: Files = {
      ...files,
      read: async (path) =>
        path === '/c/a.txt' ? Promise.reject(new Error('EACCES: permission denied')) : files.read(path),
    }
    const { sources, problems } = await run(locked)
    assert.deepEqual(
      [sources, problems],
      [1, [{ kind: 'unreadable', path: '/c/a.txt', message: '/c/a.txt cannot be read: EACCES: permission denied.' }]],
    )
    assert.deepEqual(await run(files), { sources: 2, added: 1, changed: 0, removed: 0, problems: [] })
  })

  it('names a corpus folder that is missing, and reads the others', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one' })
    const { sources, problems } = await run(files, { roots: ['/nowhere', '/c'] })
    assert.deepEqual(
      [sources, problems],
      [1, [{ kind: 'missing', path: '/nowhere', message: 'There is no corpus folder /nowhere.' }]],
    )
  })

  it('forgets what is gone', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two' })
    await run(files)
    files.remove('/c/a.txt')
    assert.deepEqual(await run(files), { sources: 1, added: 0, changed: 0, removed: 1, problems: [] })
    files.remove('/c/b.txt')
    assert.deepEqual(
      { ...(await run(files)), problems: [] },
      { sources: 0, added: 0, changed: 0, removed: 1, problems: [] },
    )
  })

  it('aborted: rejects with the reason, and the next update finishes', async () => {
    const files = createMemoryFiles(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`/c/${i}.txt`, `text ${i}`])),
    )
    const abort = new AbortController()
    const progress = ({ done }: { done: number }) => done === 5 && abort.abort(new Error('enough'))
    await assert.rejects(run(files, {}, {}, { signal: abort.signal, progress }), /enough/)
    assert.ok(files.reads.length <= 6)
    assert.equal((await run(files)).sources, 20)
  })

  it('a store that loses what it held is filled from the start', async () => {
    const files = createMemoryFiles({ '/c/a.txt': 'one', '/c/b.txt': 'two' })
    await run(files)
    files.write('/c/c.txt', 'three')
    let lost = false
    const losing: Store = {
      ...store,
      problems: [{ kind: 'index', path: '/index.db', message: 'Lost.' }],
      transaction: (work) => {
        if (lost) return store.transaction(work)
        lost = true
        store.clear()
        throw new IndexLost('gone')
      },
    }
    const report = await run(files, { store: losing })
    assert.deepEqual([report.sources, report.problems.map((p) => p.message)], [3, ['Lost.']])
  })
})
