import { isFigure, toTable, type Table } from '../pieces/table'
import type { Row } from './rows'

/** A stretch of a region: rows of running text, or a table. */
export type Stretch =
  { readonly kind: 'lines'; readonly rows: readonly Row[] } | { readonly kind: 'table'; readonly table: Table }

/** Finds the tables of a region: rows whose cells stand below each other, with gaps between the columns. */
export function findTables(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  let lines: Row[] = []
  const flush = () => {
    if (lines.length) stretches.push({ kind: 'lines', rows: lines })
    lines = []
  }
  for (let at = 0; at < rows.length;) {
    const end = rows[at].cells.length > 1 ? endOfTable(rows, at) : at
    const table = end > at ? readTable(rows.slice(at, end)) : undefined
    if (table) {
      flush()
      stretches.push({ kind: 'table', table })
      at = end
    } else lines.push(rows[at++])
  }
  flush()
  return stretches
}

/** Lines of one cell that may stand between rows of several: a label that goes on, a heading inside of the table. */
const MOST_SINGLES = 2
/** Rows further apart than so many sizes belong to two tables. */
const WIDEST_SPACE = 3.2
const LONGEST_LABEL = 12

function endOfTable(rows: readonly Row[], start: number): number {
  let end = start
  let singles = 0
  for (let at = start; at < rows.length; at++) {
    const row = rows[at]
    if (at > start && row.y - rows[at - 1].y > WIDEST_SPACE * Math.max(row.size, rows[at - 1].size)) break
    if (row.cells.length > 1) {
      end = at + 1
      singles = 0
    } else if (++singles > MOST_SINGLES || row.cells[0].text.split(' ').length > LONGEST_LABEL) break
  }
  return end
}

interface Column {
  left: number
  right: number
}

/** Undefined where the rows are no table: too few, without columns, or sentences beside each other. */
function readTable(rows: readonly Row[]): Table | undefined {
  const full = rows.filter((row) => row.cells.length > 1)
  if (full.length < 2) return undefined
  const columns = findColumns(full)
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined
  const grid = rows.map((row) => toCells(row, columns))
  const values = grid.flatMap((cells) => cells.slice(1)).filter((cell) => cell !== '')
  const figures = values.filter(isFigure).length
  const short = values.filter((value) => value.split(' ').length <= 4).length
  if (figures < values.length * 0.4 && (full.length < 3 || short < values.length * 0.6)) return undefined
  return toTable(mergeWrapped(grid))
}

const MOST_COLUMNS = 40

/** Cells that overlap from row to row are one column. A cell that lies over several of them is a heading of both. */
function findColumns(rows: readonly Row[]): Column[] {
  const most = Math.max(...rows.map((row) => row.cells.length))
  const typical = rows.filter((row) => row.cells.length >= Math.max(2, most * 0.6))
  const cells = typical.flatMap((row) => row.cells).sort((a, b) => a.left - b.left)
  const columns: Column[] = []
  for (const { left, right } of cells) {
    const last = columns[columns.length - 1]
    if (last && left < last.right - 0.5) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

function toCells(row: Row, columns: readonly Column[]): string[] {
  const cells = columns.map(() => '')
  for (const cell of row.cells) {
    const at = nearest(columns, cell)
    cells[at] = cells[at] ? `${cells[at]} ${cell.text}` : cell.text
  }
  return cells
}

/** The column that a cell overlaps most, else the nearest. */
function nearest(columns: readonly Column[], { left, right }: Column): number {
  let best = 0
  let most = -Infinity
  columns.forEach((column, i) => {
    const overlap = Math.min(column.right, right) - Math.max(column.left, left)
    if (overlap > most + 0.01) [best, most] = [i, overlap]
  })
  return best
}

/** A row without figures whose first cell is empty goes on with the cells above it. */
function mergeWrapped(grid: readonly (readonly string[])[]): string[][] {
  const merged: string[][] = []
  for (const cells of grid) {
    const above = merged[merged.length - 1]
    const wrapped = above && cells[0] === '' && !cells.some(isFigure) && above.slice(1).some((cell) => !isFigure(cell))
    if (wrapped) cells.forEach((cell, i) => (above[i] = [above[i], cell].filter(Boolean).join(' ')))
    else merged.push([...cells])
  }
  return merged
}
