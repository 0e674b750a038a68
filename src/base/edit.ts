import type { Span } from './span'

/** A stretch of a text and what is to stand in its place. */
export interface TextEdit extends Span {
  readonly text: string
}

/** The text after edits that do not overlap; of several at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = ''
  let at = 0
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
    done += text.slice(at, start) + words
    at = Math.max(at, end)
  }
  return done + text.slice(at)
}
