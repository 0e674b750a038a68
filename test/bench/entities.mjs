// How well names are mined: precision and recall against test/bench/entities/ (names and offsets that were labelled by hand), and of merges.
//   node test/bench/entities.mjs [--shared DIR] [--show] [--cards N [--seed S] [--articles 2] [--described]]
// --cards prints the first lines of N cards, chosen by hash with a seed among the names of so many articles or more.
// The part "learn" is learned from: --show prints its errors. Of the part "held" only totals are looked at.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')
const { values: args } = parseArgs({
  options: {
    shared: { type: 'string' },
    show: { type: 'boolean' },
    cards: { type: 'string' },
    seed: { type: 'string', default: '' },
    articles: { type: 'string', default: '2' },
    described: { type: 'boolean' },
  },
})
const shared = resolve(root, args.shared ?? '../shared')
if (!existsSync(join(shared, 'gold/a/corpus'))) {
  console.log(`The articles are not at ${shared}: nothing was measured.`)
  process.exit(0)
}

const { mine } = await load('test/bench/mine-entities.ts')
const pathOf = ({ set, file }) => join(shared, 'gold', set, 'corpus', file)
const files = new Map(
  ['a', 'b'].flatMap((set) => readdirSync(join(shared, 'gold', set, 'corpus')).map((file) => [file, { set, file }])),
)
const { catalog, places, firstLine, isDemonym } = await mine([...files.values()].map(pathOf))
const labels = (name) =>
  readFileSync(join(import.meta.dirname, 'entities', name), 'utf8')
    .trim()
    .split('\n')
    .map(JSON.parse)
const placesOf = (label) => places.get(pathOf(files.get(label.file)))

// --cards N: the first lines of the cards of N names, to be judged by a reader
if (args.cards) {
  const order = (name) =>
    createHash('sha256')
      .update(args.seed + name)
      .digest('hex')
  const named = catalog.entities.filter(
    ({ sure, kind, articles }) => sure && kind && kind !== 'place' && articles >= Number(args.articles),
  )
  const lines = named
    .sort((a, b) => (order(a.name) < order(b.name) ? -1 : 1))
    .map((entity) => ({ entity, line: firstLine(entity) }))
  const isDescribed = ({ line }) => line?.part === 'is'
  const chosen = (args.described ? lines.filter(isDescribed) : lines).slice(0, Number(args.cards))
  for (const one of chosen)
    console.log(
      `${isDescribed(one) ? '+' : '-'} ${one.entity.name} (${one.entity.kind}): ${one.line?.text ?? 'no card'}`,
    )
  const [cards, described] = [lines.filter(({ line }) => line), lines.filter(isDescribed)]
  console.log(
    `Of all ${named.length} such names ${cards.length} have a card, ${described.length} of them with a description (+).`,
  )
  process.exit(0)
}

for (const part of ['learn', 'held']) {
  const show = args.show && part === 'learn' ? console.log : () => {}
  const articles = labels('articles.jsonl').filter((label) => label.part === part)
  const sentences = labels('sentences.jsonl').filter((label) => label.part === part)
  print(`${part}: ${articles.length} articles, entities`, sum(articles.map((label) => scoreArticle(label, show))))
  print(`${part}: merges within articles`, sum(articles.map((label) => scoreMerges(label, show))))
  print(`${part}: kinds`, sum(articles.map((label) => scoreKinds(label, show))))
  print(`${part}: ${sentences.length} sentences, places`, sum(sentences.map((label) => scoreSentence(label, show))))
}

async function load(entry) {
  const outfile = join(root, 'dist-test/bench/entities.cjs')
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    external: ['node-sqlite3-wasm'],
    logLevel: 'error',
    loader: { '.bcmap': 'empty' },
    alias: { 'sync-fetch': './src/citation/no-network.cjs', 'fetch-ponyfill': './src/citation/no-network.cjs' },
  })
  return createRequire(import.meta.url)(outfile)
}

