import type { Piece } from '../pieces/piece'
import { textOf, type Row } from './rows'

/** What letters most of a document's text has. */
export interface Body {
  readonly size: number
  readonly font: string
}

/** Divides the lines of a column into headings, paragraphs, items of lists and footnotes. */
export function toParagraphs(rows: readonly Row[], body: Body): Piece[] {
  if (!rows.length) return []
  const column = measure(rows)
  const groups: Row[][] = []
  for (const [i, row] of rows.entries()) {
    if (i === 0 || startsAnew(rows[i - 1], row, { column, body })) groups.push([row])
    else groups[groups.length - 1].push(row)
  }
  return groups.map((group) => toPiece(group, body))
}

interface Column {
  readonly left: number
  readonly right: number
  /** From one baseline to the next, as most lines have it. */
  readonly leading: number
}

function measure(rows: readonly Row[]): Column {
  const steps = rows.slice(1).map((row, i) => row.y - rows[i].y)
  const lefts = rows.map((row) => row.left).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.2)],
    right: Math.max(...rows.map((row) => row.right)),
    leading: steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? rows[0].size * 1.2,
  }
}

interface Place {
  readonly column: Column
  readonly body: Body
}

function startsAnew(above: Row, row: Row, { column, body }: Place): boolean {
  const size = Math.max(above.size, row.size)
  const step = row.y - above.y
  if (step > Math.max(column.leading * 1.3, size * 1.05) + 1 || step > size * 2.2) return true
  if (Math.abs(above.size - row.size) > 0.12 * size) return true
  const text = textOf(row)
  if (bullet.test(text) || isNoteStart(text, row, body)) return true
  if (isHeadingFont(above, body) !== isHeadingFont(row, body)) return true
  const ended = /[.!?:;]["”’)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(textOf(above))
  const short = above.right < column.right - 0.2 * (column.right - column.left)
  const indented = row.left > above.left + 0.8 * size && row.left < column.left + 6 * size
  if (indented && row.left > column.left + 0.8 * size && /^[\p{Lu}\d"“‘(]/u.test(text) && (ended || short)) return true
  return ended && short && /^[\p{Lu}\d"“‘(•]/u.test(text)
}

const bullet = /^(?:[•▪◦‣●○■□–—*·]|[-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S/

/** A small line that a note's number opens. */
function isNoteStart(text: string, { size }: { readonly size: number }, body: Body): boolean {
  return size < body.size * 0.93 && /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}|[*†‡§])\s*[\p{L}"“‘(]/u.test(text)
}

/** All of it in letters that are larger than most, or of the same size in another font. */
function isHeadingFont(row: Row, body: Body): boolean {
  if (row.size > body.size * 1.12) return true
  return row.size > body.size * 0.95 && row.cells.every((cell) => cell.font !== body.font)
}

const MOST_HEADING_LINES = 4
const MOST_HEADING_WORDS = 25

function toPiece(rows: readonly Row[], body: Body): Piece {
  const lines = rows.map(textOf)
  const text = lines.join(' ')
  const size = rows[0].size
  if (bullet.test(text)) return { kind: 'item', lines, size }
  if (isNoteStart(text, rows[0], body)) return { kind: 'note', lines, size }
  const large = size > body.size * 1.12
  const brief = rows.length <= MOST_HEADING_LINES && text.split(' ').length <= MOST_HEADING_WORDS
  const heading = brief && rows.every((row) => isHeadingFont(row, body)) && (large || !/[.,;:]$/.test(text))
  return { kind: heading && /\p{L}{2}/u.test(text) ? 'heading' : 'paragraph', lines, size }
}
