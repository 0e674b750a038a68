import { strict as assert } from 'node:assert'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import type { Progress } from '../../src/base/control'
import type { Draft, Engine } from '../../src/engine/engine'
import { createLocalEngine } from '../../src/engine/local'
import { serveEngine, type Port } from '../../src/engine/protocol'
import { createRemoteEngine } from '../../src/engine/remote'
import { nodeFiles, sha256 } from '../../src/host/node-files'
import { openStore } from '../../src/host/sqlite/open-store'
import { startEngine } from '../../src/host/start-engine'

/** Built before the tests by `node esbuild.js`. */
const WORKER = resolve('dist', 'worker.js')

interface Place {
  readonly corpus: string
  readonly bibliography: string
}

const engines: readonly [string, (place: Place) => Promise<Engine>][] = [
  ['in this thread', openLocal],
  ['behind a port', async (place) => connect(await openLocal(place))],
  [
    'in a thread of its own',
    async ({ corpus, bibliography }) =>
      startEngine({ corpus: [corpus], bibliographies: [bibliography], worker: WORKER }),
  ],
]

async function openLocal({ corpus, bibliography }: Place): Promise<Engine> {
  return createLocalEngine({
    files: nodeFiles,
    store: await openStore(undefined),
    corpus: [corpus],
    bibliographies: [bibliography],
    hash: sha256,
  })
}

function connect(engine: Engine): Engine {
  const { port1, port2 } = new MessageChannel()
  const toPort = (port: typeof port1): Port => ({
    post: (message) => port.postMessage(message),
    listen: (receive) => port.on('message', receive),
  })
  serveEngine(engine, toPort(port1))
  const remote = createRemoteEngine(toPort(port2))
  return { ...remote, close: () => remote.close().finally(() => port1.close()) }
}

