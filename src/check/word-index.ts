import { remember } from '../base/remember'
import type { FigureContext, TextModel } from './context'
import { concept } from './lexicon'

/** What a text's figures are about, by word: so that only figures which share a word with a claim are looked at. */
export interface WordIndex {
  readonly words: ReadonlyMap<string, IndexedWord>
  /** Rarity of a word that the text never uses. */
  readonly unknown: number
  /** Concept of the noun that each figure counts, by the figure's place in the text. */
  readonly nouns: readonly (string | undefined)[]
  readonly placeOf: ReadonlyMap<FigureContext, number>
}

export interface IndexedWord {
  readonly rarity: number
  /** Places of the figures near which it stands, and the square root of how close it stands to each. */
  readonly figures: readonly number[]
  readonly closeness: readonly number[]
}

/** The index of a text, made once for each. */
export const wordIndexOf = remember((model: TextModel): WordIndex => {
  const words = new Map<string, { readonly rarity: number; readonly figures: number[]; readonly closeness: number[] }>()
  const unknown = rarityOf(0, model)
  for (const [word, count] of model.frequency)
    words.set(word, { rarity: rarityOf(count, model), figures: [], closeness: [] })
  model.figures.forEach(({ near }, place) => {
    for (const [word, closeness] of near) {
      let entry = words.get(word)
      if (!entry) words.set(word, (entry = { rarity: unknown, figures: [], closeness: [] }))
      entry.figures.push(place)
      entry.closeness.push(Math.sqrt(closeness))
    }
  })
  return {
    words,
    unknown,
    nouns: model.figures.map(({ figure }) => (figure.noun ? concept(figure.noun) : undefined)),
    placeOf: new Map(model.figures.map((context, place) => [context, place])),
  }
})

/** Inverse frequency by sentences; a word that the text never uses counts half as much as one that it uses once. */
function rarityOf(count: number, { sentences }: TextModel): number {
  return count ? Math.log(1 + sentences.length / count) : Math.log(1 + sentences.length) * 0.5
}
