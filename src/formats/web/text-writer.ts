import type { Span } from '../../base/span'
import type { Block, Document } from '../../text/document'
import { blank, fold } from '../../text/fold'

/** Collects a text block by block, and where each character of it comes from. */
export interface TextWriter {
  /** Words as they stand in the source, from `place` on; a run of spaces becomes one. */
  words(words: string, place: number, options?: WordOptions): void
  /** A line end inside the block. */
  lineBreak(): void
  /** Ends the block, if there are words since the last one. Without a kind they are no prose: in the text, and in no block. */
  block(kind?: Pick<Block, 'kind' | 'level'>): void
  /** Ends a cell of a row; it may be empty. */
  cell(): Span
  /** Ends a row of cells. */
  row(row: Pick<Block, 'cells' | 'header' | 'table'>): void
  /** The document, and for each of its characters the place that it comes from. */
  finish(): { readonly document: Document; readonly places: readonly number[] }
}

export interface WordOptions {
  /** They are seen and no prose: the mark of a note. */
  readonly mark?: boolean
  /** All of them come from `place` itself. */
  readonly still?: boolean
  /** Line ends are kept. */
  readonly lines?: boolean
}

export function createTextWriter(): TextWriter {
  const blocks: Block[] = []
  const blanks: Span[] = []
  const codes: number[] = []
  const places: number[] = []
  let start = 0
  let rowStart = -1
  const put = (code: number, place: number) => {
    codes.push(code)
    places.push(place)
  }
  const cut = (length: number) => {
    codes.length = length
    places.length = length
  }
  const endsInSpace = () => codes.length === start || isSpace(codes[codes.length - 1])
  const trim = () => {
    while (codes.length > start && endsInSpace()) cut(codes.length - 1)
  }
  const separate = (mark: string) => {
    const place = places.at(-1) ?? 0
    for (const char of mark) put(char.charCodeAt(0), place)
    start = codes.length
  }
  return {
    words(words, place, { mark, lines, still } = {}) {
      const from = codes.length
      for (let i = 0; i < words.length; i++) {
        const code = words.charCodeAt(i)
        if (!isSpace(code)) put(code, still ? place : place + i)
        else if (lines && code === NEWLINE) put(code, still ? place : place + i)
        else if (!endsInSpace()) put(code === NO_BREAK ? code : SPACE, still ? place : place + i)
      }
      if (mark && codes.length > from) blanks.push({ start: from, end: codes.length })
    },
    lineBreak() {
      trim()
      if (codes.length > start) put(NEWLINE, places.at(-1) ?? 0)
    },
    block(kind) {
      trim()
      if (codes.length === start) return
      if (kind) blocks.push({ ...kind, start, end: codes.length })
      separate('\n\n')
    },
    cell() {
      trim()
      if (rowStart < 0) rowStart = start
      const cell = { start, end: codes.length }
      separate(CELL_MARK)
      blanks.push({ start: cell.end, end: start })
      return cell
    },
    row(row) {
      const end = row.cells?.at(-1)?.end ?? start
      cut(end)
      if (blanks.at(-1)?.start === end) blanks.pop()
      if (rowStart >= 0 && end > rowStart) blocks.push({ kind: 'row', ...row, start: rowStart, end })
      rowStart = -1
      separate('\n')
    },
    finish() {
      const text = toText(codes)
      const document: Document = { text, prose: blank(fold(text), blanks), blocks, lineBreaks: 'detect' }
      return { document, places }
    },
  }
}

const SPACE = 32
const NEWLINE = 10
const NO_BREAK = 0xa0
const CELL_MARK = ' | '

function isSpace(code: number): boolean {
  return code <= SPACE || code === NO_BREAK || code === 0xfeff || code === 0x200b || code === 0x2028
}

/** In slices, since a call takes only so many arguments. */
function toText(codes: readonly number[]): string {
  const parts: string[] = []
  for (let at = 0; at < codes.length; at += 8192) parts.push(String.fromCharCode(...codes.slice(at, at + 8192)))
  return parts.join('')
}
