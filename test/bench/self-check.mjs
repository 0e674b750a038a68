// Sentences of the sources themselves, quoted plainly as a draft that cites their article: nothing may be flagged, and little unchecked.
//   node test/bench/self-check.mjs [--corpus DIR]... [--number N] [--show N]
// First each sentence alone, then in pairs of one article in a paragraph with the citation behind the second, then with its figures
// in another notation, and at last cut behind its first figure.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findSentences, inOtherNotation, pickSome, shorten, toPairs } from './quotes.mjs'
import { inShort, isFlagged, openDesk, root, toTable } from './sets.mjs'

const { values: args } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    number: { type: 'string', default: '2000' },
    show: { type: 'string', default: '0' },
    shared: { type: 'string', default: join(root, '../shared') },
  },
})

const folders = (
  args.corpus ?? [
    join(root, 'media/sample/sources'),
    join(args.shared, 'gold/a/corpus'),
    join(args.shared, 'gold/b/corpus'),
  ]
)
  .map((folder) => resolve(folder))
  .filter((folder) => existsSync(folder) || void console.log(`${folder} is not there: skipped`))
const { desk, articles } = openShelf(folders)
try {
  const sentences = pickSome(articles.flatMap(findSentences), Number(args.number))
  console.log(toTable([['quoted', 'drafts', 'figures', 'unchecked', 'flagged', 'rate'], ...runAll(sentences)]))
} finally {
  desk.close()
}

function runAll(sentences) {
  const alone = sentences.map(({ key, text }) => ({ key, texts: [text] }))
  const rewritten = sentences.flatMap(inOtherNotation)
  const shortened = sentences.flatMap(shorten)
  return [
    run('one sentence', alone),
    run('two of an article', toPairs(sentences)),
    run('other notation', rewritten),
    run('cut short', shortened),
  ]
}

function run(name, quotes) {
  const results = desk.check(quotes.map(toDraft))
  const flags = results.flatMap((figures, i) => figures.filter(isFlagged).map((figure) => ({ figure, ...quotes[i] })))
  console.log(`\n${name}: flagged by code ${tally(flags.map(({ figure }) => inShort(figure)))}`)
  for (const { figure, key, texts } of flags.slice(0, Number(args.show)))
    console.log(
      `\n${articles.find((a) => a.key === key).path}: "${figure.surface}" ${figure.code}\n  ${texts.join(' ')}\n  ${figure.message}`,
    )
  const all = results.flat().length
  const unchecked = results.flat().filter(({ stance }) => stance === 'unchecked').length
  return [name, quotes.length, all, unchecked, flags.length, `${((100 * flags.length) / all).toFixed(1)} %`]
}

function tally(items) {
  const counts = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const sorted = [...counts].sort(([, x], [, y]) => y - x)
  return sorted.map(([item, count]) => `${item} ${count}`).join(', ') || 'none'
}

function toDraft({ key, texts }) {
  return `---\nbibliography: ../references.bib\n---\n\n${texts.join(' ').replace(/([.!?])$/, ` [@${key}]$1`)}\n`
}

/** All articles in one temporary folder, with a bibliography that gives each a key. */
function openShelf(folders) {
  const set = mkdtempSync(join(tmpdir(), 'tick-shelf-'))
  try {
    const articles = folders.flatMap((folder, i) => {
      cpSync(folder, join(set, 'corpus', String(i)), { recursive: true })
      const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name))
      return names.map((name, j) => ({
        key: `source${i}x${j}`,
        path: `corpus/${i}/${name}`,
        text: readFileSync(join(folder, name), 'utf8'),
      }))
    })
    const entries = articles.map(({ key, path }) => `@online{${key},\n  title = {${key}},\n  file = {${path}}\n}\n`)
    writeFileSync(join(set, 'references.bib'), entries.join('\n'))
    return { desk: openDesk(set), articles }
  } finally {
    rmSync(set, { recursive: true, force: true })
  }
}
