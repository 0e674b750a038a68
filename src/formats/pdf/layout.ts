import { findRegions } from './columns'
import { joinContinued, type Columns } from './continued'
import { toFragments, type Fragment } from './fragments'
import { findFurniture } from './furniture'
import { toParagraphs, type Body } from './paragraphs'
import type { Piece } from '../pieces/piece'
import { toRows, textOf } from './rows'
import type { PageRuns } from './runs'
import { findTables } from './tables'

export interface Layout {
  /** The pieces of each page. */
  readonly pages: readonly (readonly Piece[])[]
  /** The number printed on each page, where there is one. */
  readonly numbers: readonly (string | undefined)[]
  /** What the pages are called cannot be told by what is printed on them. */
  readonly unclear: boolean
}

/** Makes headings, paragraphs, lists, notes and tables of the text that the pages draw. */
export function layOut(pages: readonly PageRuns[]): Layout {
  const drawn = pages.map(({ runs, height }) => ({ fragments: toFragments(runs), height }))
  const { marks, numbers, unclear } = findFurniture(drawn)
  const body = findBody(drawn.flatMap(({ fragments }) => fragments))
  return {
    pages: joinContinued(
      drawn.map(({ fragments }, page) => [
        ...toColumns(
          fragments.filter((fragment) => !marks[page].has(fragment)),
          body,
        ),
        toFurniture([...marks[page]]),
        toFurniture(toFragments(pages[page].aside)),
      ]),
      body.size,
    ),
    numbers,
    unclear,
  }
}

function toColumns(fragments: readonly Fragment[], body: Body): Columns {
  return findRegions(fragments).map((region) =>
    findTables(toRows(region)).flatMap((stretch) =>
      stretch.kind === 'table' ? [{ kind: 'table' as const, table: stretch.table }] : toParagraphs(stretch.rows, body),
    ),
  )
}

function toFurniture(fragments: readonly Fragment[]): Piece[] {
  return fragments.length ? [{ kind: 'furniture', lines: toRows(fragments).map(textOf) }] : []
}

/** The size and the font that most letters of the document have. */
function findBody(fragments: readonly Fragment[]): Body {
  const sizes = new Map<number, number>()
  const fonts = new Map<string, number>()
  for (const { size, font, text } of fragments) {
    const rounded = Math.round(size * 4) / 4
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
    fonts.set(font, (fonts.get(font) ?? 0) + text.length)
  }
  return { size: most(sizes) ?? 10, font: most(fonts) ?? '' }
}

function most<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined
  let count = -1
  for (const [key, value] of counts) if (value > count) [best, count] = [key, value]
  return best
}
