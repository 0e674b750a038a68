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
    const close = closingBrace(slice, lead)
    return close < 0 ? undefined : explicit(slice.slice(lead + 1, close), suffix.start + lead + 1)
  }
  const { name, length } = readLabel(slice.slice(lead))
  const value = readValue(slice.slice(lead + length), name ? isNumber : isPage)
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

/** The brace that closes the one at `open`, or -1. */
function closingBrace(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return -1
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
  const match = /^(?:§{1,2}|¶{1,2}|[a-z]{1,12}(?: verb(?:o|is)|\.vv?)?)(?![a-z])\.?\s*/i.exec(text)
  const name = match && names.get(match[0].replace(/\.?\s*$/, '').toLowerCase())
  return name ? { name, length: match[0].length } : { length: 0 }
}

/** "33", "4.4.8", "1:12", "7A(2)(a)(iv)", "[39]", "xi": one place, without the dash or comma that joins it to the next. */
const unit = /(?:[\da-z]|[([][\da-z.–-]{1,20}[)\]])(?:[.:/]?[\da-z]|[([][\da-z.–-]{1,20}[)\]])*/iy
const join = /\s?(?:[-–—‑]{1,2}|,|&)\s?/y

/** The places at the start of `text`, joined by dashes and commas. */
function readValue(text: string, isFirst: (unit: string) => boolean): string {
  let end = 0
  let counts = isFirst
  for (let at = 0; ; at = join.lastIndex) {
    unit.lastIndex = at
    const found = unit.exec(text)?.[0]
    if (!found || !counts(found)) break
    join.lastIndex = end = at + found.length
    const joined = join.exec(text)?.[0]
    if (!joined) break
    counts = /^[-–—‑]+$/.test(joined) ? isNumber : isFirst
  }
  return text.slice(0, end)
}

/** What a label may stand in front of: Arabic or Roman numerals. */
function isNumber(place: string): boolean {
  return /^[([]?[a-z]{0,3}\d/i.test(place) || startsRoman(place)
}

/** What is a page without a label. */
function isPage(place: string): boolean {
  return /^\[?\d/.test(place) || (startsRoman(place) && /\.\d/.test(place))
}

function startsRoman(place: string): boolean {
  const word = /^[([]?([a-z]+)(?!\d)/i.exec(place)?.[1]
  return word !== undefined && /^m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/i.test(word)
}

const spellings: Readonly<Record<string, string>> = {
  appendix: 'app apps appendix appendices',
  article: 'art arts article articles',
  book: 'bk bks book books',
  chapter: 'chap chaps ch chapter chapters',
  column: 'col cols column columns',
  equation: 'eq eqs eqq equation equations',
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
for (const spelling of ['s.v', 's.vv', 'sub verbo', 'sub verbis']) names.set(spelling, 'sub verbo')
