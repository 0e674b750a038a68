import type { RelatedCandidate } from './case'
import type { FigureContext } from './context'
import { rarity } from './align'

/**
 * Tells whether the draft's own words point from the figure that agrees to a parallel one beside it: "Germany fell 3.3% and
 * France 7.3%" against a draft's 7.3% of Germany. Only words that one of the two has and the other lacks can tell.
 */
export interface Contrast {
  /** Words of the claim that only the rival's stretch has, and that only the agreeing figure's has. */
  readonly toRival: readonly string[]
  readonly toAgreeing: readonly string[]
  readonly namesToRival: readonly string[]
  readonly namesToAgreeing: readonly string[]
}

export function contrast(claim: FigureContext, agreeing: RelatedCandidate, rival: RelatedCandidate): Contrast {
  const a = agreeing.context
  const r = rival.context
  const pick = (mine: ReadonlySet<string>, other: ReadonlySet<string>, of: ReadonlySet<string>) =>
    [...of].filter((key) => mine.has(key) && !other.has(key))
  return {
    toRival: pick(r.own, a.own, claim.own).filter((key) => informative(key, rival)),
    toAgreeing: pick(a.own, r.own, claim.own).filter((key) => informative(key, agreeing)),
    namesToRival: pick(r.ownNames, a.ownNames, claim.ownNames),
    namesToAgreeing: pick(a.ownNames, r.ownNames, claim.ownNames),
  }
}

function informative(key: string, { source }: RelatedCandidate): boolean {
  return rarity(key, source.model) > 1
}

/** A parallel figure: stands in the same sentence, or in the next one or the one before. */
export function isParallel(a: RelatedCandidate, b: RelatedCandidate): boolean {
  return a.source === b.source && Math.abs(a.context.sentence - b.context.sentence) <= 1
}
