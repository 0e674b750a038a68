// What an index and its readers stand. Each line says how often it was tried and how often it went wrong.
//   node test/bench/faults.mjs [--kills 200] [--damages 200] [--mutants 10000] [--seed 1] [--seeds DIR]
// Kills strike a process while it indexes; damages are cuts and flipped bits in the index's file; mutants are files of all formats
// with bytes changed, those in DIR as well. After each the index must be what a fresh one is.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { writeArticles } from './articles.mjs'
import { bundle, fromCode } from './bundle.mjs'
import { mutate, seeds } from './mutated-files.mjs'
import { createRandom, root, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    damages: { type: 'string', default: '200' },
    mutants: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    task: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
})
const require = createRequire(import.meta.url)
const BUNDLE = join(root, 'dist/bench-faults.js')
const WORDS = ['said', 'profit', 'the', '12', 'percent']
/** A reader that takes longer for one small file has lost its way, in milliseconds of the processor. */
const SLOW = 2000
const random = createRandom(Number(args.seed))

async function main() {
  if (args.task) return TASKS[args.task](args.folder)
  await bundleAll()
  const desk = await openDesk()
  const rows = [
    ['killed while indexing, then opened', ...(await tryTimes(Number(args.kills), (i) => killOnce(desk, i)))],
    ['cut off or with flipped bits', ...(await tryTimes(Number(args.damages), () => damageOnce(desk)))],
    ['two processes at once', ...(await tryTimes(10, () => twoAtOnce(desk)))],
    ['a file that changes while it is read', ...(await tryTimes(10, () => changeWhileReading(desk)))],
    ...(await onSmallDisk(desk)),
    mutants(Number(args.mutants)),
  ]
  rmSync(desk.folder, { recursive: true })
  console.log(toTable([['fault', 'tried', 'wrong', 'notes'], ...rows]))
  if (rows.some(([, , wrong]) => wrong)) process.exitCode = 1
}

/** `attempt` gives what went wrong, or undefined. */
async function tryTimes(times, attempt) {
  const wrong = []
  for (let i = 0; i < times; i++) {
    const fault = await attempt(i)
    if (fault) wrong.push(fault)
  }
  return [times, wrong.length, wrong[0] ?? '']
}

async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'tick-faults-'))
  const corpus = join(folder, 'corpus')
  writeArticles(corpus, 60)
  const { openStore } = require(BUNDLE)
  const store = await openStore(undefined)
  const fresh = await indexAndDump(store, corpus)
  return { folder, corpus, file: join(folder, 'index', 'index.db'), fresh }
}

async function indexAndDump(store, corpus) {
  const { updateIndex, dumpStore, ports } = require(BUNDLE)
  await updateIndex(ports(store, corpus))
  const dump = dumpStore(store, WORDS)
  store.close()
  return dump
}

/** Opens the index, brings it up to date and holds it against a fresh one; messages that come with it must match. */
async function compare({ corpus, file, fresh }, expected) {
  const { openStore } = require(BUNDLE)
  const store = await openStore(file, { build: 'bench', patience: 5000 })
  const dump = await indexAndDump(store, corpus)
  const told = (store.problems ?? []).map(({ message }) => message).join(' ')
  if (!isDeepStrictEqual(dump, fresh)) return 'another index than a fresh one'
  if (expected ? !expected.test(told) : told) return `told: ${told || 'nothing'}`
  return undefined
}

function startChild(task, folder) {
  return spawn(process.execPath, [join(root, 'test/bench/faults.mjs'), '--task', task, '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function said(child, word) {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
      if (output.includes(word)) resolve()
    })
    child.on('exit', () => reject(new Error(`ended without "${word}": ${output}`)))
  })
}

function ended(child) {
  return new Promise((resolve) => child.on('exit', resolve))
}

/** Every third kill strikes an index that is built up from nothing, the others one that is built anew over the old one. */
async function killOnce(desk, round) {
  if (round % 3 === 0) rmSync(join(desk.folder, 'index'), { recursive: true, force: true })
  const child = startChild('again', desk.folder)
  await said(child, 'open').catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, random() * 400))
  const end = ended(child)
  child.kill('SIGKILL')
  await end
  return compare(desk)
}

const TASKS = {
  /** Indexes from nothing again and again until it is killed. */
  async again(folder) {
    const { openStore, updateIndex, ports } = require(BUNDLE)
    const store = await openStore(join(folder, 'index', 'index.db'), { build: 'bench', patience: 5000 })
    process.stdout.write('open\n')
    for (;;) await updateIndex(ports(store, join(folder, 'corpus')), { rebuild: true })
  },
  async once(folder) {
    const { openStore, updateIndex, ports } = require(BUNDLE)
    const store = await openStore(join(folder, 'index', 'index.db'), { build: 'bench', patience: 100 })
    const { sources } = await updateIndex(ports(store, join(folder, 'corpus')))
    store.close()
    process.stdout.write(`${sources} sources\n`)
  },
  mutants: (folder) => readMutants(Number(folder)),
}

async function damageOnce(desk) {
  await compare(desk)
  const { size } = statSync(desk.file)
  if (random() < 0.3) truncateSync(desk.file, Math.floor(random() * size))
  else {
    const bytes = readFileSync(desk.file)
    for (let n = 1 + Math.floor(random() * 8); n > 0; n--)
      bytes[Math.floor(random() * size)] ^= 1 << Math.floor(random() * 8)
    writeFileSync(desk.file, bytes)
  }
  return compare(desk)
}

