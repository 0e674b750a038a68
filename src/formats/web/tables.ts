import type { Element } from './node'

/** A cell and how many columns and rows it takes. */
export interface TableCell {
  readonly element: Element
  readonly columns: number
  readonly rows: number
  readonly isHeader: boolean
}

const MOST_SPANNED = 50

/** The rows of a table, without those of tables inside of it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children) {
    if (child.localName === 'tr') rows.push(child)
    else if (/^(?:thead|tbody|tfoot)$/.test(child.localName))
      for (const row of child.children) if (row.localName === 'tr') rows.push(row)
  }
  return rows
}

export function cellsOf(row: Element): TableCell[] {
  return [...row.children]
    .filter(({ localName }) => localName === 'td' || localName === 'th')
    .map((element) => ({
      element,
      columns: spanned(element.getAttribute('colspan')),
      rows: spanned(element.getAttribute('rowspan')),
      isHeader: element.localName === 'th',
    }))
}

function spanned(value: string | null): number {
  return Math.max(1, Math.min(MOST_SPANNED, Number.parseInt(value ?? '', 10) || 1))
}

/**
 * True for a table that holds data: rows and columns of short cells. Pages and newsletters also use tables to put their
 * paragraphs in place; such a table is read as if it were not there.
 */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false
  const rows = rowsOf(table).map(cellsOf)
  const cells = rows.flat()
  if (Math.max(0, ...rows.map((row) => row.length)) < 2) return false
  if (table.querySelector('th, caption, thead')) return true
  if (rows.length < 2) return false
  return cells.every(({ element }) => element.textContent.length <= LONGEST_CELL && !element.querySelector(LARGE))
}

const LONGEST_CELL = 300
const LARGE = 'h1, h2, h3, h4, ul, ol, blockquote, pre, p + p'
