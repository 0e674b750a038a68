import type { PassageHit, Store } from './store'

/** A passage that answers a search, with what is known of its article. */
export interface FoundPassage extends PassageHit {
  readonly title?: string
  readonly date?: string
}

/**
 * Passages by words, best first. What stands in double quotes is a phrase. All words must be there; where no passage has them
 * all, any will do. Of a whole sentence only the telling words count.
 */
export function searchPassages(store: Store, query: string, limit: number): FoundPassage[] {
  const words = toSearchWords(query)
  const all = store.searchPassages({ words, match: 'all', limit })
  const hits = all.length || words.length < 2 ? all : store.searchPassages({ words, match: 'any', limit })
  return hits.map((hit) => {
    const { title, date } = store.source(hit.path)?.meta ?? {}
    return { ...hit, title, date }
  })
}

/** Up to here a query is a handful of words, each chosen; above it is a sentence. */
const MAX_CHOSEN_WORDS = 3

/** The words of a query, a phrase being one word, as the store takes them. */
export function toSearchWords(query: string): string[] {
  const phrases: string[] = []
  const rest = query.replace(/["“”„]([^"“”„]*)["“”„]/g, (_, phrase: string) => {
    phrases.push(phrase.trim())
    return ' '
  })
  const words =
    rest.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.map((word) => word.replace(/[^\p{L}\p{N}\p{M}]+$/u, '')) ?? []
  const telling = words.length > MAX_CHOSEN_WORDS ? words.filter((word) => !stopWords.has(word.toLowerCase())) : words
  return [...phrases.filter(Boolean), ...(telling.length || phrases.length ? telling : words)]
}

const stopWords = new Set(
  `a an and are as at be been but by for from had has have he her his i in is it its itself no not of on or she so than that the their them then there these
  they this those to was we were what when where which who will with would you`.split(/\s+/),
)
