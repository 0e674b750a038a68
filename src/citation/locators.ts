import type { Span } from '../base/span'
import type { Locator } from './citation'

/** No locator is longer; what lies behind is not looked at. */
const MAX_LENGTH = 300

/**
 * Reads the locator at the start of a citation's suffix: `, pp. 33-35`, ` 12`, `, {chap. 3}`. A number without a label is a page;
 * `{}` says that there is none.
 */
export function parseLocator(text: string, suffix: Span): Locator | undefined {
  const slice = text.slice(suffix.start, Math.min(suffix.end, suffix.start + MAX_LENGTH))
  const lead = /^\s*,?\s*/.exec(slice)![0].length
  if (slice[lead] === '{') {
    const close = slice.indexOf('}', lead)
    return close < 0 ? undefined : explicit(slice.slice(lead + 1, close), suffix.start + lead + 1)
  }
  const { name, length } = readLabel(slice.slice(lead))
  const value = (name ? labelled : bare).exec(slice.slice(lead + length))?.[0]
  if (!value) return undefined
  const start = suffix.start + lead
  return { label: name ?? 'page', value, start, end: start + length + value.length }
}

/** Parts a line that was typed into words and the locator behind its last comma: "huang 2025, pp. 3-5". */
export function splitLocator(line: string): { readonly words: string; readonly locator?: string } {
  const text = line.trimEnd()
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const found = parseLocator(text, { start: comma, end: text.length })
    if (found?.end === text.length) return { words: text.slice(0, comma), locator: text.slice(comma + 1).trim() }
  }
  return { words: line }
}

/** Everything between the braces is the locator. */
function explicit(inner: string, start: number): Locator | undefined {
  const lead = /^\s*/.exec(inner)![0].length
  const { name, length } = readLabel(inner.slice(lead))
  const value = inner.slice(lead + length).trim()
  if (!value) return undefined
  return { label: name ?? 'page', value, start: start + lead, end: start + inner.trimEnd().length }
}

function readLabel(text: string): { readonly name?: string; readonly length: number } {
  const match = /^(?:§{1,2}|¶{1,2}|[a-z]{1,12}(?: verbo|\.v)?)(?![a-z])\.?\s*/i.exec(text)
  const name = match && names.get(match[0].replace(/\.?\s*$/, '').toLowerCase())
  return name ? { name, length: match[0].length } : { length: 0 }
}

const unit = String.raw`(?:[a-z]{0,3}\d[\da-z]*(?:[.:/]\d+)*|[ivxlcdm]+(?![a-z]))`
const join = String.raw`\s?(?:[-–—‑]{1,2}|,|&)\s?`
const labelled = new RegExp(`^${unit}(?:${join}${unit})*`, 'i')
const bare = new RegExp(String.raw`^(?=\d)${unit}(?:${join}(?=\d)${unit})*`, 'i')

const spellings: Readonly<Record<string, string>> = {
  article: 'art arts article articles',
  book: 'bk bks book books',
  chapter: 'chap chaps ch chapter chapters',
  column: 'col cols column columns',
  figure: 'fig figs figure figures',
  folio: 'fol fols folio folios',
  number: 'no nos number numbers',
  line: 'l ll line lines',
  note: 'n nn note notes',
  opus: 'op opp opus opera',
  page: 'p pp page pages',
  paragraph: 'para paras paragraph paragraphs ¶ ¶¶',
  part: 'pt pts part parts',
  section: 'sec secs section sections § §§',
  table: 'tbl tbls table tables',
  verse: 'v vv verse verses',
  volume: 'vol vols volume volumes',
}
const names = new Map(Object.entries(spellings).flatMap(([name, all]) => all.split(' ').map((s) => [s, name] as const)))
names.set('s.v', 'sub verbo').set('sub verbo', 'sub verbo')
