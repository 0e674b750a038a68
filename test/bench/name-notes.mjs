// Notes on names and titles that drafts write otherwise than their sources: how many there are in real drafts, where nearly all are
// false alarms, and how many slips are noted that are put into the same drafts.
//   node test/bench/name-notes.mjs [--shared DIR] [--show]
// A slip is one letter of a name that the sources have (another one, one too few, one too many, two in the wrong order), or a title
// (CEO, CFO, COO, CTO) in a sentence of a source in the place of the one that stands there. --show prints notes and missed slips.
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle, engineCode, fromCode } from './bundle.mjs'
import { chooseSets, createRandom, root, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: { shared: { type: 'string', default: join(root, '../shared') }, show: { type: 'boolean' } },
})
const code = `${engineCode}
  export { findPlaces } from './src/entity/find-mentions'
  export { findFacts } from './src/entity/facts'
  export { parseDraft } from './src/text/parse-draft'
  export { findSentences } from './src/text/sentences'`
const outfile = await bundle({ ...fromCode(code), outfile: join(root, 'dist/bench-name-notes.js') })
const tools = createRequire(import.meta.url)(outfile)
const show = args.show ? console.log : () => {}
const KINDS = { person: 'people', company: 'companies' }
const OFFICES = ['CEO', 'CFO', 'COO', 'CTO']

const rows = []
const sets = chooseSets([], args.shared).filter((set) => existsSync(join(set, 'corpus')))
for (const folder of sets) rows.push(await measure(folder))
const halves = []
const largest = sets.find((set) => set.endsWith('gold/a'))
for (const odd of largest ? [0, 1] : []) halves.push(await measureHalf(join(largest, 'corpus'), odd))
const header = ['set', 'drafts', 'names', 'notes', 'per 1,000', ...Object.values(KINDS), 'titles']
console.log(toTable([header, ...rows.map(toRow), toRow(total(rows))]))
if (halves.length) {
  console.log('\nEvery other article of gold/a as a draft over the rest of them:')
  console.log(toTable([header.slice(0, 5), ...[...halves, total(halves)].map((score) => toRow(score).slice(0, 5))]))
}

async function openEngine(corpus) {
  const { createLocalEngine, openStore, nodeFiles, sha256 } = tools
  const store = await openStore(undefined)
  const engine = createLocalEngine({ files: nodeFiles, store, corpus: [corpus], hash: sha256 })
  await engine.index({})
  return engine
}

/** Real prose that does not rest on the sources, though it speaks of the same things: what is noted is a false alarm as good as always. */
async function measureHalf(corpus, odd) {
  const sources = mkdtempSync(join(tmpdir(), 'tick-half-'))
  const names = readdirSync(corpus).sort()
  names.filter((_, i) => i % 2 !== odd).forEach((name) => cpSync(join(corpus, name), join(sources, name)))
  const engine = await openEngine(sources)
  const score = { name: odd ? 'second half' : 'first half', drafts: 0, names: 0, notes: 0, slips: {} }
  for (const name of names.filter((_, i) => i % 2 === odd)) await countNotes({ engine, score }, join(corpus, name))
  await engine.close()
  rmSync(sources, { recursive: true, force: true })
  return score
}

async function measure(folder) {
  const corpus = join(folder, 'corpus')
  const engine = await openEngine(corpus)
  const known = await knownNames(engine)
  const score = { name: basename(folder), drafts: 0, names: 0, notes: 0, slips: {} }
  const names = readdirSync(join(folder, 'drafts')).filter((name) => name.endsWith('.md'))
  for (const name of names.sort()) await measureDraft({ engine, known, score }, join(folder, 'drafts', name))
  await measureTitles(engine, corpus, score)
  await engine.close()
  return score
}

async function knownNames(engine) {
  const { entities } = await engine.entities({ limit: 1e6 })
  return new Map(entities.flatMap(({ name, aliases, kind }) => [name, ...aliases].map((one) => [one, kind])))
}

