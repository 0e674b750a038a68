import { concept } from './lexicon'
import type { FigureContext, TextModel } from './context'
import type { Source } from './check'

/** A source ready for checking. */
export interface SourceModel {
  readonly source: Source
  readonly model: TextModel
}

/** A figure of a source that may be the one meant, with how well its surroundings fit. */
export interface Candidate {
  readonly source: SourceModel
  readonly context: FigureContext
  readonly score: number
}

/** Extra for a count of the same noun. */
const NOUN_BONUS = 0.12

/** Scores every figure of a source that `fits`, best first. */
export function alignFigure(
  claim: FigureContext,
  source: SourceModel,
  fits: (context: FigureContext) => boolean,
): Candidate[] {
  const weigh = createWeigher(claim, source.model)
  return source.model.figures
    .filter(fits)
    .map((context) => ({ source, context, score: weigh(context) }))
    .sort((a, b) => b.score - a.score || a.context.figure.start - b.context.figure.start)
}

/** How much of what stands around the claim's figure stands around a source's figure too, by rarity in the source; 0 to about 1.2. */
export function createWeigher(claim: FigureContext, model: TextModel): (context: FigureContext) => number {
  const words = [...claim.near].map(([key, closeness]) => ({ key, weight: closeness * rarity(key, model) }))
  const total = words.reduce((sum, word) => sum + word.weight, 0) || 1
  const noun = claim.figure.noun && concept(claim.figure.noun)
  return (context) => {
    let sum = 0
    for (const { key, weight } of words) {
      const closeness = context.near.get(key)
      if (closeness) sum += weight * Math.sqrt(closeness)
    }
    const sameNoun = noun && context.figure.noun && concept(context.figure.noun) === noun
    return sum / total + (sameNoun ? NOUN_BONUS : 0)
  }
}

/** Inverse frequency by sentences; a word that the source never uses counts half as much as one that it uses once. */
export function rarity(key: string, model: TextModel): number {
  const count = model.frequency.get(key) ?? 0
  const all = Math.log(1 + model.sentences.length)
  return count ? Math.log(1 + model.sentences.length / count) : all * 0.5
}
