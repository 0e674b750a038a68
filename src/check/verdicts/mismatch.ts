import { amountKinds, comparable, high, low, near } from '../compare'
import { type Case, type Judge, type Judgement, type RelatedCandidate } from '../case'
import { alignFigure, type Candidate } from '../align'
import type { Quantity } from '../../quantity/quantity'
import { draftWords, isInWords, sourceWords } from './words'

/** The same digits with another unit: a currency, a measure, percent for percentage points. */
export const judgeUnit: Judge = (input) => {
  const { quantity } = input
  if (input.agreeing.length || quantity.kind === 'date' || quantity.kind === 'rank') return undefined
  const others = input.sources.flatMap((s) =>
    alignFigure(
      input.claim,
      s,
      ({ figure }) =>
        !comparable(quantity, figure.quantity) &&
        sameDigits(quantity, figure.quantity) &&
        mayBeMixed(quantity, figure.quantity),
    ),
  )
  const best = others.sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < 0.15) return undefined
  const rival = input.rivals[0]
  if (rival && rival.score > best.score + 0.25) return undefined
  const points = [quantity.kind, best.context.figure.quantity.kind].includes('points')
  return refuted(
    points ? 'points' : 'unit',
    `The draft says ${draftWords(input)}; the source says ${sourceWords(best)}.`,
    best,
  )
}

function sameDigits(a: Quantity, b: Quantity): boolean {
  return near(a.low, b.low) && near(a.high, b.high)
}

function mayBeMixed(a: Quantity, b: Quantity): boolean {
  const pair = [a.kind, b.kind].sort().join(' ')
  return (
    pair === 'money money' ||
    pair === 'measure measure' ||
    pair === 'percent points' ||
    pair === 'count measure' ||
    pair === 'duration duration' ||
    pair === 'count money'
  )
}

/** A factor of a thousand, a million or a billion between the two, the digits being the same. */
export const judgeScale: Judge = (input) => {
  if (input.agreeing.length || !amountKinds.includes(input.quantity.kind)) return undefined
  const best = input.rivals.find((c) => isScaled(input.quantity, c.context.figure.quantity) && c.score > 0.15)
  if (!best || input.rivals[0].score > best.score + 0.3) return undefined
  return refuted('scale', `The draft says ${draftWords(input)}; the source says ${sourceWords(best)}.`, best)
}

function isScaled(a: Quantity, b: Quantity): boolean {
  return [1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9].some(
    (factor) => near(low(a), low(b) * factor) && near(high(a), high(b) * factor),
  )
}

/** How well a figure of another value must be aligned before the source is said to contradict the draft. */
const VALUE_SCORE = 0.34

/** The source gives another value for what the draft speaks of. */
export const judgeValue: Judge = (input) => {
  if (input.agreeing.length) return undefined
  const best = input.rivals[0]
  if (!best || best.score < scoreToContradict(input, best) || input.claim.figure.weak) return undefined
  if (input.quantity.kind === 'ratio' && best.context.figure.quantity.kind !== 'ratio' && best.score < 0.45)
    return undefined
  const other = best.context.figure.quantity
  if (input.quantity.change && other.change && input.quantity.change !== other.change)
    return refuted('direction', `The draft says ${draftWords(input)}; the source says ${sourceWords(best)}.`, best)
  const slip = isTransposed(draftWords(input), sourceWords(best)) ? ' Two digits seem to have changed places.' : ''
  const code = input.quantity.kind === 'rank' ? 'rank' : 'value'
  return refuted(code, `The draft says ${draftWords(input)}; the source says ${sourceWords(best)}.${slip}`, best)
}

/** Where the two values are such that one is readily written for the other, less must fit around them. */
function scoreToContradict(input: Case, rival: RelatedCandidate): number {
  if (isTransposed(draftWords(input), sourceWords(rival))) return VALUE_SCORE / 2
  const [mine, theirs] = [input.quantity, rival.context.figure.quantity]
  if (isLength(mine) && isLength(theirs) && mayBeSlip(mine, theirs)) return LENGTH_SCORE
  return isMultiple(mine) && isMultiple(theirs) ? MULTIPLE_SCORE : VALUE_SCORE
}

/** Spans of time and multiples stand far apart in a text: one of about the same size is seldom another one. */
const LENGTH_SCORE = 0.15
const MULTIPLE_SCORE = 0.28

/** "Two weeks" for two months, or a length of much the same size. */
function mayBeSlip(a: Quantity, b: Quantity): boolean {
  return a.low === b.low || Math.max(low(a), low(b)) <= SAME_SIZE * Math.min(low(a), low(b))
}

const SAME_SIZE = 2.5

/** An age has no unit of time by itself. */
function isLength({ kind, unit }: Quantity): boolean {
  return kind === 'duration' && unit !== ''
}

function isMultiple({ kind, low: value }: Quantity): boolean {
  return kind === 'ratio' && value >= 1.5
}

/** Two neighbouring digits have changed places. */
export function isTransposed(a: string, b: string): boolean {
  const [x, y] = [a, b].map((s) => s.replace(/\D/g, ''))
  if (x.length !== y.length || x === y || x.length < 2) return false
  const i = [...x].findIndex((c, k) => c !== y[k])
  return x[i] === y[i + 1] && x[i + 1] === y[i] && x.slice(i + 2) === y.slice(i + 2)
}

/**
 * Figures that a source may well state in words that no arithmetic finds: small counts and spans of time in words, fractions and
 * multiples. Of those that were reported as absent on the drafts to learn from, two in three were true.
 */
function isLoose(input: Case): boolean {
  const { quantity } = input
  if (quantity.kind === 'ratio' || quantity.high >= quantity.low * VAGUE || isYardstick(input)) return true
  return isInWords(input) && (quantity.kind === 'count' || quantity.kind === 'duration') && quantity.low <= 20
}

/** "Of each €100 taken": no amount that a source would state. */
function isYardstick({ claim, quantity, sentence }: Case): boolean {
  const before = sentence.tokens.findLast(({ end }) => end <= claim.figure.start)
  return quantity.kind === 'money' && !!before && /^(?:each|every)$/.test(before.lower)
}

/** "Millions", "dozens": how many times as large as its lower bound the upper one of an order of magnitude is. */
const VAGUE = 7

/** Nothing comparable in the cited text. */
export const judgeAbsent: Judge = (input) => {
  if (input.agreeing.length) return undefined
  const best = input.candidates[0]
  if (input.claim.figure.weak || isLoose(input))
    return {
      code: 'ambiguous',
      stance: 'unchecked',
      message: `"${draftWords(input)}" could not be found in the source, and may be put in other words there.`,
      evidence: [],
    }
  return {
    code: 'absent',
    stance: 'not-found',
    message: `The cited source does not state ${draftWords(input)}${best ? `; the nearest figure there is ${sourceWords(best)}` : ''}.`,
    evidence: best ? [best] : [],
  }
}

function refuted(
  code: 'direction' | 'unit' | 'points' | 'scale' | 'value' | 'rank' | 'subject',
  message: string,
  best: Candidate | RelatedCandidate,
): Judgement {
  return { code, stance: 'refuted', message, evidence: [best], instead: best }
}
