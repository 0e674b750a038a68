import { qualifiersClash, sideOf } from '../compare'
import type { Case, Judge, Judgement, RelatedCandidate } from '../case'
import { draftWords, sourceWords } from './words'

/**
 * The source states the value. A contradiction in what surrounds it is reported only where every figure of the close set
 * contradicts: one that agrees acquits.
 */
export const judgeComparator: Judge = (input) => {
  const { close, quantity } = input
  const best = close.find((c) => contradictsBound(c, input))
  // a fraction or multiple in words is as often worked out by the writer, and stands near another one by chance
  if (best && quantity.kind === 'ratio' && best.score < RATIO_SCORE) return undefined
  // a mention without any bound neither supports nor contradicts one
  if (!best || !close.every((c) => contradictsBound(c, input) || isUnbounded(c, input))) return undefined
  return refuted('comparator', `The draft says "${draftWords(input)}"; the source says "${sourceWords(best)}".`, [best])
}

/** How well a fraction's surroundings must fit before its bound is said to be wrong. */
const RATIO_SCORE = 0.25

function isUnbounded({ relation, context }: RelatedCandidate, { quantity }: Case): boolean {
  return relation === 'equal' && context.figure.quantity.qualifier === undefined && sideOf(quantity) !== undefined
}

function contradictsBound(candidate: RelatedCandidate, { quantity }: Case): boolean {
  const source = candidate.context.figure.quantity
  if (candidate.relation === 'wrong-side') return true
  if (qualifiersClash(quantity, source)) return true
  const side = sideOf(quantity)
  // "at least 5" or "more than 5" for a bare 5 claims more than the source does; "nearly 5" for exactly 5 likewise
  if (candidate.relation !== 'equal' || side === undefined) return false
  if (source.qualifier === 'about') return quantity.qualifier === 'less-than' || quantity.qualifier === 'more-than'
  return source.qualifier === undefined && strict(quantity.qualifier)
}

function strict(qualifier: string | undefined): boolean {
  return qualifier === 'nearly' || qualifier === 'just-over'
}

/** Opposite directions: "rose 8%" where the source says that it fell 8%. */
export const judgeDirection: Judge = (input) => {
  const { claim, close } = input
  if (!claim.direction || !close.length) return undefined
  const opposite = close.filter((c) => c.context.direction && c.context.direction !== claim.direction)
  if (opposite.length !== close.length) return undefined
  const best = opposite[0]
  return refuted(
    'direction',
    `The draft says that it went ${claim.direction}; the source says that it went ${best.context.direction}.`,
    [best],
  )
}

/** Nothing contradicts: the figure is borne out. */
export const judgeMatch: Judge = (input) => {
  const best = input.close[0]
  if (!best) return undefined
  const source = best.context.figure.quantity
  const words = sourceWords(best)
  if (best.relation === 'finer') return supported('false-precision', `The source only says "${words}".`, best)
  if (best.relation === 'equal' && input.quantity.kind !== source.kind && input.quantity.kind === 'ratio')
    return supported('paraphrase', `The source says "${words}".`, best)
  if (best.relation !== 'equal') return supported('rounded', `The source says "${words}".`, best)
  if (source.qualifier && !input.quantity.qualifier)
    return supported('qualifier-dropped', `The source says "${words}": the draft has lost the qualification.`, best)
  return supported('match', `The source says "${words}".`, best)
}

function supported(
  code: 'match' | 'rounded' | 'paraphrase' | 'qualifier-dropped' | 'false-precision',
  message: string,
  best: RelatedCandidate,
): Judgement {
  return { code, stance: 'supported', message, evidence: [best] }
}

function refuted(code: 'comparator' | 'direction', message: string, evidence: readonly RelatedCandidate[]): Judgement {
  return { code, stance: 'refuted', message, evidence, instead: evidence[0] }
}
