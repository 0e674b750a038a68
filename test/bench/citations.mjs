// How long the completion of keys takes over a large bibliography, in the editor's own way: the engine is asked after each keystroke,
// with the draft as it then stands. And how long it takes until an edited bibliography is in use.
//   node test/bench/citations.mjs [--bib FILE]... [--words N]
// Times are those of the processor, which other work on the machine does not distort. Without --bib two bibliographies of 5,000 and 10,000 entries are made up. The draft has as many words as --words says (5,000).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle, engineCode, fromCode } from './bundle.mjs'
import { createRandom, root, toTable } from './sets.mjs'

const SIZES = [5000, 10_000]
const QUERIES = 60
const RELOADS = 5

const { values: args } = parseArgs({
  options: { bib: { type: 'string', multiple: true, default: [] }, words: { type: 'string', default: '5000' } },
})
const outfile = await bundle({ ...fromCode(engineCode), outfile: join(root, 'dist/citations-bench.cjs') })
const { createLocalEngine, openStore, loadDriver, nodeFiles, sha256 } = createRequire(import.meta.url)(outfile)
const folder = mkdtempSync(join(tmpdir(), 'tickmark-citations-'))
const random = createRandom(7)
const pick = (list) => list[Math.floor(random() * list.length)]
const head = '---\nbibliography: references.bib\n---\n\n'
const draft = head + 'The maker sold 40,000 chips in 2024 [@one], as the report says. '.repeat(Number(args.words) / 12)
try {
  const rows = []
  const files = args.bib.length ? args.bib : SIZES.map(makeBibliography)
  for (const file of files) rows.push(await measure(file))
  const columns = ['bibliography', 'entries', 'first list', 'reload p50', 'keystroke p50', 'keystroke p95', 'longest']
  console.log(toTable([columns, ...rows]))
} finally {
  rmSync(folder, { recursive: true })
  rmSync(outfile)
}

async function measure(file) {
  const desk = join(folder, basename(file, '.bib'))
  mkdirSync(join(desk, 'sources'), { recursive: true })
  const bibliography = join(desk, 'references.bib')
  const entries = readFileSync(file, 'utf8')
  writeFileSync(bibliography, entries)
  const engine = createLocalEngine({
    files: nodeFiles,
    store: await openStore(undefined, await loadDriver?.()),
    corpus: [join(desk, 'sources')],
    hash: sha256,
  })
  const references = await engine.references({ path: join(desk, 'draft.md'), text: head })
  const ask = async (typed) => {
    const text = `${draft} [@${typed}`
    const before = process.cpuUsage()
    const list = await engine.complete({ path: join(desk, 'draft.md'), text }, text.length)
    const { user, system } = process.cpuUsage(before)
    return { time: (user + system) / 1000, list }
  }
  const first = await timeReload(engine, ask, bibliography, entries)
  const reloads = []
  for (let i = 0; i < RELOADS; i++) reloads.push(await timeReload(engine, ask, bibliography, entries + `\n% ${i}\n`))
  const keystrokes = []
  for (const query of queriesOf(references))
    for (let end = 0; end <= query.length; end++) keystrokes.push((await ask(query.slice(0, end))).time)
  await engine.close()
  const ms = (time) => `${time.toFixed(1)} ms`
  const { p50, p95, longest } = quantiles(keystrokes)
  return [basename(file), references.length, ms(first), ms(quantiles(reloads).p50), ms(p50), ms(p95), ms(longest)]
}

/** From the write of a bibliography to the first list out of it. */
async function timeReload(engine, ask, path, text) {
  writeFileSync(path, text)
  return (await ask('a')).time
}

/** What people type: the beginning of an author's name and of a word of the title, a key, a year, a slip of the finger. */
function queriesOf(references) {
  return Array.from({ length: QUERIES }, (_, i) => {
    const { key, authors, title = key, date = '' } = pick(references)
    const name = (authors[0] ?? key).split(' ').pop()
    const word = title.split(' ').find((one) => one.length > 5) ?? title
    const slip = name.slice(0, 2) + [...name.slice(2, 4)].reverse().join('') + name.slice(4)
    return [key, name.toLowerCase(), `${name} ${word.slice(0, 4)}`.toLowerCase(), `${word} ${date.slice(0, 4)}`, slip][
      i % 5
    ].slice(0, 24)
  })
}

function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { p50: at(0.5), p95: at(0.95), longest: sorted[sorted.length - 1] }
}

function makeBibliography(count) {
  const syllables = 'ka lo mer vin tas qui ren dor bel sha nor wei lin zu pra hof gar mon sil tev'.split(' ')
  const word = () => pick(syllables) + pick(syllables) + (random() < 0.5 ? pick(syllables) : '')
  const capital = (text) => text[0].toUpperCase() + text.slice(1)
  const entry = (_, i) => {
    const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${capital(word())}, ${capital(word())}`)
    const year = 1990 + Math.floor(random() * 36)
    const title = Array.from({ length: 6 + Math.floor(random() * 6) }, word).join(' ')
    return `@article{${names[0].split(',')[0].toLowerCase()}${year}${i},\n  author = {${names.join(' and ')}},\n  title = {${capital(title)}},\n  journal = {The ${capital(word())} Review},\n  date = {${year}-0${1 + Math.floor(random() * 9)}},\n  url = {https://example.org/${i}}\n}\n`
  }
  const file = join(folder, `made-${count}.bib`)
  writeFileSync(file, Array.from({ length: count }, entry).join('\n'))
  return file
}
