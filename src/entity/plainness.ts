import type { Mined } from './catalog'
import { knownEntities } from './known-names'

/** Whether a folded name is made of words that mostly name nothing: at least this share of them, well-known names left aside. */
export type IsPlain = (name: string, share: number) => boolean

/** What share of the sentences that have a word must have it in a name for it to be a name's word. */
const NAMING = 0.35

/** Judges the words of names by how often the corpus writes them otherwise: in small letters, in headlines, at the start of sentences. */
export function createPlainness({ forms, countWords }: Mined): IsPlain {
  const named = new Map<string, number>()
  for (const { name, places } of forms)
    for (const word of new Set(wordsOf(name))) named.set(word, (named.get(word) ?? 0) + places)
  const all = countWords(named.keys())
  const isPlainWord = (word: string) => (named.get(word) ?? 0) < NAMING * (all.get(word) ?? 0)
  return (name, share) => {
    const words = wordsOf(name).filter((word) => !knownWords.has(word))
    return words.filter(isPlainWord).length >= share * words.length
  }
}

/** Well-known names of one word. */
const knownWords = new Set(
  knownEntities
    .flatMap(({ names, demonyms }) => [...names, ...demonyms])
    .flatMap((name) => (/[ -]/.test(name) ? [] : wordsOf(name))),
)

/** The words of a name as the full-text index has them, which takes accents off and leaves ligatures. */
function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
