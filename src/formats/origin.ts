import { countFront, lastAtOrBefore } from '../base/binary-search'
import type { Position } from '../base/lines'
import type { Origin } from './article'

/** The lines of the file on which a text stands that was decoded from it. */
export interface SourceLines {
  /** Offset into the text at which each of them begins. */
  readonly starts: readonly number[]
  /** Number of the first, from 0. */
  readonly first: number
}

/** The lines of a text that is the whole file. CRLF, LF and lone CR each end a line. */
export function linesOf(text: string): SourceLines {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return { starts, first: 0 }
}

/**
 * Where each character of an article's text stands in its file. `sources` gives for each its offset in the text that the article
 * was taken from; without `lines` nobody could read that in the file.
 */
export function toOrigin(sources: readonly number[], lines: SourceLines | undefined): Origin {
  if (!lines) return { kind: 'packed' }
  const { starts, first } = lines
  const marks: number[] = []
  let last = -2
  let line = -1
  for (const [at, offset] of sources.entries()) {
    if (offset !== last + 1 || offset >= (starts[line + 1] ?? Infinity)) {
      line = Math.max(0, lastAtOrBefore(starts, offset))
      marks.push(at, first + line, offset - (starts[line] ?? 0))
    }
    last = offset
  }
  return { kind: 'lines', marks }
}

/** The place in the file of an offset into the text of an article with this origin. */
export function positionOf(marks: readonly number[], offset: number): Position {
  const at = Math.max(0, countFront(marks.length / 3, (i) => marks[i * 3] <= offset) - 1) * 3
  return marks.length
    ? { line: marks[at + 1], column: marks[at + 2] + Math.max(0, offset - marks[at]) }
    : { line: 0, column: 0 }
}

/** The offset into the text of a place in the file: the nearest before it, where the place itself is no part of the text. */
export function offsetOf(marks: readonly number[], { line, column }: Position): number {
  let best = 0
  for (let at = 0; at < marks.length; at += 3) {
    const [offset, markLine, markColumn] = marks.slice(at, at + 3)
    if (markLine > line || (markLine === line && markColumn > column)) continue
    const next = marks[at + 3] ?? Infinity
    const along = markLine === line ? column - markColumn : Infinity
    best = Math.max(best, Math.min(offset + along, next))
  }
  return best === Infinity ? marks[marks.length - 3] : best
}
