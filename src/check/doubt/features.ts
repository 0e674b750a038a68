import type { Case, RelatedCandidate } from '../case'
import type { FigureContext } from '../context'
import { concept } from '../lexicon'
import { countsSame } from '../nouns'
import { isInWords } from '../verdicts/words'
import { fitFeatures, sumOf } from './fit'
import { mannerOf, otherTrait } from './manner'
import { opposedIn, otherMeasure } from './opposites'
import { pullOf, type Pull, type rivalsOf } from './pull'
import { fitWeights, type DoubtFeature } from './weights'
import { nearbyNames } from './who'

/** What speaks for and against an agreeing figure being the one that the draft means, and what it was taken from. */
export interface Doubt {
  readonly agreeing: RelatedCandidate
  /** Each between -1 and 1; 0 is silence. */
  readonly features: Readonly<Record<DoubtFeature, number>>
  readonly pull?: Pull
  /** Words that exclude each other: the draft's, and the source's. */
  readonly opposed?: readonly [string, string]
  readonly measure?: readonly [string, string]
  /** What to say of figures of different sorts. */
  readonly trait?: string
  /** Names in the source's sentence that the draft does not speak of. */
  readonly others: readonly string[]
}

export function doubtOf(input: Case, agreeing: RelatedCandidate, rivals: ReturnType<typeof rivalsOf>): Doubt {
  const { claim, sentence } = input
  const { context, source } = agreeing
  const [mine, theirs] = [mannerOf(claim, sentence), mannerOf(context, source.model.sentences[context.sentence])]
  const fit = fitFeatures(input, agreeing)
  const pull = pullOf(input, agreeing, rivals)
  const found = {
    pull,
    opposed: opposedIn(claim.own, context.own),
    measure: otherMeasure(claim.own, context.own, context.near),
    trait: otherTrait(mine, theirs),
    others: otherNames(input, agreeing),
  }
  const ownFit = sumOf(fit, fitWeights)
  const forecast = theirs.forecast && !mine.forecast && !mine.open
  return {
    agreeing,
    ...found,
    features: {
      bias: 1,
      ...pullFeatures(pull, ownFit),
      ...quantityFeatures(input, agreeing),
      missing: 1 - fit.near,
      siblings: fit.siblings,
      otherName: Number(found.others.length > 0),
      displaced: Number(isDisplaced(input, agreeing) && found.others.length > 0),
      nounDiffers: Number(countsSame(claim.figure, context.figure) === false),
      forecastAsFact: Number(forecast),
      forecastAsDone: Number(forecast && (agreeing.score > ALIGNED ? mine.fact : mine.told && isForecastOnly(input))),
      trait: Number(found.trait !== undefined),
      opposed: Number(found.opposed !== undefined),
      measure: Number(found.measure !== undefined),
    },
  }
}

/** How well a forecast must be aligned to be the one that the draft tells as a fact. */
const ALIGNED = 0.22

/** The source gives the number nowhere but as a forecast. */
function isForecastOnly({ agreeing }: Case): boolean {
  return agreeing.every(({ source, context }) => mannerOf(context, source.model.sentences[context.sentence]).forecast)
}

function within(value: number): number {
  return Math.max(-1, Math.min(1, value))
}

function pullFeatures(pull: Pull | undefined, ownFit: number): Record<PullFeature, number> {
  if (!pull) return { margin: -0.5, rivalWords: 0, rivalName: 0, rivalPlain: 0, parallel: 0 }
  const margin = pull.fit - ownFit
  return {
    margin: within(margin / 3),
    rivalWords: within(pull.toRival / 10),
    rivalName: Number(pull.names.length > 0),
    rivalPlain: Number(pull.plain),
    parallel: Number(pull.plain && pull.beside && margin > 0),
  }
}

type PullFeature = 'margin' | 'rivalWords' | 'rivalName' | 'rivalPlain' | 'parallel'

function quantityFeatures(input: Case, { context, relation }: RelatedCandidate): Record<QuantityFeature, number> {
  const { quantity } = input
  const { quantity: other } = context.figure
  return {
    per: Number((quantity.per ?? '') !== (other.per ?? '') && !(isPerShare(input.claim) && isPerShare(context))),
    bound: Number(other.qualifier === 'at-most' && !quantity.qualifier),
    rounded: Number(relation !== 'equal'),
    inWords: Number(isInWords(input)),
    percent: Number(quantity.kind === 'percent'),
  }
}

/** "Earnings of 15 cents a share" and "EPS of $0.15" say the same. */
function isPerShare({ figure: { quantity }, own }: FigureContext): boolean {
  return quantity.kind === 'money' && (quantity.per === 'share' || own.has(EPS))
}

const EPS = concept('eps')

type QuantityFeature = 'per' | 'bound' | 'rounded' | 'inWords' | 'percent'

/** Names in the figure's own stretch of the source of which the draft does not speak around the claim. */
function otherNames({ claim, draft }: Case, { source, context }: RelatedCandidate): string[] {
  const nearby = nearbyNames(draft, claim)
  return [...context.ownNames].filter((name) => source.model.names.has(name) && !nearby.has(name))
}

/** The source knows a name of the claim, and its sentence does not hold it. */
function isDisplaced({ claim }: Case, { source, context }: RelatedCandidate): boolean {
  const known = [...claim.ownNames].filter((name) => name !== 'european union' && source.model.names.has(name))
  return known.length > 0 && !known.some((name) => context.sentenceNames.has(name))
}
