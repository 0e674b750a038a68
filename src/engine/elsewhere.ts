import type { FigureBounds } from '../check/check'
import type { Store } from '../corpus/store'

/** How many articles are looked into for a figure that the cited source does not state. */
const MOST_ARTICLES = 4

/** Articles that state a figure in the bounds, those first that share most words with the draft's sentence. */
export function rankElsewhere(store: Store, { dimension, low, high, words }: FigureBounds): string[] {
  const rows = store.findFigures({ dimension, low, high, limit: 200 })
  const holders = new Set(rows.map((row) => row.path))
  if (!holders.size) return []
  const scores = new Map<string, number>()
  const telling = words.filter((word) => word.length > 3).slice(0, 12)
  for (const hit of store.searchPassages({ words: telling, match: 'any', limit: 60 }))
    if (holders.has(hit.path)) scores.set(hit.path, Math.max(scores.get(hit.path) ?? 0, hit.score))
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ARTICLES)
    .map(([path]) => path)
}
