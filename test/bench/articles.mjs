// Many short articles as Markdown files: those of Reuters-21578 where its .sgm files are at hand, else generated ones of its shape.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from './sets.mjs'

/** How many articles the collection has. */
export const REUTERS = 21_578

/** Writes `count` articles below `folder`, 1,000 to a folder; beyond the collection's end it begins again. Gives their bytes. */
export function writeArticles(folder, count, reuters) {
  const articles = reuters && existsSync(reuters) ? readReuters(reuters) : undefined
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const below = join(folder, String(Math.floor(i / 1000)).padStart(3, '0'))
    if (i % 1000 === 0) mkdirSync(below, { recursive: true })
    const { title, date, body } = articles ? articles[i % articles.length] : generate(i)
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n\n${body}\n`
    bytes += Buffer.byteLength(text)
    writeFileSync(join(below, `a${i}.md`), text)
  }
  return { bytes, generated: !articles }
}

function readReuters(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sgm'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'latin1').split('<REUTERS ').slice(1).map(toArticle))
}

function toArticle(record) {
  const field = (name) => plain(record.split(`<${name}>`)[1]?.split(`</${name}>`)[0] ?? '')
  const [, day, month] = /(\d+)-([A-Z]{3})-\d{4}/.exec(field('DATE')) ?? []
  const number = (MONTHS.indexOf(month) + 1 || 1).toString().padStart(2, '0')
  return {
    title: field('TITLE').trim() || 'Untitled',
    date: `1987-${number}-${(day ?? '1').padStart(2, '0')}`,
    // the collection marks paragraphs by four spaces
    body: (field('BODY') || plain(record.split('<TEXT')[1] ?? '').replace(/<[^>]*>/g, ' ')).replace(/\n {4}/g, '\n\n'),
  }
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

function plain(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\u0000-\u0008\u000b-\u001f]|&#\d+;/g, '')
}

/** About 130 words with seven figures and five names, as a short news item has them. */
function generate(seed) {
  const random = createRandom(seed + 1)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const company = () =>
    `${pick(SYLLABLES)}${pick(SYLLABLES).toLowerCase()} ${pick(['Corp', 'Inc', 'Ltd', 'Bank', 'Oil'])}`
  const name = company()
  const amount = () =>
    `${(random() * 900 + 1).toFixed(1)} ${pick(['mln', 'million', 'billion'])} ${pick(['dlrs', 'dollars', 'marks', 'yen'])}`
  const sentence = () =>
    pick([
      () =>
        `${name} said its ${pick(NOUNS)} rose to ${amount()} in ${pick(MONTH_NAMES)} from ${amount()} a year earlier.`,
      () =>
        `A spokesman for ${company()} told reporters that the ${pick(NOUNS)} of the group ${pick(VERBS)} ${Math.floor(random() * 60)} percent.`,
      () =>
        `The ${pick(NOUNS)}, which had been expected since ${1970 + Math.floor(random() * 17)}, would depend on the ${pick(NOUNS)} and on what the ministry decides.`,
      () =>
        `Analysts at ${company()} in ${pick(TOWNS)} expect about ${Math.floor(random() * 9000) + 100} ${pick(['tonnes', 'shares', 'workers', 'barrels'])} to be ${pick(['sold', 'cut', 'shipped'])}.`,
    ])()
  const body = Array.from({ length: 3 }, () => Array.from({ length: 3 }, sentence).join(' ')).join('\n\n')
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  return { title: `${name} ${pick(NOUNS)}`, date: `1987-${String(1 + (seed % 12)).padStart(2, '0')}-${day}`, body }
}

const SYLLABLES =
  'Ab Ber Cor Dan El Fen Gar Hol In Jor Kel Lum Mar Nor Or Pel Quin Ros Sol Tar Ul Ven Wes Yor Zan'.split(' ')
const NOUNS =
  'profit revenue output debt dividend stake harvest surplus deficit turnover reserve quota tariff loan merger offer'.split(
    ' ',
  )
const VERBS = ['rose', 'fell', 'gained', 'lost', 'slipped by', 'grew']
const TOWNS = 'London Tokyo Paris Zurich Chicago Houston Sydney Milan Bonn Oslo'.split(' ')
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ')
