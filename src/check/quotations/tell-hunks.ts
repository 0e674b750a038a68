import type { Span } from '../../base/span'
import type { Document } from '../../text/document'
import type { Hunk } from './align-words'
import type { Word } from './quoted-words'

/** A difference with the source that it is a difference to. */
export interface Difference {
  readonly hunk: Hunk
  readonly source: Document
}

/** How many differences a message tells, and how many characters of each. */
const MOST_TOLD = 3
const LONGEST = 60

/** The differences in words: `the draft has "never", the source "rarely"`. */
export function tellHunks(differences: readonly Difference[], draft: Document): string {
  const told = differences.slice(0, MOST_TOLD).map(({ hunk: { mine, theirs }, source }) => {
    if (!mine.length) return `the draft leaves out "${shorten(wordsIn(theirs, source))}"`
    if (!theirs.length) return `the source does not have "${shorten(wordsIn(mine, draft))}"`
    return `the draft has "${shorten(wordsIn(mine, draft))}", the source "${shorten(wordsIn(theirs, source))}"`
  })
  const more = differences.length - told.length
  return [...told, ...(more ? [`${more} more`] : [])].join('; ')
}

/** The quotation with the source's words where they differ. What stands between its words stays, so do its ellipses and brackets. */
export function restoreWords(differences: readonly Difference[], { start, end }: Span, draft: Document): string {
  const parts: string[] = []
  let at = start
  for (const { hunk, source } of differences) {
    const { mine, theirs, next } = hunk
    const first = mine[0]?.start ?? next!.start
    const words = wordsIn(theirs, source)
    parts.push(draft.text.slice(at, first), mine.length || !words ? words : `${words} `)
    at = mine.length ? mine[mine.length - 1].end : first
    if (!words) at = next ? next.start : at
  }
  const restored = [...parts, draft.text.slice(at, end)].join('')
  return restored.replace(/ +$/, '')
}

/** From the first word to the last as written, on one line, without the marks of syntax. */
function wordsIn(words: readonly Word[], { prose }: Document): string {
  return words.length ? prose.slice(words[0].start, words[words.length - 1].end).replace(/\s+/g, ' ') : ''
}

function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …` : words
}
