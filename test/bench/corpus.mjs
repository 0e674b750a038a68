// What a large corpus costs: indexing against MiniSearch with the words alone, opening it again against a stat of all files, one
// changed article, memory, and how these grow. Machines differ, so times are ratios within one run; on a busy one the processor's
// time says more than the clock's. Each figure is the median of several runs.
//   node test/bench/corpus.mjs [--count 21578] [--growth 2000,20000,100000] [--repeat 3] [--reuters DIR] [--node FILE]
// DIR holds the .sgm files of Reuters-21578; without them articles of that shape are generated. --node names another Node to run on:
// one that has node:sqlite.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { REUTERS, writeArticles } from './articles.mjs'
import { bundle, engineCode, fromCode } from './bundle.mjs'
import { root, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: {
    count: { type: 'string', default: String(REUTERS) },
    growth: { type: 'string', default: '2000,20000,100000' },
    repeat: { type: 'string', default: '3' },
    reuters: { type: 'string' },
    node: { type: 'string', default: process.execPath },
    task: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
})
const require = createRequire(import.meta.url)
const BUNDLE = join(root, 'dist/bench-corpus.js')

/** Measurements, each in a process of its own; what they give is printed as JSON with the peak of memory. */
const TASKS = { index: indexAfresh, alone: indexAlone, reopen, minisearch, stat: statAll, change, ask }

async function main() {
  if (args.task) {
    const answer = await TASKS[args.task](join(args.folder, 'corpus'), join(args.folder, 'index.db'))
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(JSON.stringify({ cpu: answer.ms, ...answer, memory }))
    return
  }
  spawnSync(process.execPath, ['esbuild.js', 'parser', 'wasm'], { cwd: root, stdio: 'ignore' })
  await bundle({ ...fromCode(engineCode), outfile: BUNDLE })
  compare(Number(args.count))
  const counts = args.growth.split(',').map(Number).filter(Boolean)
  if (counts.length) grow(counts)
}

function compare(count) {
  const desk = openDesk(count)
  // one after the other, over and over: what else the machine does meets all of them
  const runs = repeat(() => ({ bare: run('minisearch', desk), alone: run('alone', desk), ours: run('index', desk) }))
  const [bare, alone, ours] = ['bare', 'alone', 'ours'].map((name) => median(runs.map((one) => one[name])))
  const opened = repeat(() => ({ stat: run('stat', desk), again: run('reopen', desk) }))
  const [stat, again] = ['stat', 'again'].map((name) => median(opened.map((one) => one[name])))
  const changed = median(repeat(() => run('change', desk)))
  desk.close()
  const speed = (one) => [ms(one), `${(bare.ms / one.ms).toFixed(2)} times as fast`, one.cpu.toFixed(0)]
  const share = (one) => `${(bare.cpu / one.cpu).toFixed(2)}`
  console.log(
    `${count} ${desk.generated ? 'generated ' : ''}articles, ${(desk.bytes / 1e6).toFixed(1)} MB, ${ours.driver}, median of ${args.repeat}`,
  )
  console.log(
    toTable([
      ['what', 'ms', 'ratio', 'processor, ms', 'its ratio', 'MB'],
      ['MiniSearch, the words alone, in memory', ms(bare), '1.00', bare.cpu.toFixed(0), '1.00', bare.memory],
      ['passages, figures, names and words, on disk', ...speed(ours), share(ours), ours.memory],
      ['the same in one thread', ...speed(alone), share(alone), alone.memory],
      ['stat of all files', ms(stat), '1.00', stat.cpu.toFixed(0), '1.00', stat.memory],
      [
        'opened again, nothing changed',
        ms(again),
        `${(again.ms / stat.ms).toFixed(2)} x stat`,
        again.cpu.toFixed(0),
        (again.cpu / stat.cpu).toFixed(2),
        again.memory,
      ],
      ['one changed article, told by the watcher', ms(changed), '', changed.cpu.toFixed(1), '', changed.memory],
    ]),
  )
}

function grow(counts) {
  const rows = counts.map((count) => {
    const desk = openDesk(count)
    const built = run('index', desk)
    const opened = repeat(() => ({ stat: run('stat', desk), again: run('reopen', desk) }))
    const [stat, again] = ['stat', 'again'].map((name) => median(opened.map((one) => one[name])))
    const changed = median(repeat(() => run('change', desk)))
    const asked = median(repeat(() => run('ask', desk)))
    desk.close()
    const each = (value) => ((value * 1000) / count).toFixed(0)
    return [
      count,
      each(built.cpu),
      built.memory,
      each(again.cpu),
      (again.cpu / stat.cpu).toFixed(2),
      changed.cpu.toFixed(1),
      ...asked.times,
    ]
  })
  console.log("The processor's time: us for each article, ms for each question.")
  console.log(
    toTable([
      [
        'articles',
        'index, us each',
        'MB',
        'reopen, us each',
        'x stat',
        'one change',
        ...['first hover', 'hover', 'first check', 'check', 'words', 'figure'],
      ],
      ...rows,
    ]),
  )
}

