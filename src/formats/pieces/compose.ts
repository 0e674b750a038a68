import type { Span } from '../../base/span'
import { blank, fold } from '../../text/fold'
import type { Block, Document } from '../../text/document'
import { createJoiner, UNKNOWN, type Joiner } from './hyphens'
import type { Piece } from './piece'
import type { Table } from './table'

/** Writes the pieces of all pages into one text, with a block for each that says something. What is not paged has one page. */
export function composeDocument(pages: readonly (readonly Piece[])[], paged?: 'paged'): Document {
  const out = createWriter(createJoiner(pages.flat().flatMap(linesOf)))
  pages.forEach((pieces, index) => pieces.forEach((piece) => out.write(piece, paged && index + 1)))
  const text = out.text()
  return { text, prose: blank(fold(text), findUnknown(text)), blocks: out.blocks, lineBreaks: 'join' }
}

/** The words with a character that nobody knows: what is left of a number would be another one. */
function findUnknown(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(UNKNOWN); at >= 0; at = text.indexOf(UNKNOWN, found[found.length - 1].end)) {
    let start = at
    while (start > 0 && !isSpace(text[start - 1])) start--
    let end = at + 1
    while (end < text.length && !isSpace(text[end])) end++
    found.push({ start, end })
  }
  return found
}

function isSpace(char: string): boolean {
  return /\s/.test(char)
}

function linesOf(piece: Piece): readonly string[] {
  if (piece.kind !== 'table') return piece.lines
  return piece.table.rows.map((cells) => cells.join(' '))
}

function createWriter(join: Joiner) {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  let tables = 0
  /** Rank of the heading above a list of references: its entries are no statements of the document. */
  let listed: number | undefined
  const put = (text: string) => {
    const start = length
    parts.push(text)
    length += text.length
    return { start, end: length }
  }
  const writeTable = ({ header, rows }: Table, page: number | undefined) => {
    const table = tables++
    const writeRow = (texts: readonly string[]) => {
      const from = length
      const cells = texts.map((text, i) => {
        if (i) put(' | ')
        return put(text)
      })
      const row = { start: from, end: length, cells }
      put('\n')
      return row
    }
    const head = header && writeRow(header)
    const whole = rows.map(writeRow)
    for (const { start, end, cells } of head ? [head, ...whole] : whole)
      if (listed === undefined && end > start)
        blocks.push({ kind: 'row', start, end, cells, ...(head ? { header: head.cells } : {}), table, ...pageOf(page) })
    put('\n')
  }
  return {
    blocks,
    text: () => parts.join(''),
    write(piece: Piece, page: number | undefined) {
      if (piece.kind === 'table') return writeTable(piece.table, page)
      const text = join(piece.lines)
      if (piece.kind === 'heading') {
        if (isReferences(text)) listed = rankOf(piece)
        else if (listed !== undefined && rankOf(piece) >= listed) listed = undefined
      }
      const span = put(text)
      put('\n\n')
      if (piece.kind === 'furniture' || listed !== undefined || span.end === span.start) return
      const { kind, label, level = 2, turns } = piece
      const more = {
        ...(kind === 'heading' ? { level } : {}),
        ...(label === undefined ? {} : { label }),
        // joined lines end as those of the whole do
        ...(turns ? { turns: turns.map((line) => span.end - join(piece.lines.slice(line)).length) } : {}),
      }
      blocks.push({ kind, ...span, ...more, ...pageOf(page) })
    },
  }
}

/** How much a heading weighs: by its letters, else by its level. */
function rankOf({ size, level }: { readonly size?: number; readonly level?: number }): number {
  return size === undefined ? -(level ?? 2) : Math.round(size)
}

function pageOf(page: number | undefined): { readonly page?: number } {
  return page === undefined ? {} : { page }
}

function isReferences(text: string): boolean {
  return /^(?:\d{1,2}\.?\s+)?(?:references|bibliography|works cited|literature cited|literatur(?:verzeichnis)?)\s*:?$/i.test(
    text.trim(),
  )
}
