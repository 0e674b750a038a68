// Sets of labelled drafts over articles that may not be copied into the project (press, market, desk, wire): the labels tell where in
// an article the deciding words stand, and `corpus.json` from which of the gold sets each article comes.
//   node test/bench/restore.mjs NAME FOLDER   makes such a set whole in FOLDER, for scripts that want corpus/ and `source_quote`
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

/**
 * The folder of a set as a whole: itself, or where its articles lie elsewhere a temporary copy that holds them and is gone when the
 * process ends. Undefined, and told, where the articles are not at hand.
 */
export function openWhole(folder, shared) {
  if (!existsSync(join(folder, 'corpus.json'))) return folder
  const temporary = mkdtempSync(join(tmpdir(), 'tick-set-'))
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
  return restore(folder, join(temporary, basename(folder)), shared)
}

function restore(folder, target, shared) {
  const articles = Object.entries(JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8')))
  const pathOf = ([file, set]) => join(shared, 'gold', set, 'corpus', file)
  const missing = articles.filter((article) => !existsSync(pathOf(article)))
  if (missing.length) {
    console.log(`${folder}: ${missing.length} of ${articles.length} articles are not in ${shared}/gold: skipped`)
    return undefined
  }
  mkdirSync(join(target, 'corpus'), { recursive: true })
  for (const article of articles) cpSync(pathOf(article), join(target, 'corpus', article[0]))
  for (const name of ['drafts', 'references.bib']) cpSync(join(folder, name), join(target, name), { recursive: true })
  restoreQuotations(folder, target)
  writeLines(join(target, 'labels.jsonl'), readLines(join(folder, 'labels.jsonl')).map(withQuote(target)))
  return target
}

function withQuote(target) {
  return ({ source, ...label }) => ({ ...label, source_quote: source ? slice(target, source) : '' })
}

/** Where a draft quotes an article, its letters are masked; `quotes.jsonl` tells which words of which article belong there. */
function restoreQuotations(folder, target) {
  for (const { draft, start, source } of readLines(join(folder, 'quotes.jsonl'))) {
    const path = join(target, 'drafts', draft)
    const text = readFileSync(path, 'utf8')
    const words = slice(target, source)
    writeFileSync(path, text.slice(0, start) + words + text.slice(start + words.length))
  }
}

function slice(target, { file, start, end }) {
  return readFileSync(join(target, 'corpus', file), 'utf8').slice(start, end)
}

function readLines(path) {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function writeLines(path, values) {
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''))
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const [name, target, shared = join(import.meta.dirname, '../../../shared')] = process.argv.slice(2)
  if (!restore(join(import.meta.dirname, name), resolve(target), shared)) process.exitCode = 2
}
