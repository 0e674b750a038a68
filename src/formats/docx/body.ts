import { raise } from '../pieces/raise'
import type { Piece } from '../pieces/piece'
import { toTable } from '../pieces/table'
import { walkXml, type Attributes } from '../xml'
import { toOutline, type Role } from './styles'

export interface BodyRules {
  readonly roleOf: (style: string | undefined) => Role
  /** The number of a note in the order of the text, by its kind and identifier. */
  readonly noteNumber: (kind: NoteKind, id: string) => number
}

export type NoteKind = 'footnote' | 'endnote'

/** Reads the paragraphs and tables of a part: deleted, hidden and replaced text is left out. */
export function readBody(xml: string, rules: BodyRules): Piece[] {
  const reader = createReader(rules)
  walkXml(xml, reader)
  return reader.pieces
}

/** The texts of the notes of a part, by identifier; separators have none. */
export function readNotes(xml: string, kind: NoteKind, rules: BodyRules): Map<string, string> {
  const notes = new Map<string, string>()
  let from = 0
  let id = ''
  const reader = createReader(rules)
  walkXml(xml, {
    ...reader,
    open(name, attribute) {
      if (name === kind) [from, id] = [reader.pieces.length, attribute('id') ?? '']
      reader.open(name, attribute)
    },
    close(name) {
      reader.close(name)
      if (name === kind) notes.set(id, wordsOf(reader.pieces.slice(from)))
    },
  })
  return notes
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => (piece.kind === 'table' ? piece.table.rows.flat() : piece.lines))
    .join(' ')
    .trim()
}

/** Elements whose text is not part of what the document says now. */
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'annotationRef'])

interface Paragraph {
  text: string
  style?: string
  outline?: number
  listed: boolean
}

interface OpenTable {
  readonly rows: string[][]
  /** Words of the cell that is open. */
  words: string[]
  span: number
}

function createReader({ roleOf, noteNumber }: BodyRules) {
  const pieces: Piece[] = []
  const paragraphs: Paragraph[] = []
  const tables: OpenTable[] = []
  let skip = 0
  /** Properties of the run that is open. */
  let raised = false
  let hidden = false
  let inText = false

  const put = (text: string) => {
    const paragraph = paragraphs[paragraphs.length - 1]
    if (paragraph && !hidden) paragraph.text += text
  }
  const putNote = (kind: NoteKind, attribute: Attributes) => put(raise(String(noteNumber(kind, attribute('id') ?? ''))))

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    const text = paragraph?.text.replace(/[ \t\r]+/g, ' ').trim()
    if (!paragraph || !text) return
    const table = tables[tables.length - 1]
    if (table) table.words.push(text.replace(/\n/g, ' '))
    else pieces.push(toPiece(text, paragraph, roleOf))
  }

  function endTable(): void {
    const { rows } = tables.pop()!
    const outer = tables[tables.length - 1]
    const said = rows.filter((cells) => cells.some(Boolean))
    if (outer) outer.words.push(...said.map((cells) => cells.filter(Boolean).join(' ')))
    else pieces.push(...tablePieces(said))
  }

  function endCell(): void {
    const table = tables[tables.length - 1]
    const row = table?.rows[table.rows.length - 1]
    row?.push(table.words.join(' '), ...Array<string>(Math.min(table.span, MOST_COLUMNS) - 1).fill(''))
  }

  const openers: Readonly<Record<string, (attribute: Attributes) => void>> = {
    p: () => paragraphs.push({ text: '', listed: false }),
    r: () => void ([raised, hidden] = [false, false]),
    t: () => void (inText = true),
    tab: () => put(' '),
    br: () => put('\n'),
    cr: () => put('\n'),
    noBreakHyphen: () => put('\u2011'),
    softHyphen: () => put('\u00ad'),
    sym: (attribute) => put(toSymbol(attribute('char'))),
    vertAlign: (attribute) => void (raised = attribute('val') === 'superscript'),
    vanish: (attribute) => void (hidden = attribute('val') !== '0' && attribute('val') !== 'false'),
    footnoteReference: (attribute) => putNote('footnote', attribute),
    endnoteReference: (attribute) => putNote('endnote', attribute),
    pStyle: (attribute) => setLast(paragraphs, { style: attribute('val') }),
    outlineLvl: (attribute) => setLast(paragraphs, { outline: toOutline(attribute('val')) }),
    numId: (attribute) => setLast(paragraphs, { listed: attribute('val') !== '0' }),
    tbl: () => tables.push({ rows: [], words: [], span: 1 }),
    tr: () => tables[tables.length - 1]?.rows.push([]),
    tc: () => setLast(tables, { words: [], span: 1 }),
    gridSpan: (attribute) => setLast(tables, { span: Math.max(1, Number(attribute('val')) || 1) }),
  }
  const closers: Readonly<Record<string, () => void>> = {
    p: endParagraph,
    t: () => void (inText = false),
    r: () => void (hidden = false),
    tc: endCell,
    tbl: () => tables.length && endTable(),
  }
  return {
    pieces,
    open(name: string, attribute: Attributes): void {
      if (skip || skipped.has(name)) skip++
      else if (Object.hasOwn(openers, name)) openers[name](attribute)
    },
    text(text: string): void {
      if (!skip && inText) put(raised ? raise(text) : text)
    },
    close(name: string): void {
      if (skip) skip--
      else if (Object.hasOwn(closers, name)) closers[name]()
    },
  }
}

const MOST_COLUMNS = 64

function setLast<T extends object>(list: readonly T[], values: Partial<T>): void {
  const last = list[list.length - 1]
  if (last) Object.assign(last, values)
}

/** Symbol fonts keep their letters at private places; few of them say something. */
function toSymbol(code: string | undefined): string {
  const char = parseInt(code ?? '', 16)
  if (char >= 0xf020 && char <= 0xf0ff) return symbols[char - 0xf000] ?? ' '
  return char > 31 && char < 0xd800 ? String.fromCharCode(char) : ' '
}

const symbols: Readonly<Record<number, string>> = { 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb7: '•', 0xa7: '•' }

function toPiece(text: string, { style, outline, listed }: Paragraph, roleOf: BodyRules['roleOf']): Piece {
  const lines = text.split(/\s*\n\s*/)
  const role = roleOf(style)
  if (role.kind === 'contents') return { kind: 'furniture', lines }
  if (outline !== undefined) return { kind: 'heading', level: Math.min(outline + 1, 6), lines }
  if (role.kind === 'paragraph' && listed) return { kind: 'item', lines }
  return { ...role, kind: role.kind, lines }
}

/** A table of one column is a frame around its text. */
function tablePieces(rows: readonly (readonly string[])[]): Piece[] {
  if (!rows.length) return []
  const columns = Math.max(...rows.map((cells) => cells.length))
  if (columns < 2) return rows.map(([text]) => ({ kind: 'paragraph', lines: [text] }))
  const grid = rows.map((cells) => [...cells, ...Array<string>(columns - cells.length).fill('')])
  return [{ kind: 'table', table: toTable(grid) }]
}