async function twoAtOnce(desk) {
  rmSync(join(desk.folder, 'index'), { recursive: true, force: true })
  const children = [startChild('once', desk.folder), startChild('once', desk.folder)]
  await Promise.all(children.map((child) => said(child, '60 sources')))
  await Promise.all(children.map((child) => child.exitCode ?? ended(child)))
  return compare(desk)
}

async function changeWhileReading(desk) {
  const path = join(desk.corpus, '000/a5.md')
  const text = readFileSync(path, 'utf8')
  const { openStore, updateIndex, ports } = require(BUNDLE)
  const store = await openStore(desk.file, { build: 'bench', patience: 5000 })
  const timer = setInterval(() => writeFileSync(path, text.slice(0, Math.floor(random() * text.length))), 1)
  for (let i = 0; i < 5; i++) await updateIndex(ports(store, desk.corpus), { rebuild: true })
  clearInterval(timer)
  writeFileSync(path, text)
  store.close()
  const { nodeFiles } = require(BUNDLE)
  const differs = await compare({ ...desk, fresh: await freshNow(desk) })
  return differs ?? ((await nodeFiles.stat(path)) ? undefined : 'the file is gone')
}

/** Times of files are part of what an index says of them. */
async function freshNow(desk) {
  const { openStore } = require(BUNDLE)
  return (desk.fresh = await indexAndDump(await openStore(undefined), desk.corpus))
}

/** A disk of 300 KB, and the same one read-only; only root may mount them. */
async function onSmallDisk(desk) {
  const disk = join(desk.folder, 'disk')
  mkdirSync(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status !== 0)
    return [['a full disk', 0, 0, 'no disk could be mounted here']]
  const file = join(disk, 'index.db')
  const full = await tryTimes(10, () => {
    rmSync(file, { force: true })
    return compare({ ...desk, file }, /full|I\/O error/)
  })
  spawnSync('mount', ['-o', 'remount,ro', disk])
  const readOnly = await tryTimes(10, () => compare({ ...desk, file }, /read-only|EROFS/i))
  spawnSync('umount', [disk])
  return [
    ['a full disk (tmpfs of 300 KB)', ...full],
    ['a read-only disk', ...readOnly],
  ]
}

/** In a process of its own with a limit, so that a reader that hangs is named and ends. */
function mutants(count) {
  const command = [
    join(root, 'test/bench/faults.mjs'),
    '--task',
    'mutants',
    '--folder',
    String(count),
    '--seed',
    args.seed,
  ]
  if (args.seeds) command.push('--seeds', args.seeds)
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 60_000 + count * 500,
  })
  const lines = stdout.trim().split('\n')
  const title = 'files with bytes changed'
  if (status !== 0) return [title, count, 1, `${signal ?? status} at ${lines.at(-1)}: ${stderr.slice(-200)}`]
  return [title, ...JSON.parse(lines.at(-1))]
}

async function readMutants(count) {
  const { readArticle, isReadable, extractContent } = require(BUNDLE)
  const kinds = byKind(seeds(args.seeds).filter(({ path }) => isReadable(path)))
  const wrong = []
  let slowest = { ms: 0, path: '' }
  for (let i = 0; i < count; i++) {
    const ofKind = kinds[i % kinds.length] // each kind as often as the others
    const { path, bytes } = ofKind[Math.floor(i / kinds.length) % ofKind.length]
    const name = `${i} ${path}`
    process.stdout.write(`${name}\n`)
    const start = processorTime()
    try {
      const { article } = await readArticle(path, mutate(bytes, random))
      if (article) extractContent(article)
    } catch (error) {
      wrong.push(`${name}: ${error.message}`)
    }
    const ms = processorTime() - start
    if (ms > slowest.ms) slowest = { ms, path: name }
    if (ms > SLOW) wrong.push(`${name}: ${Math.round(ms)} ms`)
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  const notes = `${kinds.map(([{ path }]) => extname(path)).join(' ')}; slowest ${Math.round(slowest.ms)} ms (${slowest.path}); ${memory} MB${wrong.length ? `; ${wrong[0]}` : ''}`
  console.log(JSON.stringify([count, wrong.length, notes]))
}

function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function byKind(files) {
  const kinds = new Map()
  for (const file of files) kinds.set(extname(file.path), [...(kinds.get(extname(file.path)) ?? []), file])
  return [...kinds.values()]
}

const code = `
  import { extractContent } from './src/corpus/extract'
  import { isReadable, readArticle, readerVersion } from './src/formats/registry'
  import { nodeFiles, sha256 } from './src/host/node-files'
  export { extractContent, isReadable, readArticle, nodeFiles }
  export { updateIndex } from './src/corpus/indexer'
  export { openStore } from './src/host/sqlite/open-store'
  export { dumpStore } from './test/contract/store-suite'
  export const ports = (store, corpus) =>
    ({ files: nodeFiles, store, roots: [corpus], isReadable, readerVersion, read: readArticle, extract: extractContent, hash: sha256 })`

/** Beside the other bundles, since SQLite's file is there. */
async function bundleAll() {
  const pdf = { name: 'pdf', setup: ({ onResolve }) => onResolve({ filter: /\/read-pdf$/ }, toPdfBundle) }
  await bundle({ ...fromCode(code), outfile: BUNDLE, plugins: [pdf] })
}

/** The reader of PDFs is a bundle of its own, which `node esbuild.js pdf` builds. */
function toPdfBundle({ kind }) {
  return kind === 'dynamic-import' ? { path: './pdf.js', external: true } : undefined
}

await main()
