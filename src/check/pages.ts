import type { Span } from '../base/span'
import type { Locator } from '../citation/citation'
import type { Article } from '../corpus/article'

/** The pages that a locator names. */
export interface NamedPages {
  /** Counted from 1, ends included: what the locator may mean, by the names of the pages and by their count. */
  readonly ranges: readonly (readonly [number, number])[]
  /** The locator's value as written, and where it stands. */
  readonly words: string
  readonly value: Span
}

/** Undefined where the article has no pages, where their names are not known, or where it has none of that name. */
export function findNamedPages({ value, end }: Locator, article: Article): NamedPages | undefined {
  const names = namesOf(article)
  if (!names) return undefined
  const ranges: (readonly [number, number])[] = []
  for (const part of value.split(/[,&]/)) {
    const found = rangesOf(part.trim().toLowerCase(), names)
    if (!found.length) return undefined
    ranges.push(...found)
  }
  return { ranges, words: value, value: { start: end - value.length, end } }
}

/** What a page is called, else its number as counted. */
export function namePage(page: number, article: Article): string {
  return namesOf(article)?.[page - 1] || String(page)
}

/** "p. 12", "pp. 33-35 or p. 40" */
export function describePages(pages: readonly NamedPages[]): string {
  return pages.map(({ words }) => `${/[-–—,&]/.test(words) ? 'pp.' : 'p.'} ${words}`).join(' or ')
}

/** The names of the pages, by their number less one; of one that bears none what follows from the others. */
function namesOf({ document, pageLabels }: Article): readonly string[] | undefined {
  const last = document.blocks.reduce((most, { page = 0 }) => Math.max(most, page), 0)
  if (!last) return undefined
  if (!pageLabels) return Array.from({ length: last }, (_, i) => String(i + 1))
  const numbered = pageLabels.findIndex((label) => /^\d+$/.test(label))
  if (numbered < 0) return pageLabels.some((label) => label !== '') ? pageLabels : undefined
  const offset = Number(pageLabels[numbered]) - numbered
  return pageLabels.map((label, i) => (label || i + offset < 1 ? label.toLowerCase() : String(i + offset)))
}

const part = /^([a-z]{0,2}\d+|[ivxlcdm]+)(?:\s*[-–—]+\s*([a-z]{0,2}\d+|[ivxlcdm]+)|(ff?))?$/

/** "12", "33-35", "433-5", "12f", "12ff", "iv-vi" */
function rangesOf(words: string, names: readonly string[]): (readonly [number, number])[] {
  const [, from, written, more] = part.exec(words) ?? []
  if (!from) return []
  const to = written === undefined ? from : complete(written, from)
  const ends = (start: number, end: number): (readonly [number, number])[] =>
    start < 1 || start > names.length
      ? []
      : [[start, more === 'ff' ? names.length : more === 'f' ? start + 1 : Math.max(start, end)]]
  const counted = /^\d+$/.test(from) ? ends(Number(from), Number(to)) : []
  return [...ends(names.indexOf(from) + 1, names.lastIndexOf(to) + 1), ...counted]
}

/** "433-5" is 433-435. */
function complete(to: string, from: string): string {
  return /^\d+$/.test(to) && to.length < from.length ? from.slice(0, -to.length) + to : to
}
