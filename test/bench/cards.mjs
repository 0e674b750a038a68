// How long cards of names take over 100,000 mentions, and what the first one waits for after the index has changed. Times are the
// processor's, and ratios to one plain expression that cuts 100 KB of text into tokens, in the same run.
//   node test/bench/cards.mjs [--count 11000] [--names 300] [--undated] [--node FILE] [--reuters DIR]
// --undated takes the dates from the articles: all of them are then equally new. --node names another Node: one that has node:sqlite.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeArticles } from './articles.mjs'
import { bundle, engineCode, fromCode } from './bundle.mjs'
import { root, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: {
    count: { type: 'string', default: '11000' },
    names: { type: 'string', default: '300' },
    undated: { type: 'boolean' },
    reuters: { type: 'string' },
    node: { type: 'string' },
  },
})
if (args.node) {
  const own = process.argv.slice(1).filter((arg, i, all) => arg !== '--node' && all[i - 1] !== '--node')
  process.exit(spawnSync(args.node, own, { stdio: 'inherit' }).status)
}

const TEXT = 'The bank lent 1.2 billion dollars, and oil rose by 7 pct in March. '.repeat(1500)
const bundled = await bundle({ ...fromCode(engineCode), outfile: join(root, 'dist/bench-cards.js') })
const { createLocalEngine, openStore, loadDriver, nodeFiles, sha256 } = createRequire(import.meta.url)(bundled)
const folder = mkdtempSync(join(tmpdir(), 'tick-cards-'))
try {
  const corpus = join(folder, 'corpus')
  writeArticles(corpus, Number(args.count), args.reuters)
  if (args.undated) dropDates(corpus)
  await measure(corpus)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(corpus) {
  const driver = await loadDriver()
  const store = await openStore(join(folder, 'index.db'), { driver })
  const engine = createLocalEngine({ files: nodeFiles, store, corpus: [corpus], hash: sha256 })
  const eager = createLocalEngine({ files: nodeFiles, store, corpus: [corpus], hash: sha256, eagerNames: true })
  await engine.index({})
  const mentions = store.listNameForms().reduce((sum, { places }) => sum + places, 0)
  const [first, ahead] = [[], []]
  const path = join(corpus, '000/a7.md')
  const { entities } = await engine.entities({ limit: 1e6 })
  for (let i = 0; i < 5; i++) {
    appendFileSync(path, `\nIt sold ${i} more.\n`)
    await engine.index({ paths: [path] })
    first.push(await timed(() => cardOf(engine, entities[0].name)))
  }
  await cardOf(eager, entities[0].name)
  for (let i = 0; i < 5; i++) {
    appendFileSync(path, `\nIt bought ${i} more.\n`)
    await eager.index({ paths: [path] })
    ahead.push(await timed(() => cardOf(eager, entities[0].name)))
  }
  await eager.entities({ limit: 1 })
  // the most named, and every so manieth of the others
  const step = Math.max(1, Math.floor(entities.length / Number(args.names)))
  const asked = [...entities.slice(0, 50), ...entities.filter((_, i) => i >= 50 && i % step === 0)]
  const times = []
  for (const { name } of asked) times.push(await timed(() => cardOf(engine, name)))
  await engine.close()
  const most = entities[0]
  const floors = []
  for (let i = 0; i < 9; i++) floors.push(await timed(tokenise))
  const floor = quantile(floors, 0.5)
  console.log(
    `${args.count} articles, ${mentions} mentions of ${entities.length} names, “${most.name}” in ${most.places} places, ${driver.name}`,
  )
  const row = (name, ms) => [name, ms.toFixed(1), (ms / floor).toFixed(2)]
  console.log(
    toTable([
      ['what', 'ms', 'x floor'],
      row('floor: tokens of 100 KB', floor),
      row('card, median', quantile(times, 0.5)),
      row('card, p95', quantile(times, 0.95)),
      row('card, longest', quantile(times, 1)),
      row('card of the most named', times[0]),
      row('first after a change, command line', quantile(first, 0.5)),
      row('first after a change, editor', quantile(ahead, 0.5)),
    ]),
  )
}

function cardOf(engine, name) {
  return engine.card({ path: join(folder, 'draft.md'), text: `We asked ${name} about it.` }, 10)
}

function dropDates(corpus) {
  for (const name of readdirSync(corpus, { recursive: true }).filter((one) => one.endsWith('.md'))) {
    const path = join(corpus, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^date: .*\n/m, ''))
  }
}

function tokenise() {
  return TEXT.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu).length
}

/** Milliseconds of the processor: what else the machine does is left out. */
async function timed(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}