async function countNotes({ engine, score }, path) {
  const text = readFileSync(path, 'utf8')
  const { document, places } = placesOf(path, text)
  const notes = await engine.nameNotes({ path, text })
  score.drafts++
  score.names += places.filter(({ start }) => document.prose[start] === text[start]).length
  score.notes += notes.length
  for (const { start, end, message, kind } of notes)
    show(
      `note  ${score.name} ${basename(path)}: ${kind} “${text.slice(start, end)}”: ${message}\n        ${around(text, start)}`,
    )
  return { text, places }
}

async function measureDraft({ engine, known, score }, path) {
  const { text, places } = await countNotes({ engine, score }, path)
  const random = createRandom(text.length)
  const seen = new Set()
  for (const { start, end, surface } of places) {
    const title = KINDS[known.get(surface)]
    if (!title || seen.has(surface) || surface !== text.slice(start, end)) continue
    seen.add(surface)
    const slip = misspell(surface, random)
    if (!slip || known.has(slip)) continue
    const mutant = text.slice(0, start) + slip + text.slice(end)
    const noted = await engine.nameNotes({ path, text: mutant })
    count(
      score,
      title,
      noted.some((note) => note.start < start + slip.length && start < note.end),
      `${surface} > ${slip}: ${around(mutant, start)}`,
    )
  }
}

/** Sentences of the sources that give a person one of these offices, with another one in its place. */
async function measureTitles(engine, corpus, score) {
  for (const file of readdirSync(corpus).sort()) {
    const { document, places } = placesOf(file, readFileSync(join(corpus, file), 'utf8'))
    for (const { relation, value, sentence } of tools.findFacts(places)) {
      const at = OFFICES.indexOf(value)
      if (relation !== 'title' || at < 0) continue
      const said = document.prose.slice(sentence.start, sentence.end)
      const text = said.replace(value, OFFICES[(at + 1) % OFFICES.length])
      const noted = await engine.nameNotes({ path: '/draft.md', text })
      count(
        score,
        'titles',
        noted.some(({ kind }) => kind === 'title'),
        said,
      )
    }
  }
}

function count({ slips }, title, noted, what) {
  const { found, all } = slips[title] ?? { found: 0, all: 0 }
  slips[title] = { found: found + (noted ? 1 : 0), all: all + 1 }
  if (!noted) show(`missed ${title}: ${what}`)
}

function placesOf(path, text) {
  const document = tools.parseDraft(text, 'markdown')
  return { document, places: tools.findPlaces(tools.findSentences(document)) }
}

/** One slip in the longest word of a name, not in its first letter. */
function misspell(name, random) {
  const word = name.split(' ').sort((a, b) => b.length - a.length)[0]
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return undefined
  const at = 1 + Math.floor(random() * (word.length - 2))
  const letter = 'aeinorstl'[Math.floor(random() * 9)]
  const slips = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]
  const slip = slips[Math.floor(random() * slips.length)]
  return slip === word ? undefined : name.replace(word, slip)
}

function around(text, at) {
  return text.slice(Math.max(0, at - 60), at + 80).replace(/\s+/g, ' ')
}

function total(scores) {
  const sum = (list) => list.reduce((a, b) => a + b, 0)
  const all = { name: 'all', slips: {} }
  for (const key of ['drafts', 'names', 'notes']) all[key] = sum(scores.map((score) => score[key]))
  for (const title of [...Object.values(KINDS), 'titles'])
    all.slips[title] = {
      found: sum(scores.map(({ slips }) => slips[title]?.found ?? 0)),
      all: sum(scores.map(({ slips }) => slips[title]?.all ?? 0)),
    }
  return all
}

function toRow({ name, drafts, names, notes, slips }) {
  const share = (title) => (slips[title]?.all ? `${slips[title].found}/${slips[title].all}` : '-')
  return [
    name,
    drafts,
    names,
    notes,
    ((1000 * notes) / names).toFixed(1),
    ...Object.values(KINDS).map(share),
    share('titles'),
  ]
}
