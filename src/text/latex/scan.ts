import type { Span } from '../../base/span'
import type { Call, Link } from '../draft-document'
import { hide, type Marks } from '../marks'
import type { Groups } from './groups'

/** What a pass over a LaTeX text collects. */
export interface Scan extends Marks {
  readonly source: string
  readonly groups: Groups
  readonly calls: ReadonlyMap<number, Call>
  readonly opaque: Span[]
  readonly links: Link[]
  readonly notes: Span[]
  /** What the closing brace of each open group does. */
  readonly closers: Closer[]
  /** The kinds of blocks that environments around have. */
  readonly kinds: ('item' | 'quote' | 'paragraph' | 'table')[]
  /** Closing dollars of numbers in mathematics. */
  readonly dollars: Set<number>
}

export interface Closer {
  readonly kind: 'plain' | 'block' | 'note' | 'quote'
  readonly start: number
}

/** A mark of `length` between the thousands of a number, as in `2\\,500` and `2{,}500`. */
export function isThousands(source: string, at: number, length: number): boolean {
  const behind = at + length
  return (
    /(?:^|\D)\d{1,3}$/.test(source.slice(Math.max(0, at - 4), at)) &&
    /^\d{3}(?!\d)/.test(source.slice(behind, behind + 4))
  )
}

export function open(scan: Scan, at: number, closer: Closer): number {
  scan.closers.push(closer)
  return hide(scan, at, at + 1)
}

/** Hides a command with its options and its first groups. */
export function hideArguments(scan: Scan, start: number, end: number, count: number): number {
  const { source, groups } = scan
  let at = end
  for (let left = count; ;) {
    const option = groups.option(at)
    const group = left > 0 ? groups.group(at + /^ {0,3}/.exec(source.slice(at, at + 3))![0].length) : undefined
    if (!option && !group) return hide(scan, start, at)
    if (!option) left--
    at = (option ?? group)!.next
  }
}

export function endTable({ writer }: Scan, at: number): void {
  writer.row(at)
  writer.endTable()
}
