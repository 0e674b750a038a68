import type { Span } from '../base/span'
import type { Block, BlockKind } from './document'

/**
 * Collects the blocks of a text while a scanner passes over it. A block opens with the first thing that is shown and ends with the
 * last, so that marks of syntax at its edges are no part of it.
 */
export interface BlockWriter {
  readonly blocks: readonly Block[]
  /** Something that is shown: it opens a block of the kind that holds here, or widens the open one. */
  show(start: number, end: number): void
  /** Ends the open block. */
  flush(): void
  /** Ends the open block; what is shown next opens one of this kind, once. */
  next(kind: BlockKind, level?: number): void
  /** The kind of the blocks from here on. */
  within(kind: BlockKind): void
  /** Rows from here on, until `endTable`. */
  startTable(): void
  endTable(): void
  /** Ends a cell at `at`. */
  cell(at: number): void
  /** Ends a row, and its last cell, at `at`. */
  row(at: number): void
  readonly inTable: boolean
}

interface OpenBlock {
  readonly kind: BlockKind
  readonly level?: number
  readonly start: number
  end: number
}

export function createBlockWriter(): BlockWriter {
  const blocks: Block[] = []
  let kind: BlockKind = 'paragraph'
  let once: { kind: BlockKind; level?: number } | undefined
  let open: OpenBlock | undefined
  let table = -1
  let inTable = false
  let cells: Span[] = []
  let header: readonly Span[] | undefined

  const flush = () => {
    once = undefined
    if (open) blocks.push({ ...open })
    open = undefined
  }
  const cell = (at: number) => {
    cells.push(open ? { start: open.start, end: open.end } : { start: at, end: at })
    open = undefined
  }
  const row = (at: number) => {
    if (open || cells.length) cell(at)
    const shown = cells.filter(({ start, end }) => end > start)
    if (shown.length) {
      header ??= cells
      // an empty cell in front stands at the delimiter behind it
      const start = Math.min(cells[0].start, shown[0].start)
      const end = Math.max(cells[cells.length - 1].end, shown[shown.length - 1].end)
      blocks.push({ kind: 'row', start, end, cells, header, table })
    }
    cells = []
  }
  return {
    blocks,
    show(start, end) {
      if (open) open.end = Math.max(open.end, end)
      else open = { ...(once ?? { kind }), start, end }
      once = undefined
    },
    flush: () => (inTable ? undefined : flush()),
    next(nextKind, level) {
      if (inTable) return
      flush()
      once = level === undefined ? { kind: nextKind } : { kind: nextKind, level }
    },
    within: (now) => void (kind = now),
    startTable() {
      flush()
      table++
      inTable = true
      header = undefined
      cells = []
    },
    endTable() {
      inTable = false
      cells = []
      open = undefined
    },
    cell,
    row,
    get inTable() {
      return inTable
    },
  }
}
