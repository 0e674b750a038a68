// The reader of web pages against the expected texts of Mozilla Readability's test pages: token F1 for each page.
// `node test/bench/readability.mjs FOLDER [--show N] [--only NAME]`, FOLDER being `test/test-pages` of github.com/mozilla/readability;
// skipped with a message where it is missing. What lies below 0.8 is listed in RESULTS.md with its reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { count, f1, tokensOf } from './token-f1.mjs'

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const folder = args[0]?.startsWith('--') ? undefined : args[0]
const show = Number(option('--show') ?? 10)

/** All words of a piece of well-formed HTML, without this project's own reader: tags of words are nothing, other tags a space. */
function wordsOf(html) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<\/?(\w+)[^>]*>/g, (_, name) =>
      /^(?:a|b|i|em|strong|span|font|sup|sub|small|code|u|s|abbr|cite|mark|time|q|wbr|kbd|var|tt|big|ins|del|bdi|bdo|samp|dfn|ruby|rt)$/i.test(
        name,
      )
        ? ''
        : ' ',
    )
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
}

/** The tokens that one text has more often than the other, most first. */
function excess(a, b) {
  const others = count(b)
  return [...count(a)]
    .map(([token, n]) => [token, n - (others.get(token) ?? 0)])
    .filter(([, n]) => n > 0)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 12)
    .map(([token, n]) => `${token}*${n}`)
    .join(' ')
}

/** The text without the title that the reader puts on top: the expected texts have none. */
function bodyOf({ document, meta }) {
  const { text, blocks } = document
  const isTitle = blocks[0]?.kind === 'heading' && text.slice(blocks[0].start, blocks[0].end) === meta.title
  return isTitle ? text.slice(blocks[0].end) : text
}

async function main() {
  if (!folder || !existsSync(folder)) {
    console.log('Web pages: skipped, the folder with the test pages is not given or not there.')
    return
  }
  const { readArticle } = createRequire(import.meta.url)(join(import.meta.dirname, '../../dist/engine.js'))
  const rows = []
  let bytes = 0
  let spent = 0
  for (const name of readdirSync(folder)) {
    if (option('--only') && name !== option('--only')) continue
    const source = readFileSync(join(folder, name, 'source.html'))
    const start = performance.now()
    const { article } = await readArticle(`/${name}.html`, source)
    spent += performance.now() - start
    bytes += source.length
    const expected = tokensOf(wordsOf(readFileSync(join(folder, name, 'expected.html'), 'utf8')))
    const ours = tokensOf(article ? bodyOf(article) : '')
    rows.push({ name, f1: f1(ours, expected), more: excess(ours, expected), less: excess(expected, ours) })
  }
  rows.sort((a, b) => a.f1 - b.f1)
  const mean = rows.reduce((all, row) => all + row.f1, 0) / rows.length
  for (const row of rows.slice(0, show))
    console.log(`${row.f1.toFixed(3)} ${row.name}\n   more: ${row.more}\n   less: ${row.less}`)
  console.log(
    `${rows.length} pages, token F1 mean ${mean.toFixed(4)}, below 0.8: ${rows.filter((row) => row.f1 < 0.8).length}`,
  )
  console.log(`${(bytes / 1e6 / (spent / 1000)).toFixed(1)} MB/s (${(bytes / 1e6).toFixed(1)} MB)`)
}

await main()