/** Without article, possessive and company form, in small letters. */
function plain(name) {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^the /i, '')
    .replace(/['’]s$/, '')
    .replace(/,? (?:inc|ltd|corp|plc|s\.a)\.?$/i, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

/** The entities that are found in an article: each with the names by which it stands there. */
function foundIn(label) {
  const found = new Map()
  for (const { start, surface } of placesOf(label)) {
    if (start < label.from || isDemonym(surface)) continue
    const entity = catalog.find(surface)
    if (!entity?.sure) continue
    found.set(entity, (found.get(entity) ?? new Set()).add(plain(surface)))
  }
  return found
}

function scoreArticle(label, show) {
  const found = foundIn(label)
  const optional = new Set(label.optional.map(plain))
  const wanted = label.entities.map(({ names }) => names.map(plain))
  const right = wanted.filter((names) =>
    [...found.values()].some((surfaces) => names.some((name) => surfaces.has(name))),
  )
  const wrong = [...found].filter(
    ([, surfaces]) => ![...surfaces].some((name) => optional.has(name) || wanted.some((names) => names.includes(name))),
  )
  for (const names of wanted)
    if (!right.includes(names)) show(`  missed ${names.join(' | ')}   (${label.file.slice(0, 40)})`)
  for (const [entity, surfaces] of wrong)
    show(`  wrong  ${[...surfaces].join(' | ')} = ${entity.name} (${entity.kind})   (${label.file.slice(0, 40)})`)
  return { right: right.length, found: right.length + wrong.length, wanted: wanted.length }
}

/** Pairs of names of one article that are taken for one thing, against those that are labelled so. */
function scoreMerges(label, show) {
  const found = foundIn(label)
  const groupOf = new Map(label.entities.flatMap(({ names }, i) => names.map((name) => [plain(name), i])))
  const pairs = (lists) => lists.flatMap((list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b])))
  const known = (name) => groupOf.has(name)
  const joined = pairs([...found.values()].map((surfaces) => [...surfaces].filter(known)))
  const right = joined.filter(([a, b]) => groupOf.get(a) === groupOf.get(b))
  const standing = new Set([...found.values()].flatMap((surfaces) => [...surfaces]))
  const wanted = pairs(
    label.entities.map(({ names }) => [...new Set(names.map(plain))].filter((name) => standing.has(name))),
  )
  for (const [a, b] of joined) if (groupOf.get(a) !== groupOf.get(b)) show(`  merged  ${a} = ${b}`)
  const key = ([a, b]) => [a, b].sort().join('=')
  const have = new Set(right.map(key))
  for (const pair of wanted)
    if (!have.has(key(pair))) show(`  parted  ${pair.join(' = ')}   (${label.file.slice(0, 40)})`)
  return { right: right.length, found: joined.length, wanted: wanted.length }
}

function scoreKinds(label, show) {
  const asked = label.entities.flatMap(({ kind, names }) => {
    const surfaces = new Set(names.map(plain))
    const entity = [...foundIn(label)].find(([, written]) => [...written].some((name) => surfaces.has(name)))?.[0]
    return entity ? [{ kind, entity }] : []
  })
  // an app is a service and the firm behind it; a union of states is a place and a body
  const alike = [
    ['company', 'product', 'model'],
    ['agency', 'place'],
    ['agency', 'company'],
  ]
  const fits = (a, b) => a === b || alike.some((kinds) => kinds.includes(a) && kinds.includes(b))
  const told = asked.filter(({ entity }) => entity.kind)
  const right = told.filter(({ kind, entity }) => fits(kind, entity.kind))
  for (const { kind, entity } of told)
    if (!fits(kind, entity.kind)) show(`  kind    ${entity.name} is ${kind}, not ${entity.kind}`)
  for (const { kind, entity } of asked) if (!entity.kind) show(`  untyped ${entity.name} (${kind})`)
  return { right: right.length, found: told.length, wanted: asked.length }
}

/** Places of a sentence; each label lists the spans that will do. */
function scoreSentence(label, show) {
  const text = readFileSync(pathOf(files.get(label.file)), 'utf8')
  const here = placesOf(label).filter(
    ({ start, end, surface }) =>
      start >= label.start && end <= label.end && !isDemonym(surface) && catalog.find(surface)?.sure,
  )
  const fits = ([start, end], place) =>
    plain(text.slice(start, end)) === plain(place.surface) && start < place.end && place.start < end
  const right = label.names.filter((spans) => here.some((place) => spans.some((span) => fits(span, place))))
  const wrong = here.filter((place) => ![...label.names.flat(), ...label.optional].some((span) => fits(span, place)))
  for (const spans of label.names) if (!right.includes(spans)) show(`  missed ${text.slice(...spans[0])}`)
  for (const { surface } of wrong) show(`  wrong  ${surface}`)
  return { right: right.length, found: right.length + wrong.length, wanted: label.names.length }
}

function sum(scores) {
  return scores.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted }))
}

function print(title, { right, found, wanted }) {
  const share = (part, whole) => (whole ? part / whole : 1).toFixed(3)
  console.log(
    `${title}: precision ${share(right, found)}, recall ${share(right, wanted)} (${right} of ${found} found, of ${wanted} labelled)`,
  )
}
