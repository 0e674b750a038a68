import type { Quantity } from '../../quantity/quantity'
import type { Case, Judge, Judgement, RelatedCandidate } from '../case'
import { high, isRange, low, near, relate, sideOf } from '../compare'
import { draftWords, sourceWords } from './words'

/** One end of the source's range where the draft speaks of an end, or a range whose two ends the source gives one by one. */
export const judgeEnds: Judge = (input) => {
  if (input.agreeing.length) return undefined
  const parts = isRange(input.quantity) ? bothEnds(input) : oneEnd(input)
  if (!parts) return undefined
  const told = parts.map(sourceWords).join(' and ')
  return { code: 'match', stance: 'supported', message: `The source says "${told}".`, evidence: parts }
}

/** How well a range must be aligned. */
const END_SCORE = 0.05

function oneEnd({ quantity, rivals, sentence }: Case): readonly RelatedCandidate[] | undefined {
  const speaks = sideOf(quantity) !== undefined || sentence.tokens.some((t) => endWords.has(t.lower))
  if (!speaks) return undefined
  const range = rivals.find((r) => r.score > END_SCORE && isEnd(quantity, r.context.figure.quantity))
  return range && [range]
}

const endWords = new Set('worst best most least top bottom upper lower maximum minimum ceiling floor'.split(' '))

function isEnd(quantity: Quantity, range: Quantity): boolean {
  if (!isRange(range)) return false
  return [range.low, range.high].some(
    (end) => relate(quantity, { ...range, low: end, high: end, qualifier: undefined }) === 'equal',
  )
}

/** "Between 9 % for the one and 36.3 % for the other" is a range of 9 to 36.3 %. */
function bothEnds({ quantity, rivals }: Case): readonly RelatedCandidate[] | undefined {
  const states = (r: RelatedCandidate, end: number) =>
    relate({ ...quantity, low: end, high: end }, r.context.figure.quantity) === 'equal'
  for (const a of rivals) {
    if (!states(a, quantity.low)) continue
    const b = rivals.find(
      (r) => r.source === a.source && r.context.sentence === a.context.sentence && states(r, quantity.high),
    )
    if (b) return [a, b]
  }
  return undefined
}

/** One bound of a range for the whole, or a range with a bound that the source does not give. */
export const judgeRange: Judge = (input) => {
  const { quantity, agreeing, rivals } = input
  const best = rivals[0]
  if (agreeing.length || !best || best.score < 0.25) return undefined
  const source = best.context.figure.quantity
  if (!isRange(source)) return undefined
  const [sameLow, sameHigh] = [near(low(quantity), low(source)), near(high(quantity), high(source))]
  if (isRange(quantity)) return sameLow !== sameHigh ? refuted(input, best, 'the range ') : undefined
  return sameLow || sameHigh ? refuted(input, best, '') : undefined
}

function refuted(input: Case, best: RelatedCandidate, what: string): Judgement {
  return {
    code: 'range',
    stance: 'refuted',
    message: `The draft gives ${what}${draftWords(input)}; the source gives the range ${sourceWords(best)}.`,
    evidence: [best],
    instead: best,
  }
}
