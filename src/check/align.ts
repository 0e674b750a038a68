import { concept } from './lexicon'
import type { FigureContext, TextModel } from './context'
import type { Source } from './check'
import { wordIndexOf } from './word-index'

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

/** Scores every figure of a source that `fits`, in the order of the source. */
export function alignFigure(
  claim: FigureContext,
  source: SourceModel,
  fits: (context: FigureContext) => boolean,
): Candidate[] {
  const weigh = createWeigher(claim, source.model)
  return source.model.figures.filter(fits).map((context) => ({ source, context, score: weigh(context) }))
}

/** How much of what stands around the claim's figure stands around a source's figure too, by rarity in the source; 0 to about 1.2. */
export function createWeigher(claim: FigureContext, model: TextModel): (context: FigureContext) => number {
  let known = weighed.get(claim)
  if (!known) weighed.set(claim, (known = new Map()))
  let scores = known.get(model)
  if (!scores) known.set(model, (scores = weighAll(claim, model)))
  const { placeOf } = wordIndexOf(model)
  return (context) => scores[placeOf.get(context)!]
}

// A cache of a pure function by identity: several judges ask about the same figure and the same source.
const weighed = new WeakMap<FigureContext, Map<TextModel, Float64Array>>()

/** The weights of all figures of a source, in their order. */
function weighAll(claim: FigureContext, model: TextModel): Float64Array {
  const index = wordIndexOf(model)
  const sums = new Float64Array(model.figures.length)
  let total = 0
  for (const [key, closeness] of claim.near) {
    const word = index.words.get(key)
    const weight = closeness * (word?.rarity ?? index.unknown)
    total += weight
    if (!word) continue
    const { figures, closeness: near } = word
    for (let i = 0; i < figures.length; i++) sums[figures[i]] += weight * near[i]
  }
  const noun = claim.figure.noun && concept(claim.figure.noun)
  for (let place = 0; place < sums.length; place++)
    sums[place] = sums[place] / (total || 1) + (noun && index.nouns[place] === noun ? NOUN_BONUS : 0)
  return sums
}

/** How much a word tells in a source: it is the more, the fewer sentences use it. */
export function rarity(key: string, model: TextModel): number {
  const index = wordIndexOf(model)
  return index.words.get(key)?.rarity ?? index.unknown
}