function ms(answer) {
  return answer.ms.toFixed(answer.ms < 100 ? 1 : 0)
}

function repeat(measure) {
  return Array.from({ length: Number(args.repeat) }, measure)
}

function median(answers) {
  return [...answers].sort((a, b) => a.cpu - b.cpu)[answers.length >> 1]
}

function openDesk(count) {
  const folder = mkdtempSync(join(tmpdir(), 'tick-corpus-'))
  const { bytes, generated } = writeArticles(join(folder, 'corpus'), count, args.reuters)
  return { folder, bytes, generated, close: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What the engine's thread in VS Code is given (src/host/start-engine.ts). */
const LIMITS = ['--max-semi-space-size=4']

function run(task, { folder }) {
  const command = [...LIMITS, join(root, 'test/bench/corpus.mjs'), '--task', task, '--folder', folder]
  const { status, stdout, stderr } = spawnSync(args.node, command, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status) throw new Error(`${task}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

/** Code is loaded before the clock starts, as it is for MiniSearch. */
async function load() {
  const { createLocalEngine, createStartHelper, openStore, loadDriver, nodeFiles, sha256 } = require(BUNDLE)
  const driver = await loadDriver()
  driver.open(':memory:').close()
  const open = async (corpus, file, helped = true) => {
    const store = await openStore(file, { driver })
    const startHelper = helped ? createStartHelper() : undefined
    return createLocalEngine({ files: nodeFiles, store, corpus: [corpus], hash: sha256, startHelper })
  }
  return { driver, open }
}

async function open(corpus, file) {
  return (await load()).open(corpus, file)
}

/** Milliseconds by the clock and of the processor, all threads together. */
async function timed(work) {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpu: (user + system) / 1000 }
}

async function reopen(corpus, file, helped = true) {
  const { open, driver } = await load()
  const time = await timed(async () => {
    const engine = await open(corpus, file, helped)
    await engine.index({})
    await engine.close()
  })
  return { ...time, driver: driver.name }
}

async function indexAfresh(corpus, file, helped = true) {
  for (const ending of ['', '.sealed']) rmSync(file + ending, { force: true })
  return reopen(corpus, file, helped)
}

function indexAlone(corpus, file) {
  return indexAfresh(corpus, file, false)
}

/** One article gets another sentence; the index is open. */
async function change(corpus, file) {
  const engine = await open(corpus, file)
  await engine.index({})
  const path = join(corpus, '000/a7.md')
  const times = []
  for (let i = 0; i < 5; i++) {
    appendFileSync(path, `\nIt sold ${i} more.\n`)
    times.push(await timed(() => engine.index({ paths: [path] })))
  }
  await engine.close()
  return median(times)
}

/** What an editor asks of an open index, in milliseconds: the first hover, hovers after it, a check, a search for words and for a figure. */
async function ask(corpus, file) {
  const engine = await open(corpus, file)
  await engine.index({})
  const draft = {
    path: join(corpus, '../draft.md'),
    text: 'The Federal Reserve lent 1.2 billion dlrs in March [@a7]. Japan cut its output by 7 pct [@a12], and oil rose.\n',
  }
  const hover = () => engine.card(draft, draft.text.indexOf('Federal'))
  const check = () => engine.check({ ...draft, text: `${draft.text}\n\n${Math.random()}` })
  const words = () => engine.search({ words: 'Japan output', limit: 10 })
  const figure = () => engine.search({ figure: '1.2 billion dlrs', limit: 10 })
  const often = async (question) => {
    const all = []
    for (let i = 0; i < 9; i++) all.push(await timed(question))
    return median(all)
  }
  const first = await timed(hover)
  const answers = [first, await often(hover), await timed(check)]
  for (const question of [check, words, figure]) answers.push(await often(question))
  await engine.close()
  return { ...first, times: answers.map(({ cpu }) => cpu.toFixed(1)) }
}

function statAll(corpus) {
  let files = 0
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else files += statSync(path).isFile() ? 1 : 0
    }
  }
  return timed(() => walk(corpus)).then((time) => ({ ...time, files }))
}

async function minisearch(corpus) {
  const { default: MiniSearch } = await import('minisearch')
  const search = new MiniSearch({ fields: ['text'] })
  let id = 0
  return timed(() => {
    for (const name of readdirSync(corpus, { recursive: true }))
      if (name.endsWith('.md')) search.add({ id: id++, text: readFileSync(join(corpus, name), 'utf8') })
  })
}

await main()
