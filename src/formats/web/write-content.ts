import type { Span } from '../../base/span'
import type { Block } from '../../text/document'
import { PLACE, type Page } from './dom'
import { isElement, isText, type Element, type Node } from './node'
import { isNoteMark, isReferenceList } from './references'
import { cellsOf, isDataTable, rowsOf } from './tables'
import type { TextWriter } from './text-writer'

/** Writes what an element says, block by block. Places are offsets into the words of the page. */
export function writeContent(content: Element, page: Page, writer: TextWriter): void {
  const walk: Walk = { writer, page, at: 0, tables: 0 }
  writeChildren(content, PARAGRAPH, walk)
  writer.block(PARAGRAPH)
}

type Kind = Pick<Block, 'kind' | 'level'>

interface Walk {
  readonly writer: TextWriter
  readonly page: Page
  /** Where in the page's words what comes next is looked for. */
  at: number
  tables: number
}

/** `undefined` for what is no prose. */
type Within = Kind | undefined

const PARAGRAPH: Kind = { kind: 'paragraph' }

const unread = new Set(
  'script style noscript template svg iframe object embed audio video canvas button input select textarea datalist annotation annotation-xml title meta link head'.split(
    ' ',
  ),
)

const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const kinds: Readonly<Partial<Record<string, Kind>>> = {
  h1: { kind: 'heading', level: 1 },
  h2: { kind: 'heading', level: 2 },
  h3: { kind: 'heading', level: 3 },
  h4: { kind: 'heading', level: 4 },
  h5: { kind: 'heading', level: 5 },
  h6: { kind: 'heading', level: 6 },
  li: { kind: 'item' },
  dt: { kind: 'item' },
  dd: { kind: 'item' },
  blockquote: { kind: 'quote' },
  figcaption: { kind: 'caption' },
  caption: { kind: 'caption' },
}

function writeChildren(parent: Node, within: Within, walk: Walk): void {
  for (const child of parent.childNodes) {
    if (isText(child)) writeWords(child.textContent, walk)
    else if (isElement(child)) writeElement(child, within, walk)
  }
}

function writeElement(element: Element, within: Within, walk: Walk): void {
  const { writer } = walk
  const name = element.localName
  moveTo(element, walk)
  if (unread.has(name) || isHidden(element)) return
  if (name === 'br') return writer.lineBreak()
  if (name === 'sup' && isNoteMark(element)) return writeWords(element.textContent, walk, { mark: true })
  if (!blockElements.has(name)) return writeChildren(element, within, walk)
  writer.block(within)
  if (name === 'table' && isDataTable(element)) return writeTable(element, within, walk)
  if (name === 'pre') writeWords(element.textContent, walk, { lines: true })
  const inner = isReferenceList(element) ? undefined : within && (kinds[name] ?? within)
  if (name !== 'pre') writeChildren(element, inner, walk)
  writer.block(inner)
}

function isHidden(element: Element): boolean {
  return (
    element.getAttribute('hidden') !== null || /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}

function writeTable(table: Element, within: Within, walk: Walk): void {
  const number = walk.tables++
  const rows = rowsOf(table)
  const caption = [...table.children].find(({ localName }) => localName === 'caption')
  if (caption) writeElement(caption, within, walk)
  const head = findHeader(rows)
  let header: readonly Span[] | undefined
  const taken: number[] = []
  for (const [i, row] of rows.entries()) {
    const cells = writeCells(row, taken, walk)
    if (i === head) header = cells
    if (within) walk.writer.row({ cells, header, table: number })
    else walk.writer.block(undefined)
  }
  walk.writer.block(undefined)
}

/** The last row of the table's head, else a first row of header cells, else, where no cell is called a header, the first row; -1 where rows have headers and columns none. */
function findHeader(rows: readonly Element[]): number {
  const head = rows.findLastIndex((row) => (row.parentNode as Element).localName === 'thead')
  if (head >= 0) return head
  const isHeader = rows.map((row) => cellsOf(row).map((cell) => cell.isHeader))
  return isHeader[0]?.slice(1).every(Boolean) && isHeader[0].length > 1 ? 0 : isHeader.flat().some(Boolean) ? -1 : 0
}

/** A cell for each column: those that a cell takes besides its first, and those taken from above, are empty; a header counts for all of its. */
function writeCells(row: Element, taken: number[], walk: Walk): Span[] {
  const cells: Span[] = []
  const skip = () => {
    while (taken[cells.length] > 0) {
      taken[cells.length]--
      cells.push(walk.writer.cell())
    }
  }
  for (const { element, columns, rows, isHeader } of cellsOf(row)) {
    skip()
    const column = cells.length
    moveTo(element, walk)
    writeInline(element, walk)
    const cell = walk.writer.cell()
    for (let i = 0; i < columns; i++) {
      taken[column + i] = rows - 1
      cells.push(i === 0 || isHeader ? cell : { start: cell.end, end: cell.end })
    }
  }
  skip()
  return cells
}

/** All words of a cell as one stretch. */
function writeInline(parent: Node, walk: Walk): void {
  for (const child of parent.childNodes) {
    if (isText(child)) writeWords(child.textContent, walk)
    if (!isElement(child) || unread.has(child.localName) || isHidden(child)) continue
    moveTo(child, walk)
    const apart = child.localName === 'br' || blockElements.has(child.localName)
    if (apart) walk.writer.words(' ', walk.at)
    if (child.localName === 'sup' && isNoteMark(child)) writeWords(child.textContent, walk, { mark: true })
    else writeInline(child, walk)
    if (apart) walk.writer.words(' ', walk.at)
  }
}

function moveTo(element: Element, walk: Walk): void {
  const place = element.getAttribute(PLACE)
  if (place) walk.at = Number(place)
}

/** How far behind its element's start tag a text may stand: what lay between was left out. */
const FARTHEST = 20_000

function writeWords(words: string, walk: Walk, options?: Parameters<TextWriter['words']>[2]): void {
  if (!words) return
  const { words: all } = walk.page
  if (!all.startsWith(words, walk.at)) {
    const found = all.slice(walk.at, walk.at + words.length + FARTHEST).indexOf(words)
    if (found > 0) walk.at += found
  }
  walk.writer.words(words, walk.at, options)
  walk.at = Math.min(all.length, walk.at + words.length)
}
