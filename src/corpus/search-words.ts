/** The words of a query, a phrase being one word, as the store takes them. Of a whole sentence only the telling words count. */
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

/** Up to here a query is a handful of words, each chosen; above it is a sentence. */
const MAX_CHOSEN_WORDS = 3

const stopWords = new Set(
  `a an and are as at be been but by for from had has have he her his i in is it its itself no not of on or she so than that the their them then there these
  they this those to was we were what when where which who will with would you`.split(/\s+/),
)
