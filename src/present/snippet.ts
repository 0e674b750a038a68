import type { Span } from '../base/span'

/** A passage cut to be shown on a line or two. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Span[]
}

/** The part of a passage around its first mark, of about `length` characters, cut between words; "…" stands for what is left out. */
export function toSnippet({ text, marks }: Snippet, length: number): Snippet {
  if (text.length <= length) return { text, marks }
  const first = marks[0]?.start ?? 0
  const from = first < length * 0.75 ? 0 : wordStart(text, first - Math.floor(length / 3))
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length)
  const before = from > 0 ? '… ' : ''
  const inside = marks.filter(({ start, end }) => start >= from && end <= to)
  return {
    text: before + text.slice(from, to) + (to < text.length ? ' …' : ''),
    marks: inside.map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length })),
  }
}

/** How far a cut may move to fall between words; scripts without spaces are cut where it falls. */
const MOST_MOVED = 30

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 || space > at + MOST_MOVED ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space < 0 || space < at - MOST_MOVED ? at : space
}

/** The text with its marks painted; marks that overlap are painted once. */
export function paintMarks({ text, marks }: Snippet, paint: (text: string) => string): string {
  let painted = ''
  let at = 0
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    painted += text.slice(at, start) + paint(text.slice(start, end))
    at = end
  }
  return painted + text.slice(at)
}
