import type { Piece } from '../pieces/piece'

/** The pieces of each column of a page, in the order of reading. */
export type Columns = readonly (readonly Piece[])[]

/**
 * Joins paragraphs that the end of a column or a page cuts in two: what goes on at the top of the next one moves up to its
 * beginning. Notes, tables, captions and running heads may lie between. `size` is that of the letters of running text.
 */
export function joinContinued(pages: readonly Columns[], size: number): Piece[][] {
  const slots = pages.flatMap((columns, page) =>
    columns.flatMap((pieces, column) => pieces.map((piece): Slot => ({ piece, page, column }))),
  )
  const joined: Piece[][] = pages.map(() => [])
  let open: Open | undefined
  for (const { piece, page, column } of slots) {
    const text = isRunningText(piece, size)
    const elsewhere = open && page - open.page <= 1 && (page !== open.page || column !== open.column)
    if (open && text && elsewhere && goesOn(open.text, piece)) {
      const whole = join(open.text, piece, page !== open.page)
      joined[open.home][open.at] = whole
      open = { ...open, text: whole, page, column }
    } else {
      joined[page].push(piece)
      if (text) open = { text: piece, home: page, at: joined[page].length - 1, page, column }
      else if (piece.kind === 'heading') open = undefined
    }
  }
  return joined
}

interface Slot {
  readonly piece: Piece
  readonly page: number
  readonly column: number
}

type Text = Exclude<Piece, { readonly kind: 'table' | 'furniture' }> & { readonly kind: 'paragraph' | 'item' }

/** The last paragraph, where its beginning stands, and where it ends. */
interface Open {
  readonly text: Text
  /** Its page, and its place among the pieces of that. */
  readonly home: number
  readonly at: number
  readonly page: number
  readonly column: number
}

const caption = /^(?:fig(?:ure|\.)?|table|chart|box|panel|exhibit|sources?|notes?)\b.{0,8}[\d:.]/i

function isRunningText(piece: Piece, size: number): piece is Text {
  if (piece.kind !== 'paragraph' && piece.kind !== 'item') return false
  return (piece.size ?? size) > size * 0.93 && !caption.test(piece.lines[0])
}

/** Fewer lines that end without a full stop may be a title, a name, a line of an address. */
const FEWEST_LINES = 3

/** Whether a sentence at the end of a paragraph goes on in another one. */
function goesOn(text: Text, next: Text): boolean {
  if (next.kind === 'item' || Math.abs((text.size ?? 0) - (next.size ?? 0)) > 0.06 * (text.size ?? 0)) return false
  const end = text.lines[text.lines.length - 1].trimEnd()
  const begin = next.lines[0].trimStart()
  if (/[.!?:;…]["”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]*$/u.test(end)) return false
  if (/^\p{Ll}/u.test(begin)) return true
  const full = end.length > 0.7 * Math.max(...text.lines.map((line) => line.length))
  return text.lines.length >= FEWEST_LINES && full && /^[\p{L}\p{N}\p{Sc}"“‘«(]/u.test(begin)
}

function join(text: Text, next: Text, turns: boolean): Text {
  const before = text.lines.length
  const later = (next.turns ?? []).map((line) => line + before)
  return {
    ...text,
    lines: [...text.lines, ...next.lines],
    turns: [...(text.turns ?? []), ...(turns ? [before] : []), ...later],
  }
}
