import type { Span } from '../../base/span'
import type { Call, Link } from '../draft-document'
import type { Marks } from '../marks'

/** What a pass over a Typst text collects. */
export interface Scan extends Marks {
  readonly source: string
  readonly opaque: Span[]
  readonly links: Link[]
  readonly notes: Span[]
  readonly calls: Call[]
  /** Labels of the text's own parts: what refers to them is no citation. */
  readonly labels: Set<string>
  /** Reads markup from `at` to the "]" that closes it, or to the text's end; gives the place of that bracket. */
  readonly content: (scan: Scan, at: number, depth: number) => number
}

/** Brackets in brackets that are looked into. */
export const MAX_DEPTH = 60

/** Behind a comment at `at`, which it hides, or `at` where there is none. */
export function skipComment(scan: Scan, at: number): number {
  const { source, opaque } = scan
  const end = commentEnd(source, at)
  if (end > at) opaque.push({ start: at, end })
  return end
}

function commentEnd(source: string, at: number): number {
  if (source.startsWith('//', at)) {
    const end = source.indexOf('\n', at)
    return end < 0 ? source.length : end
  }
  if (!source.startsWith('/*', at)) return at
  let depth = 1
  let i = at + 2
  for (; i < source.length && depth; i++) {
    if (source.startsWith('/*', i)) {
      depth++
      i++
    } else if (source.startsWith('*/', i)) {
      depth--
      i++
    }
  }
  return i
}

/** Behind the raw text that opens at `at`, which it hides. */
export function skipRaw(scan: Scan, at: number): number {
  const { source, opaque } = scan
  let open = at
  while (source[open] === '`') open++
  const count = open - at
  const close = count === 2 ? at : source.indexOf('`'.repeat(count), open)
  const end = count === 2 ? open : close < 0 ? source.length : close + count
  opaque.push({ start: at, end })
  return end
}

/** Behind the string that opens at `at`; one that is not closed ends with its line. */
export function stringEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === '"') return i + 1
    else if (source[i] === '\n') return i
  }
  return source.length
}

const identifier = /[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*(?:\.[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)*/uy

/** The name at `at`, with its dots: `table.header`. */
export function readName(source: string, at: number): string {
  identifier.lastIndex = at
  return identifier.exec(source)?.[0] ?? ''
}

const label = /<([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)>/uy

/** The label `<...>` at `at`. */
export function readLabel(source: string, at: number): string | undefined {
  label.lastIndex = at
  return label.exec(source)?.[1]
}
