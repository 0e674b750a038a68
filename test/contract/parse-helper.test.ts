import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { updateIndex, type IndexPorts } from '../../src/corpus/indexer'
import type { Store } from '../../src/corpus/store'
import { createReader } from '../../src/formats/registry'
import { createStartHelper } from '../../src/host/parse-helper'
import { openStore } from '../../src/host/sqlite/open-store'
import { indexPorts } from './index-ports'
import { dumpStore } from './store-suite'

const BUNDLE = resolve('dist', 'parser.js')

describe('An index that two threads make', function () {
  this.timeout(60_000)
  let corpus: string
  let alone: unknown

  before(async () => {
    corpus = mkdtempSync(join(tmpdir(), 'tickmark-helper-'))
    for (let i = 0; i < 300; i++) writeFileSync(join(corpus, `${i}.md`), article(i))
    writeFileSync(join(corpus, 'slow.md'), 'A file that is left out.')
    writeFileSync(join(corpus, 'binary.txt'), '\0\0\0')
    alone = (await run()).dump
  })
  after(() => rmSync(corpus, { recursive: true }))

  /** Indexes afresh; tells what the index holds and which files were noted on the way. */
  const run = async (rest: Partial<IndexPorts> = {}, signal?: AbortSignal) => {
    const store: Store = await openStore(undefined)
    const noted: string[] = []
    const ports: IndexPorts = { ...indexPorts(store, corpus), read: createReader(SLOW(corpus)), ...rest }
    try {
      const progress = ({ path }: { path?: string }) => void (path && noted.push(path))
      const report = await updateIndex(ports, {}, { progress, signal })
      return { dump: { report, held: dumpStore(store, ['nvidia', 'chip', 'out']) }, noted }
    } finally {
      store.close()
    }
  }

  it('is the one that one thread makes', async () => {
    let started = 0
    const start = createStartHelper({ slow: SLOW(corpus), bundle: BUNDLE })
    const { dump, noted } = await run({ startHelper: (note) => (started++, start(note)) })
    assert.deepEqual(dump, alone)
    assert.equal(started, 1)
    assert.ok(new Set(noted).size > 300)
  })

  it('is the same where the second thread cannot be started', async () => {
    const { dump } = await run({
      startHelper: createStartHelper({ slow: SLOW(corpus), bundle: join(corpus, 'none.js') }),
    })
    assert.deepEqual(dump, alone)
  })

  it('is made by one where every other core is left to others', () => {
    const start = createStartHelper({ spare: availableParallelism(), bundle: BUNDLE })
    assert.equal(
      start(() => {}),
      undefined,
    )
  })

  it('can be aborted', async () => {
    const abort = new AbortController()
    const start = createStartHelper({ bundle: BUNDLE })
    const startHelper: IndexPorts['startHelper'] = (note) => {
      setTimeout(() => abort.abort(), 20)
      return start(note)
    }
    await assert.rejects(run({ startHelper }, abort.signal), { name: 'AbortError' })
  })
})

const SLOW = (corpus: string) => [join(corpus, 'slow.md')]

/** About 6 kB. */
function article(i: number): string {
  const sentence = (k: number) => `Nvidia sold ${i * k + 1} chips for $${k}.${i % 10} million in ${1990 + (i % 30)}.`
  return `---\ntitle: Article ${i}\ndate: 2025-01-0${1 + (i % 9)}\n---\n\n${Array.from({ length: 100 }, (_, k) => sentence(k)).join(' ')}\n`
}
