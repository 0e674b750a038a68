// How long a draft of 5,000 words with 100 figures takes against 30 sources, when everything is warm.
//   node test/bench/speed.mjs [--runs N]
// Machines differ, so the time is a ratio as well: to one plain regular expression that cuts the same texts into tokens, in the
// same run. Two ways are measured: `checkText`, which reads the sources anew in each call, and the open engine, which an editor
// asks again after each change of the draft.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle, engineCode, fromCode } from './bundle.mjs'
import { createRandom, root, toTable } from './sets.mjs'

const SOURCES = 30
const SENTENCES_OF_A_SOURCE = 40
const STATEMENTS = 72
const WORDS = 5000

const NAMES_OF_TIMES = {
  floor: 'floor: tokens by one expression',
  read: 'figures of all texts',
  check: 'check, sources read anew',
  again: 'check again in an open engine',
}

const NAMES = [
  'Orvane',
  'Belmora',
  'Tarn Systems',
  'the Quillon Institute',
  'Delta',
  'the ministry',
  'Corland Power',
  'Fennmark',
]
const SUBJECTS = [
  'revenue from servers',
  'its spending on chips',
  'the cost of a connection',
  'the workforce',
  'demand for power',
]
const VERBS = ['rose to', 'fell to', 'came to', 'grew by', 'was about', 'reached', 'would be more than']
const ENDS = ['in 2024', 'in the first quarter', 'last year', 'for the whole group', 'in Europe', 'after the new rules']
const FILLERS = [
  'Nobody in the trade had thought that the change would come so soon, and few are ready for it.',
  'The rules are still being written, while the lawyers on both sides read every draft with care.',
  'Much depends on what the courts will say about the powers that the law gives to the agency.',
  'Customers have heard such promises before, but this time the engineers seem to believe them as well.',
]

const { values: args } = parseArgs({ options: { runs: { type: 'string', default: '9' } } })
const require = createRequire(import.meta.url)
const { checkText, extractFigures } = require(join(root, 'dist/engine.js'))

const { draft, cited, sources } = writeTexts()
const findings = checkText(draft, sources)
const flagged = findings.filter(({ stance }) => stance === 'refuted' || stance === 'not-found').length
const desk = await openEngine(sources)
const times = { floor: [], read: [], check: [], again: [] }
// in turn, so that a busy moment of the machine strikes all of them
for (let run = 0; run < Number(args.runs); run++) {
  times.floor.push(await timed(() => [draft, ...sources.map(({ text }) => text)].map(tokenise)))
  times.read.push(await timed(() => [draft, ...sources.map(({ text }) => text)].map(extractFigures)))
  times.check.push(await timed(() => checkText(draft, sources)))
  times.again.push(await timed(() => desk.check(`${cited}\n\nRun ${run}.\n`)))
}
await desk.close()
const floor = median(times.floor)
const words = draft.split(/\s+/).length
console.log(`${words} words, ${findings.length} figures (${flagged} flagged), ${sources.length} sources`)
console.log(
  toTable([
    ['what', 'ms', 'x floor'],
    ...Object.entries(NAMES_OF_TIMES).map(([key, name]) => row(name, median(times[key]))),
  ]),
)

function row(name, ms) {
  return [name, ms.toFixed(1), (ms / floor).toFixed(1)]
}

/** An engine over the sources as files; its first answer is not measured. */
async function openEngine(sources) {
  const folder = mkdtempSync(join(tmpdir(), 'tick-speed-'))
  mkdirSync(join(folder, 'corpus'))
  for (const { id, text, title, date } of sources)
    writeFileSync(join(folder, 'corpus', `${id}.md`), `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`)
  const bibliography = sources.map(({ id }) => `@online{${id},\n  title = {${id}},\n  file = {corpus/${id}.md}\n}\n`)
  writeFileSync(join(folder, 'references.bib'), bibliography.join('\n'))
  const { createLocalEngine, openStore, nodeFiles, sha256 } = require(
    await bundle({ ...fromCode(engineCode), outfile: join(root, 'dist/bench-host.js') }),
  )
  const corpus = [join(folder, 'corpus')]
  const engine = createLocalEngine({ files: nodeFiles, store: await openStore(undefined), corpus, hash: sha256 })
  await engine.index({})
  const check = (text) =>
    engine.check({ path: join(folder, 'draft.md'), text: `---\nbibliography: references.bib\n---\n\n${text}` })
  const { findings } = await check(cited)
  const reached = findings.filter(({ code }) => code !== 'uncited' && code !== 'unknown-source').length
  if (reached < findings.length * 0.9) throw new Error(`only ${reached} of ${findings.length} figures were checked`)
  return {
    check,
    async close() {
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function tokenise(text) {
  return text.match(/\p{L}+|\d+(?:[.,]\d+)*|\S/gu).length
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(numbers) {
  return numbers.toSorted((x, y) => x - y)[Math.floor(numbers.length / 2)]
}

/** Sources of made-up sentences with a figure each, and a draft that says some of them again between sentences without figures. */
function writeTexts() {
  const random = createRandom(7)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const statement = () =>
    `${pick(NAMES)} said that ${pick(SUBJECTS)} ${pick(VERBS)} ${writeFigure(random)} ${pick(ENDS)}.`
  const sources = Array.from({ length: SOURCES }, (_, i) => {
    const sentences = Array.from({ length: SENTENCES_OF_A_SOURCE }, () => `${statement()} ${pick(FILLERS)}`)
    return { id: `source${i}`, sentences, text: toParagraphs(sentences), title: `Report ${i}`, date: '2025-05-01' }
  })
  const parts = Array.from({ length: STATEMENTS }, () => {
    const { id, sentences } = pick(sources)
    return { text: `${pick(sentences).split('. ')[0]}.`, id }
  })
  while (
    parts
      .map(({ text }) => text)
      .join(' ')
      .split(' ').length < WORDS
  )
    parts.splice(Math.floor(random() * parts.length), 0, { text: pick(FILLERS) })
  return { draft: toParagraphs(parts.map(({ text }) => text)), cited: toParagraphs(parts.map(cite)), sources }
}

/** The sentence with its citation. */
function cite({ text, id }) {
  return id ? text.replace(/\.$/, ` [@${id}].`) : text
}

function writeFigure(random) {
  const value = Math.floor(random() * 990) + 10
  const forms = [
    `$${value / 10} billion`,
    `€${value}m`,
    `${value / 10}%`,
    `${value * 10} workers`,
    `${value} megawatts`,
    `${(value % 28) + 1} days`,
  ]
  return forms[Math.floor(random() * forms.length)]
}

function toParagraphs(sentences) {
  return Array.from({ length: Math.ceil(sentences.length / 6) }, (_, i) =>
    sentences.slice(i * 6, i * 6 + 6).join(' '),
  ).join('\n\n')
}
