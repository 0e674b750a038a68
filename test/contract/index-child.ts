import { writeSync } from 'node:fs'
import { updateIndex } from '../../src/corpus/indexer'
import type { Store } from '../../src/corpus/store'
import { loadDriver } from '../../src/host/sqlite/load-driver'
import { openStore } from '../../src/host/sqlite/open-store'
import { loadWasmDriver } from '../../src/host/sqlite/wasm-driver'
import { indexPorts } from './index-ports'
import { sampleSource } from './store-suite'

// A process that the fault tests start and kill: `index` a corpus, or `hang` in the middle of a transaction, or `hold` the index open.
const [task, file, corpus, driverName] = process.argv.slice(2)

const say = (text: string) => writeSync(1, text + '\n')

async function main(): Promise<void> {
  const driver = driverName === 'wasm' ? await loadWasmDriver() : await loadDriver()
  const store = await openStore(file, { driver, patience: 300, build: 'test' })
  say(`open with ${driver.name} ${JSON.stringify(store.problems ?? [])}`)
  if (task === 'hold') return void setInterval(() => {}, 1000)
  if (task === 'hang') hang(store)
  const report = await updateIndex(indexPorts(store, corpus), {}, { progress: ({ done }) => say(`${done}`) })
  say(`indexed ${report.sources}`)
  store.close()
}

/** Rewrites more than SQLite keeps in memory, so that pages of the unfinished transaction are in the file. */
function hang(store: Store): never {
  const rewrite = (round: number) => {
    for (let i = 0; i < 25; i++) store.putSource(...sampleSource(`/${i}.md`, longSentences(i + round)))
  }
  store.transaction(() => rewrite(0))
  store.transaction(() => {
    rewrite(1000)
    say('in transaction')
    for (;;);
  })
  throw new Error('unreachable')
}

function longSentences(seed: number): string[] {
  return Array.from(
    { length: 500 },
    (_, i) => `Sentence ${seed} ${i} ${Array.from({ length: 20 }, (_, j) => `word${seed * i * j}`).join(' ')}`,
  )
}

void main()
