import type { Span } from '../../base/span'

/** What SQLite is told to put around the words that it found: characters that no passage has. */
export const MARK = { open: '\u0002', close: '\u0003' } as const

/** A text with marks as the text and the places that were marked. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Span[] } {
  const marks: Span[] = []
  let text = ''
  for (const [i, part] of marked.split(MARK.open).entries()) {
    const [inside, rest] = i === 0 ? ['', part] : part.split(MARK.close)
    if (i > 0) marks.push({ start: text.length, end: text.length + inside.length })
    text += inside + (rest ?? '')
  }
  return { text, marks }
}

/** The two characters mean nothing in a text: a space takes their place. */
export function withoutMarks(text: string): string {
  return text.includes(MARK.open) || text.includes(MARK.close)
    ? text.replaceAll(MARK.open, ' ').replaceAll(MARK.close, ' ')
    : text
}
