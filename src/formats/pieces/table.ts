/** A table as its cells' words, by row and column; cells that are empty are empty strings. */
export interface Table {
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The rows above the first that states figures say what the columns hold; years alone do so too. */
export function toTable(grid: readonly (readonly string[])[]): Table {
  const states = (cells: readonly string[]) => cells.slice(1).some((cell) => isFigure(cell) && !isYear(cell))
  const first = grid.findIndex((cells) => states(cells))
  const count = first < 0 ? 1 : Math.min(first, MOST_HEADER_ROWS)
  if (count === 0) return { rows: grid }
  const top = grid.slice(0, count)
  const header = grid[0].map((_, i) =>
    top
      .map((cells) => cells[i])
      .filter(Boolean)
      .join(' '),
  )
  return { header, rows: grid.slice(count) }
}

const MOST_HEADER_ROWS = 4

/** A figure, with its currency, sign, unit or note's mark; dashes and "n/a" stand for one. */
export function isFigure(text: string): boolean {
  return /^[([<>~≈±+−–-]?\s?\p{Sc}?\s?[(+−–-]?\s?\d[\d.,\s]*\s?(?:%|[a-z]{1,3}|\p{Sc}|[)\]⁰¹²³⁴⁵⁶⁷⁸⁹*])*$|^(?:[-–—…]|n\/?a|\.\.)$/iu.test(
    text,
  )
}

function isYear(text: string): boolean {
  return /^(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?[a-z*⁰¹²³⁴⁵⁶⁷⁸⁹]?$/i.test(text)
}
