import type { Case, RelatedCandidate } from '../case'
import { rarity } from '../align'
import { relate } from '../compare'
import type { FigureContext, TextModel } from '../context'
import { mannerOf } from './manner'
import { otherMeasure } from './opposites'
import { fitWeights, type FitFeature } from './weights'

/** How well a source's figure fits what the draft says, whatever its value: the higher, the likelier it is the one that the draft means. */
export function fitOf(input: Case, candidate: RelatedCandidate): number {
  const features = fitFeatures(input, candidate)
  return sumOf(features, fitWeights)
}

/** The sum of features times weights. */
export function sumOf<Name extends string>(
  features: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): number {
  let sum = 0
  for (const name in features) sum += features[name] * weights[name]
  return sum
}

/** What fits and what does not: each between -1 and 1. */
export function fitFeatures(input: Case, { source, context, score }: RelatedCandidate): Record<FitFeature, number> {
  const { claim, quantity, sentence } = input
  const { model } = source
  const { quantity: other } = context.figure
  const [mine, theirs] = [mannerOf(claim, sentence), mannerOf(context, model.sentences[context.sentence])]
  const names = [...claim.ownNames]
  const open = mine.forecast || mine.open
  return {
    score: Math.min(1, score / 0.5),
    own: overlap(claim.own, (key) => Number(context.own.has(key)), model),
    near: overlap(claim.own, (key) => context.near.get(key) ?? 0, model),
    back: overlap(context.own, (key) => claim.near.get(key) ?? 0, model),
    ownName: Number(names.some((n) => context.ownNames.has(n))),
    name: Number(names.some((n) => context.sentenceNames.has(n))),
    nameless: Number(names.length > 0 && !names.some((n) => context.sentenceNames.has(n))),
    direction: agreement(claim.direction, context.direction),
    forecast: Number(!open && theirs.forecast),
    fact: Number(open && !theirs.forecast),
    base: Number(!mine.base && theirs.base),
    current: Number(mine.base && !theirs.base),
    measure: Number(otherMeasure(claim.own, context.own, context.near) !== undefined),
    per: quantity.per || other.per ? agreement(quantity.per ?? '', other.per ?? '') : 0,
    qualifier: Number(quantity.qualifier !== undefined && quantity.qualifier === other.qualifier),
    unit: Number(quantity.unit === other.unit),
    siblings: siblingsNear(input, model, context),
    row: Number(context.row),
    early: Number(context.sentence < EARLY),
  }
}

/** Sentences of the lead, where an article tells what matters. */
const EARLY = 6

function agreement(mine: string | undefined, theirs: string | undefined): number {
  return mine === undefined || theirs === undefined ? 0 : mine === theirs ? 1 : -1
}

/** The share of words, by rarity, that the other side has. */
function overlap(keys: ReadonlySet<string>, has: (key: string) => number, model: TextModel): number {
  let all = 0
  let shared = 0
  for (const key of keys) {
    const weight = rarity(key, model)
    all += weight
    shared += weight * has(key)
  }
  return all ? shared / all : 0
}

/** The share of the claim's sister figures that the source states in this sentence or beside it. */
function siblingsNear({ claim, draft }: Case, model: TextModel, context: FigureContext): number {
  const sisters = draft.bySentence[claim.sentence].filter((other) => other !== claim)
  if (!sisters.length) return 0
  const around = model.bySentence.slice(Math.max(0, context.sentence - 1), context.sentence + 2).flat()
  const stated = sisters.filter(({ figure }) => around.some((c) => c !== context && isSame(figure, c.figure)))
  return stated.length / sisters.length
}

function isSame({ quantity: a }: FigureContext['figure'], { quantity: b }: FigureContext['figure']): boolean {
  return a.dimension === b.dimension && relate(a, b) !== 'none'
}