for (const [name, open] of engines)
  describe(`Engine ${name}`, function () {
    this.timeout(30_000)
    let folder: string
    let engine: Engine
    let draft: Draft
    const at = (words: string) => draft.text.indexOf(words)

    beforeEach(async function () {
      if (name === 'in a thread of its own' && !existsSync(WORKER))
        assert.fail(`${WORKER} is not built: run "node esbuild.js"`)
      folder = mkdtempSync(join(tmpdir(), 'tickmark-engine-')).replaceAll('\\', '/')
      const corpus = `${folder}/sources`
      mkdirSync(corpus)
      writeFileSync(`${corpus}/chips.md`, CHIPS)
      writeFileSync(`${corpus}/lab.txt`, 'Deepwater is a research lab in Hangzhou. Its parent company is High-Flyer.\n')
      writeFileSync(`${corpus}/broken.md`, Buffer.from([0, 1, 2, 3]))
      writeFileSync(
        `${folder}/references.bib`,
        '@article{chips, title = {Chips in May}, author = {Writer, Ann}, date = {2025-05-28}, file = {sources/chips.md}}\n',
      )
      engine = await open({ corpus, bibliography: `${folder}/references.bib` })
      draft = { path: `${folder}/draft.md`, text: DRAFT, version: 7 }
    })
    afterEach(async () => {
      await engine.close()
      rmSync(folder, { recursive: true })
    })

    it('indexes, then only what changed, and tells of files that it cannot read', async () => {
      const first = await engine.index({})
      assert.deepEqual(
        { ...first, problems: first.problems.map((p) => [p.kind, p.path]) },
        { sources: 2, added: 3, changed: 0, removed: 0, problems: [['binary', `${folder}/sources/broken.md`]] },
      )
      rmSync(`${folder}/sources/broken.md`)
      writeFileSync(`${folder}/sources/lab.txt`, 'Deepwater moved to Beijing in 2025.\n')
      assert.deepEqual(await engine.index({}), { sources: 2, added: 0, changed: 1, removed: 1, problems: [] })
      assert.equal((await engine.index({ rebuild: true })).added, 2)
    })

    it('reports progress', async () => {
      const seen: Progress[] = []
      await engine.index({}, { progress: (progress) => seen.push(progress) })
      assert.deepEqual(
        seen.map(({ done, total }) => `${done}/${total}`),
        ['0/3', '1/3', '2/3', '3/3'],
      )
      assert.equal(seen[0].path, `${folder}/sources/broken.md`)
    })

    it('checks a draft and gives its version back', async () => {
      await engine.index({})
      const { version, findings, problems } = await engine.check(draft)
      assert.equal(version, 7)
      assert.deepEqual(problems, [])
      assert.deepEqual(
        findings.map((f) => [f.surface, f.stance]),
        [
          ['$2.5 billion', 'supported'],
          ['37 percent', 'refuted'],
        ],
      )
      for (const finding of findings) {
        assert.equal(draft.text.slice(finding.start, finding.end), finding.surface)
        const [evidence] = finding.evidence
        assert.equal(evidence.path, `${folder}/sources/chips.md`)
        assert.ok(
          readFileSync(evidence.path, 'utf8')
            .slice(evidence.start, evidence.end)
            .includes(finding.surface === '37 percent' ? '73 percent' : '$2.5 billion'),
        )
      }
    })

    it('says where a passage stands in its file', async () => {
      const page = `${folder}/sources/page.html`
      writeFileSync(page, '<title>Plan</title>\n<h1>Plan</h1>\n<p>The plan costs\n  <b>$5&nbsp;billion</b>.</p>\n')
      await engine.index({})
      const text = '5 billion'
      const [hit] = await engine.search({ words: 'plan costs', limit: 1 })
      const start = hit.start + hit.text.indexOf(text.slice(0, 1))
      const { places } = await engine.locate(page, [{ start, end: start + text.length }])
      assert.deepEqual(places, [{ start: { line: 3, column: 6 }, end: { line: 3, column: 20 } }])
      const plain = await engine.locate(`${folder}/sources/chips.md`, [{ start: 0, end: 3 }])
      assert.deepEqual(plain, { places: [{ start: { line: 0, column: 0 }, end: { line: 0, column: 3 } }] })
      await assert.rejects(engine.locate(`${folder}/sources/gone.md`, []), /does not exist/)
    })

    it('explains a verdict', async () => {
      await engine.index({})
      const explanation = await engine.explain(draft, at('37 percent') + 1)
      assert.equal(explanation?.finding.stance, 'refuted')
      assert.equal(explanation.compared[0].words, '73 percent')
      assert.equal(explanation.compared[0].evidence.path, `${folder}/sources/chips.md`)
      assert.deepEqual(explanation.finding, (await engine.check(draft)).findings[1])
      assert.equal(await engine.explain(draft, at('lost')), undefined)
    })

    it('answers what a report and quick fixes ask', async () => {
      await engine.index({})
      assert.deepEqual(await engine.timelines(draft), [])
      const { blocks } = await engine.printed(draft)
      assert.ok(blocks.some(({ kind }) => kind === 'paragraph'))
      assert.deepEqual(await engine.fixes(draft), [])
    })

    it('gives what a ledger has to hold of a figure', async () => {
      await engine.index({})
      const start = at('37 percent')
      const found = await engine.settle(draft, { start, end: start + '37 percent'.length })
      assert.equal(found?.ledger, undefined)
      assert.deepEqual(
        [found?.proof.draft, found?.proof.figure, found?.proof.cites],
        ['draft.md', '37 percent', ['chips']],
      )
      assert.match(found?.proof.sentence ?? '', /^[0-9a-f]{16}$/)
      assert.equal(await engine.settle(draft, { start, end: start + 1 }), undefined)
    })

    it('answers questions about keys: their documentation, places, issues and links', async () => {
      await engine.index({})
      const offset = at('@chips') + 2
      const card = await engine.describeKey(draft, 'chips')
      assert.deepEqual([card?.title, card?.lines[0].text], ['chips', 'Chips in May'])
      const found = await engine.define(draft, offset)
      assert.deepEqual([found?.kind, found?.path], ['article', `${folder}/sources/chips.md`])
      const key = await engine.keyAt(draft, offset)
      assert.deepEqual([key?.key, key?.files[0]], ['chips', `${folder}/references.bib`])
      const bibliography = { path: `${folder}/references.bib`, text: readFileSync(`${folder}/references.bib`, 'utf8') }
      assert.deepEqual(await engine.occurrences(bibliography, 'chips'), [{ start: 9, end: 14 }])
      assert.equal((await engine.occurrences(draft, 'chips'))[0].start, at('@chips') + 1)
      const issues = await engine.citationIssues({ path: `${folder}/a.tex`, text: '\\cite{chpis}' })
      assert.deepEqual(
        issues.map(({ kind, suggestions }) => [kind, suggestions[0]]),
        [['unknown-key', 'chips']],
      )
      const links = await engine.links({ path: `${folder}/a.md`, text: '[[lab]]' })
      assert.deepEqual(links, [{ start: 0, end: 7, target: `${folder}/sources/lab.txt` }])
    })

    it('answers hovers, completion, references and search', async () => {
      await engine.index({})
      const card = await engine.card(draft, at('High-Flyer') + 2)
      assert.equal(card?.kind, 'entity')
      assert.ok(
        card.lines.some((line) => line.text.includes('parent company')),
        JSON.stringify(card),
      )
      assert.equal((await engine.card(draft, at('@chips') + 2))?.kind, 'reference')
      assert.equal(await engine.card(draft, at('lost')), undefined)
      assert.ok(
        (await engine.complete(draft, at('@chips') + 3)).some((s) => s.kind === 'key' && s.label.includes('chips')),
      )
      assert.ok((await engine.references(draft)).some((r) => r.key === 'chips' && r.title === 'Chips in May'))
      const [hit] = await engine.search({ words: '"parent company"', limit: 5 })
      assert.equal(hit.path, `${folder}/sources/lab.txt`)
      assert.equal(hit.key, 'lab')
      assert.match(hit.text, /High-Flyer/)
      assert.deepEqual(
        hit.marks.map((mark) => hit.text.slice(mark.start, mark.end)),
        ['parent company'],
      )
    })

    it('answers questions about names', async () => {
      await engine.index({})
      const card = await engine.card(draft, at('High-Flyer'))
      assert.match(card!.lines[0].text, /parent company is High-Flyer/)
      assert.equal((await engine.entity(draft, at('High-Flyer')))?.entity.name, 'High-Flyer')
      assert.equal((await engine.entities({ text: 'high-f', limit: 5 })).entities[0].name, 'High-Flyer')
      const { places } = await engine.findName('High-Flyer', [draft])
      assert.deepEqual(
        places.map(({ path, draft }) => [path.replace(/.*\//, ''), draft]),
        [
          ['draft.md', true],
          ['lab.txt', false],
        ],
      )
      const [note] = await engine.nameNotes({ ...draft, text: 'They saw High Flyer there.' })
      assert.equal(note.replacement, 'High-Flyer')
      const text = await engine.curate('', { kind: 'retype', name: 'High-Flyer', type: 'fund' })
      assert.deepEqual(await engine.checkCuration(text), [])
      await assert.rejects(engine.curate('a: [', { kind: 'reject', name: 'x' }), /no YAML/)
    })

    it('finds who else states a figure of the draft', async () => {
      writeFileSync(`${folder}/sources/other.md`, 'Lumen, too, lost $2.5 billion.\n')
      await engine.index({})
      const found = await engine.findFigure({ ...draft, text: 'It lost $2.5bn.' }, 10, 5)
      assert.equal(found?.figure, '$2.5bn')
      assert.deepEqual(found.hits.map((hit) => hit.key).sort(), ['chips', 'other'])
      const [{ text, marks }] = found.hits
      assert.equal(text.slice(marks[0].start, marks[0].end), '$2.5 billion')
      assert.equal(await engine.findFigure({ ...draft, text: 'It lost.' }, 3, 5), undefined)
    })

    it('cites, quotes, and links to a passage', async () => {
      writeFileSync(`${folder}/sources/post.md`, '---\nurl: https://example.org/post\n---\nIt sold 5% more.\n')
      await engine.index({})
      const source = { kind: 'file', path: `${folder}/sources/post.md` } as const
      const quotation = { kind: 'span', path: source.path, start: 38, end: 54 } as const
      const at = { start: 3, end: 3 }
      const insertion = await engine.cite({ ...draft, text: 'So.\n' }, { at, sources: [{ source }], quotation })
      assert.deepEqual(insertion.edits, [{ ...at, text: ' "It sold 5% more." [@post]' }])
      const { path, create, edits } = insertion.bibliography!
      assert.deepEqual([path, create, edits[0].place.start.line], [`${folder}/references.bib`, false, 0])
      assert.match(edits[0].text, /@online\{post,[^]*file = \{sources\/post.md\}/)
      const made = await engine.makeBibliography({ ...draft, text: 'So.\n' }, ['post'], [])
      assert.match(made.edits[0].text, /bibliography: references\.bib/)
      assert.equal(await engine.linkTo(quotation), 'https://example.org/post#:~:text=It%20sold%205%25%20more.')
      const known = await engine.findSource(draft, { kind: 'address', url: 'http://www.example.org/post/' })
      assert.deepEqual([known?.key, known?.path], ['post', source.path])
      assert.equal(await engine.findSource(draft, { kind: 'address', url: 'https://example.org/none' }), undefined)
      const cited = engine.cite(draft, { at, sources: [{ source: { kind: 'key', key: 'none' } }] })
      await assert.rejects(cited, /No source has the key/)
      await assert.rejects(
        engine.linkTo({ ...quotation, path: `${folder}/sources/lab.txt`, start: 0, end: 9 }),
        /No address/,
      )
    })

    it('says what is in the corpus and what is amiss', async () => {
      await engine.index({})
      const { sources, notes, problems } = await engine.health(draft)
      assert.deepEqual(sources.map(({ key }) => key).sort(), ['chips', 'lab'])
      assert.ok(notes.some(({ kind, path }) => kind === 'unreadable' && path === `${folder}/sources/broken.md`))
      assert.deepEqual(problems, [])
      await assert.rejects(engine.health(draft, { signal: AbortSignal.abort() }), { name: 'AbortError' })
    })

    it('stops when it is aborted, and goes on afterwards', async () => {
      for (let i = 0; i < 50; i++) writeFileSync(`${folder}/sources/more-${i}.md`, CHIPS.repeat(20))
      const abort = new AbortController()
      const stopped = engine.index({}, { signal: abort.signal, progress: ({ done }) => done === 2 && abort.abort() })
      await assert.rejects(stopped, { name: 'AbortError' })
      await assert.rejects(engine.check(draft, { signal: AbortSignal.abort() }), { name: 'AbortError' })
      assert.equal((await engine.index({})).sources, 52)
    })

    it('answers several questions at once', async () => {
      await engine.index({})
      const answers = await Promise.all([
        engine.check(draft),
        engine.search({ words: 'Deepwater', limit: 3 }),
        engine.check({ ...draft, text: '', version: 8 }),
        engine.references(),
      ])
      assert.deepEqual(
        [answers[0].findings.length, answers[1].length, answers[2].version, answers[2].findings],
        [2, 1, 8, []],
      )
    })
  })

describe('startEngine', function () {
  this.timeout(30_000)
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tickmark-start-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  const writeWorker = (code: string) => {
    writeFileSync(
      join(folder, 'worker.js'),
      `const { parentPort, threadId, workerData } = require('node:worker_threads')\n${code}`,
    )
    return join(folder, 'worker.js')
  }
  const DYING = `parentPort.on('message', ({ id, method, args }) => {
    if (method === 'close') return parentPort.unref(), parentPort.postMessage({ kind: 'result', id })
    if (args[0].words === 'die') throw new Error('a fault')
    if (args[0].words !== 'wait') parentPort.postMessage({ kind: 'result', id, value: [] })
  })`

  it('rejects what was open when the thread dies, starts again, and says so once', async () => {
    const told: string[] = []
    const engine = startEngine({
      corpus: [],
      worker: writeWorker(DYING),
      onRestart: (cause) => told.push(cause.message),
    })
    for (let i = 0; i < 3; i++) {
      const waiting = assert.rejects(engine.search({ words: 'wait', limit: 1 }), /a fault/)
      await assert.rejects(engine.search({ words: 'die', limit: 1 }), /a fault/)
      await waiting
      assert.deepEqual(await engine.search({ words: 'x', limit: 1 }), [])
    }
    assert.deepEqual(told, ['a fault'])
    await engine.close()
  })

  it('ends a thread that hangs in a file, says which, and goes on without it', async () => {
    const told: string[] = []
    const hanging = `parentPort.on('message', ({ id, method }) => {
      if (method === 'close') return parentPort.unref(), parentPort.postMessage({ kind: 'result', id })
      if (workerData.slow.includes('/hangs.pdf')) return parentPort.postMessage({ kind: 'result', id, value: { sources: 1 } })
      parentPort.postMessage({ kind: 'progress', id, progress: { done: 0, total: 2, path: '/hangs.pdf' } })
      for (;;);
    })`
    const engine = startEngine({
      corpus: [],
      worker: writeWorker(hanging),
      patience: 1,
      onRestart: (cause) => told.push(cause.message),
    })
    assert.deepEqual(await engine.index({}), { sources: 1 })
    assert.deepEqual(told, ['/hangs.pdf took too long to read'])
    await engine.close()
  })

  it('rejects where the worker cannot be started, and after it was closed', async () => {
    const engine = startEngine({ corpus: [], worker: join(folder, 'nowhere.js') })
    await assert.rejects(engine.search({ words: 'x', limit: 1 }), /nowhere\.js/)
    await engine.close()
    await assert.rejects(engine.search({ words: 'x', limit: 1 }), /closed/)
  })

  it('frees the index of a thread that died', async () => {
    const storage = join(folder, 'index.db')
    const hold = `require('node:fs').writeFileSync(workerData.storage + '.owner', JSON.stringify({ pid: process.pid, thread: threadId, host: require('node:os').hostname() }))\n`
    const engine = startEngine({ corpus: [], storage, worker: writeWorker(hold + DYING) })
    await engine.search({ words: 'x', limit: 1 })
    assert.ok(existsSync(`${storage}.owner`))
    await assert.rejects(engine.search({ words: 'die', limit: 1 }))
    assert.equal(existsSync(`${storage}.owner`), false)
    await engine.close()
  })

  it('closed while it indexes: rejects that, and leaves the index to the next one', async () => {
    mkdirSync(join(folder, 'sources'))
    for (let i = 0; i < 30; i++) writeFileSync(join(folder, 'sources', `${i}.md`), CHIPS.repeat(20))
    const options = { corpus: [join(folder, 'sources')], storage: join(folder, 'cache', 'index.db'), worker: WORKER }
    const first = startEngine(options)
    const progress = ({ done }: Progress) => void (done === 10 && first.close())
    await assert.rejects(first.index({}, { progress }), /closed|abort/i)
    await first.close()
    const second = startEngine(options)
    const report = await second.index({})
    assert.deepEqual([report.sources, report.problems], [30, []])
    await second.close()
    assert.ok(existsSync(`${options.storage}.sealed`))
  })

  it('keeps the index on disk from one start to the next', async () => {
    mkdirSync(join(folder, 'sources'))
    writeFileSync(join(folder, 'sources', 'chips.md'), CHIPS)
    const options = { corpus: [join(folder, 'sources')], storage: join(folder, 'cache', 'index.db'), worker: WORKER }
    for (const added of [1, 0]) {
      const engine = startEngine(options)
      assert.deepEqual(await engine.index({}), { sources: 1, added, changed: 0, removed: 0, problems: [] })
      await engine.close()
    }
  })
})

const CHIPS = `---
title: Chips in May
date: 2025-05-28
---
Acme lost $2.5 billion in sales in the April quarter. Its share of the market fell to 73 percent in 2025.
`

const DRAFT = `Acme lost $2.5 billion in sales [@chips]. Its share of the market fell to 37 percent [@chips].

High-Flyer is behind the lab.
`
