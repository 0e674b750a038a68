import type { FigureBounds } from '../check/check'
import type { FigureRow, Store } from '../corpus/store'

/** How many articles are looked into for a figure that the cited source does not state. */
const MOST_ARTICLES = 4

/** How many places that state the figure are compared. */
const MOST_PLACES = 200

/**
 * Articles that state a figure in the bounds, those first in whose words around it most words of the draft's sentence stand. What
 * is looked at is bounded, however many articles there are: a search for the words through all of them would grow with the corpus.
 */
export function rankElsewhere(store: Store, { dimension, low, high, words }: FigureBounds): string[] {
  const telling = [...new Set(words.filter((word) => word.length > 3))]
  const places = store
    .findFigures({ dimension, low, high, limit: MOST_PLACES })
    .map((row) => ({ path: row.path, shared: sharedWords(telling, wordsAround(store, row)) }))
  const weights = weigh(places.map(({ shared }) => shared))
  const scores = new Map<string, number>()
  for (const { path, shared } of places) {
    const score = shared.reduce((sum, word) => sum + weights.get(word)!, 0)
    if (score > (scores.get(path) ?? 0)) scores.set(path, score)
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ARTICLES)
    .map(([path]) => path)
}

/** The words of the passage that states the figure, and of the one before it. */
function wordsAround(store: Store, { path, start }: FigureRow): ReadonlySet<string> {
  const passage = store.passageHolding(path, start)
  const before = passage && store.passageHolding(path, passage.start - 1)
  const text = `${before?.text ?? ''} ${passage?.text ?? ''}`
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu))
}

function sharedWords(words: readonly string[], around: ReadonlySet<string>): readonly string[] {
  return words.filter((word) => around.has(word))
}

/** A word that few of the places have tells more. */
function weigh(places: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of places.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + places.length / count)]))
}
