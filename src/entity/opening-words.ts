import type { Span } from '../base/span'
import type { Sentence } from '../text/sentences'
import { isAllCapitals, isCapital, isOpener } from './capital-words'
import type { Place } from './find-mentions'

/** A word that may be a name. */
export interface OpeningWord extends Span {
  readonly surface: string
}

/**
 * The words at the start of sentences whose capital says nothing, so that they are no names by themselves. A name with a slip is
 * among them, since nothing else knows it.
 */
export function findOpeningWords(sentences: readonly Sentence[], places: readonly Place[]): OpeningWord[] {
  const named = new Set(places.map(({ start }) => start))
  return sentences.flatMap(({ tokens }) => {
    const at = tokens.findIndex(({ kind }) => kind !== 'mark')
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (!token || !isCapital(token) || isOpener(token) || isAllCapitals(token) || named.has(token.start)) return []
    if (next && isCapital(next)) return []
    return [{ start: token.start, end: token.end, surface: token.text }]
  })
}
