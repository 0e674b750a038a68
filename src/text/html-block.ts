import type { Span } from '../base/span'
import type { Block } from './document'
import { findEntities, type Replacement } from './entities'

export interface HtmlBlock {
  /** Tags, comments, scripts and styles. */
  readonly tags: readonly Span[]
  readonly entities: readonly Replacement[]
  /** Stretches of words that no block tag interrupts; a table's rows are blocks of kind row. */
  readonly blocks: readonly Block[]
  /** Number of tables opened. */
  readonly tables: number
}

/** Separates the words of a stretch of HTML from its tags in one pass. `table` is the number of the first table in it. */
export function scanHtml(whole: string, span: Span, table: number): HtmlBlock {
  const text = whole.slice(0, span.end) // so that no search for a closing mark runs past the block
  const tags: Span[] = []
  const entities: Replacement[] = []
  const out = createCollector(text, table)
  let at = span.start
  while (at < span.end) {
    const open = nextTag(text, at, span.end)
    for (const entity of findEntities(text, at, open)) entities.push(entity)
    out.words(at, open)
    if (open >= span.end) break
    const end = tagEnd(text, open, span.end)
    tags.push({ start: open, end })
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(text.slice(open, open + 20))?.[1].toLowerCase()
    if (name) out.tag(name, text[open + 1] === '/', open, end)
    at = end
  }
  out.finish()
  return { tags, entities, blocks: out.blocks, tables: out.tables() }
}

const blockTags = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

function createCollector(text: string, firstTable: number) {
  const blocks: Block[] = []
  let start = -1
  let end = -1
  let table = firstTable - 1
  let row: { start: number; cells: Span[] } | undefined
  let header: readonly Span[] | undefined
  let level: number | undefined
  const flush = () => {
    if (start >= 0 && row) row.cells.push({ start, end })
    else if (start >= 0) blocks.push(level ? { kind: 'heading', level, start, end } : { kind: 'paragraph', start, end })
    start = -1
  }
  const closeRow = () => {
    flush()
    if (row?.cells.length) {
      header ??= row.cells
      const last = row.cells[row.cells.length - 1]
      blocks.push({ kind: 'row', start: row.cells[0].start, end: last.end, cells: row.cells, header, table })
    }
    row = undefined
  }
  return {
    blocks,
    tables: () => table - firstTable + 1,
    words(from: number, to: number) {
      while (from < to && isSpace(text.charCodeAt(from))) from++
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--
      if (from === to) return
      if (start < 0) start = from
      end = to
    },
    tag(name: string, closing: boolean, from: number, to: number) {
      if (!blockTags.has(name)) return
      if (name === 'tr' || name === 'table') closeRow()
      else if (row && (name === 'td' || name === 'th')) closeCell(from, to, closing)
      else if (!row) flush()
      if (name === 'table' && !closing) {
        table++
        header = undefined
      }
      if (name === 'tr' && !closing) row = { start: to, cells: [] }
      if (/^h[1-6]$/.test(name)) level = closing ? undefined : Number(name[1])
    },
    finish: () => closeRow(),
  }
  /** An empty cell is kept, so that columns can be counted. */
  function closeCell(from: number, _to: number, closing: boolean) {
    if (start >= 0) flush()
    else if (closing) row!.cells.push({ start: from, end: from })
  }
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0
}

/** The next place where a tag or comment starts, or `to`. */
function nextTag(text: string, from: number, to: number): number {
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1))
    if (/[a-z/!?]/i.test(text[at + 1] ?? '')) return at
  return to
}

/** End of the tag, comment, script or style at `open`; what is never closed goes to the end. */
function tagEnd(text: string, open: number, to: number): number {
  const until = (mark: string) => {
    const at = text.indexOf(mark, open + 2)
    return at < 0 || at > to ? to : Math.min(to, at + mark.length)
  }
  if (text.startsWith('<!--', open)) return until('-->')
  const raw = /^<(script|style)\b/i.exec(text.slice(open, open + 10))?.[1]
  if (!raw) return until('>')
  const close = text.slice(open, to).search(new RegExp(`</${raw}`, 'i'))
  if (close < 0) return to
  const at = text.indexOf('>', open + close)
  return at < 0 || at > to ? to : at + 1
}
