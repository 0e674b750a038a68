import type { Fragment } from './fragments'
import { textOf, toRows, type Row } from './rows'

/** A page as its lines and cells. */
export interface PageFragments {
  readonly fragments: readonly Fragment[]
  readonly height: number
}

export interface Furniture {
  /** Those fragments of each page that are running heads, page numbers or other marks of the page. */
  readonly marks: readonly ReadonlySet<Fragment>[]
  /** The number printed on each page, where there is one. */
  readonly numbers: readonly (string | undefined)[]
  /** Numbers stand at the edges of many pages, and do not count up: what the pages are called cannot be told. */
  readonly unclear: boolean
}

/** Finds what stands at the edges of the pages and says nothing: what comes again from page to page, and page numbers. */
export function findFurniture(pages: readonly PageFragments[]): Furniture {
  const edges = pages.map(edgeRows)
  const repeated = countRepeated(edges)
  const least = pages.length < 4 ? 2 : Math.max(3, Math.ceil(pages.length * 0.2))
  const candidates = edges.map((rows) => rows.flatMap(numbersOf))
  const numbered = findNumbers(candidates)
  return {
    marks: pages.map(({ fragments }, page) => {
      const found = new Set(artifactsOf(fragments))
      for (const row of edges[page])
        if ((repeated.get(patternOf(row)) ?? 0) >= least || numbered[page]?.row === row || isPageMark(textOf(row)))
          for (const cell of row.cells) found.add(cell)
      return found
    }),
    numbers: numbered.map((found) => found?.number),
    unclear: isMany(candidates.filter((found) => found.length).length, pages) && !numbered.some((found) => found),
  }
}

/** A file that calls most of a page an artifact does not know what that is. */
function artifactsOf(fragments: readonly Fragment[]): readonly Fragment[] {
  const found = fragments.filter((fragment) => fragment.artifact)
  return found.length > fragments.length * MOST_MARKED ? [] : found
}

const MOST_MARKED = 0.6
/** How many lines at the top and at the bottom of a page may be furniture, and how much of its height. */
const EDGE_ROWS = 3
/** A line of more words is a sentence that stands on several pages. */
const MOST_WORDS = 14
const EDGE = 0.14

function edgeRows({ fragments, height }: PageFragments): Row[] {
  const rows = toRows(fragments)
  return rows.filter(
    ({ y }, i) => (y < height * EDGE && i < EDGE_ROWS) || (y > height * (1 - EDGE) && i >= rows.length - EDGE_ROWS),
  )
}

/** What a line has in common with that of other pages: its words, its place, not its numbers. */
function patternOf(row: Row): string {
  const words = textOf(row)
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, '#')
  return `${words} ${Math.round(row.y / 12)}`
}

function countRepeated(edges: readonly (readonly Row[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const rows of edges)
    for (const pattern of new Set(rows.filter(isBrief).map(patternOf)))
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  return counts
}

function isBrief(row: Row): boolean {
  return textOf(row).split(' ').length <= MOST_WORDS
}

/** "Page 3", "3 of 12", "– 3 –": no other line looks like that. */
function isPageMark(text: string): boolean {
  return /^[\s\-–—|[(]*(?:page|seite|p\.)\s*\d{1,4}(?:\s*(?:of|von|\/|\|)\s*\d{1,4})?[\s\-–—|\])]*$|^\d{1,4}\s*(?:of|\/)\s*\d{1,4}$/i.test(
    text,
  )
}

interface Numbered {
  readonly row: Row
  readonly number: string
}

/** Numbers at the edges that count up with the pages, as most pages have them. */
function findNumbers(candidates: readonly (readonly Candidate[])[]): (Numbered | undefined)[] {
  const offsets = new Map<number, number>()
  candidates.forEach((found, page) => {
    for (const offset of new Set(found.map(({ value }) => value - page)))
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  })
  const [best] = [...offsets].sort((a, b) => b[1] - a[1])
  if (!best || !isMany(best[1], candidates)) return candidates.map(() => undefined)
  return candidates.map((found, page) => found.find(({ value }) => value - page === best[0]))
}

/** Of so many pages at least two in five, and never one alone. */
function isMany(count: number, pages: readonly unknown[]): boolean {
  return count >= Math.max(2, pages.length * 0.4)
}

interface Candidate extends Numbered {
  readonly value: number
}

function numbersOf(row: Row): Candidate[] {
  return row.cells.flatMap((cell) => {
    const number = /^(?:page\s+|[-–—|]\s*)?(\d{1,4})(?:\s*[-–—|])?$/i.exec(cell.text)?.[1]
    const found = number ?? /^(\d{1,4}) \D/.exec(cell.text)?.[1] ?? /\D (\d{1,4})$/.exec(cell.text.slice(-6))?.[1]
    return found === undefined ? [] : [{ row, number: found, value: Number(found) }]
  })
}
