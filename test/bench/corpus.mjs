// What a large corpus costs: indexing against MiniSearch with the words alone, opening it again against a stat of all files, one
// changed article, memory, and how these grow. Machines differ, so times are ratios within one run.
//   node test/bench/corpus.mjs [--count 21578] [--growth 2000,20000] [--reuters DIR] [--node FILE]
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
    growth: { type: 'string', default: '2000,20000' },
    reuters: { type: 'string' },
    node: { type: 'string', default: process.execPath },
    task: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
})
const require = createRequire(import.meta.url)
const BUNDLE = join(root, 'dist/bench-corpus.js')

/** Measurements, each in a process of its own; what they give is printed as JSON with the peak of memory. */
const TASKS = { index, reopen: index, minisearch, stat: statAll, change, ask }

async function main() {
  if (args.task) {
    const answer = await TASKS[args.task](join(args.folder, 'corpus'), join(args.folder, 'index.db'))
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(JSON.stringify({ ...answer, memory }))
    return
  }
  await bundle({ ...fromCode(engineCode), outfile: BUNDLE })
  compare(Number(args.count))
  const counts = args.growth.split(',').map(Number).filter(Boolean)
  if (counts.length) grow(counts)
}

function compare(count) {
  const desk = openDesk(count)
  const bare = run('minisearch', desk)
  const ours = run('index', desk)
  const stat = best(() => run('stat', desk))
  const again = best(() => run('reopen', desk))
  const changed = best(() => run('change', desk))
  desk.close()
  console.log(
    `${count} ${desk.generated ? 'generated ' : ''}articles, ${(desk.bytes / 1e6).toFixed(1)} MB, ${ours.driver}`,
  )
  console.log(
    toTable([
      ['what', 'ms', 'ratio', 'MB'],
      ['MiniSearch, the words alone, in memory', ms(bare), '1.00', bare.memory],
      [
        'passages, figures, names and words, on disk',
        ms(ours),
        `${(bare.ms / ours.ms).toFixed(2)} times as fast`,
        ours.memory,
      ],
      ['stat of all files', ms(stat), '1.00', stat.memory],
      ['opened again, nothing changed', ms(again), `${(again.ms / stat.ms).toFixed(2)} x stat`, again.memory],
      ['one changed article, told by the watcher', ms(changed), '', changed.memory],
    ]),
  )
}

function grow(counts) {
  const rows = counts.map((count) => {
    const desk = openDesk(count)
    const built = run('index', desk)
    const [stat, again, changed, asked] = ['stat', 'reopen', 'change', 'ask'].map((task) => best(() => run(task, desk)))
    desk.close()
    const each = (value) => ((value * 1000) / count).toFixed(1)
    return [
      count,
      each(built.ms),
      built.memory,
      each(again.ms),
      (again.ms / stat.ms).toFixed(2),
      ms(changed),
      ...asked.times,
    ]
  })
  console.log(
    toTable([
      [
        'articles',
        'index, us each',
        'MB',
        'reopen, us each',
        'x stat',
        'one change, ms',
        'first hover',
        'hover',
        'check',
        'words',
        'figure',
      ],
      ...rows,
    ]),
  )
}

function ms(answer) {
  return answer.ms.toFixed(answer.ms < 100 ? 1 : 0)
}

function best(measure) {
  const answers = [measure(), measure(), measure()]
  return answers.sort((a, b) => a.ms - b.ms)[0]
}

function openDesk(count) {
  const folder = mkdtempSync(join(tmpdir(), 'tick-corpus-'))
  const { bytes, generated } = writeArticles(join(folder, 'corpus'), count, args.reuters)
  return { folder, bytes, generated, close: () => rmSync(folder, { recursive: true, force: true }) }
}

function run(task, { folder }) {
  const command = [join(root, 'test/bench/corpus.mjs'), '--task', task, '--folder', folder]
  const { status, stdout, stderr } = spawnSync(args.node, command, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status) throw new Error(`${task}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

/** Code is loaded before the clock starts, as it is for MiniSearch. */
async function load() {
  const { createLocalEngine, openStore, loadDriver, nodeFiles, sha256 } = require(BUNDLE)
  const driver = await loadDriver()
  driver.open(':memory:').close()
  return {
    driver,
    open: async (corpus, file) =>
      createLocalEngine({ files: nodeFiles, store: await openStore(file, { driver }), corpus: [corpus], hash: sha256 }),
  }
}

async function open(corpus, file) {
  return (await load()).open(corpus, file)
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function index(corpus, file) {
  const { open, driver } = await load()
  const ms = await timed(async () => {
    const engine = await open(corpus, file)
    await engine.index({})
    await engine.close()
  })
  return { ms, driver: driver.name }
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
  return { ms: times.sort((a, b) => a - b)[2] }
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
  const first = await timed(hover)
  const questions = [
    hover,
    () => engine.check({ ...draft, text: `${draft.text}\n\n${Math.random()}` }),
    () => engine.search({ words: 'Japan output', limit: 10 }),
    () => engine.search({ figure: '1.2 billion dlrs', limit: 10 }),
  ]
  const times = [first]
  for (const question of questions) {
    const all = []
    for (let i = 0; i < 9; i++) all.push(await timed(question))
    times.push(all.sort((a, b) => a - b)[4])
  }
  await engine.close()
  return { ms: first, times: times.map((time) => time.toFixed(1)) }
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
  return timed(() => walk(corpus)).then((ms) => ({ ms, files }))
}

async function minisearch(corpus) {
  const { default: MiniSearch } = await import('minisearch')
  const search = new MiniSearch({ fields: ['text'] })
  let id = 0
  const ms = await timed(() => {
    for (const name of readdirSync(corpus, { recursive: true }))
      if (name.endsWith('.md')) search.add({ id: id++, text: readFileSync(join(corpus, name), 'utf8') })
  })
  return { ms }
}

await main()
