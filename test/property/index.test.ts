import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { updateIndex } from '../../src/corpus/indexer'
import type { Store } from '../../src/corpus/store'
import { openStore } from '../../src/host/sqlite/open-store'
import { indexPorts } from '../contract/index-ports'
import { dumpStore } from '../contract/store-suite'
import { createMemoryFiles, type MemoryFiles } from './memory-files'

const paths = ['/c/a.md', '/c/b.txt', '/c/sub/c.md', '/c/d.md', '/other/e.md']

const sentences = [
  'Nvidia lost $2.5 billion in April 2025.',
  'High-Flyer bought 10,000 chips.',
  'The share of the market fell from 95 percent to 50 percent.',
  'Huawei and Nvidia sold twice as many chips.',
  'Nothing to see here.',
]
const words = ['nvidia', 'chips', 'market', 'fell', 'nothing', 'title']

const text = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((parts) => parts.join(' '))
const content = fc.oneof(
  { weight: 6, arbitrary: text },
  {
    weight: 2,
    arbitrary: text.map((body) => `---\ntitle: A title\ndate: 2025-03-04\naliases: [[Nvidia, NVDA]]\n---\n${body}\n`),
  },
  { weight: 1, arbitrary: fc.constant(`---\ntitle: "broken\n---\n${sentences[0]}`) },
  { weight: 1, arbitrary: fc.constant('\0binary') },
  { weight: 1, arbitrary: fc.string() },
)

const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom(...paths), content }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...paths) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('touch' as const), path: fc.constantFrom(...paths) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('index' as const),
      path: fc.constant(''),
      abortAfter: fc.option(fc.nat(3)),
    }),
  },
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const update = (files: MemoryFiles, store: Store, control?: Parameters<typeof updateIndex>[2]) =>
  updateIndex({ ...indexPorts(store, '/c', '/other'), files }, {}, control)

async function apply(change: Edit, files: MemoryFiles, store: Store): Promise<void> {
  if (change.kind === 'write') files.write(change.path, change.content)
  else if (change.kind === 'remove') files.remove(change.path)
  else if (change.kind === 'touch') files.touch(change.path)
  else {
    const abort = new AbortController()
    const progress = ({ done }: { done: number }) => done === change.abortAfter && abort.abort()
    await update(files, store, { signal: abort.signal, progress }).catch((error) =>
      assert.equal(error.name, 'AbortError'),
    )
  }
}

describe('An index after any edits', function () {
  this.timeout(60_000)

  it('equals one that is made afresh, its report too, and another update changes nothing', () =>
    fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const files = createMemoryFiles()
        const [store, fresh] = [await openStore(undefined), await openStore(undefined)]
        try {
          for (const change of edits) await apply(change, files, store)
          const report = await update(files, store)
          const expected = await update(files, fresh)
          const stamps = (s: Store) => s.listStamps()
          assert.deepEqual(dumpStore(store, words), dumpStore(fresh, words))
          assert.deepEqual(stamps(store), stamps(fresh))
          assert.deepEqual([report.sources, report.problems], [expected.sources, expected.problems])
          files.reads.length = 0
          const again = await update(files, store)
          assert.deepEqual(
            { ...again, problems: [] },
            { sources: expected.sources, added: 0, changed: 0, removed: 0, problems: [] },
          )
          assert.deepEqual(files.reads, [])
        } finally {
          store.close()
          fresh.close()
        }
      }),
      { numRuns: 100 },
    ))
})
