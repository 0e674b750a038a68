import type { Candidate } from '../align'
import type { Case, Judge } from '../case'
import { isRange, low } from '../compare'
import { fromAdded } from './added'
import { combine, type Result } from './arithmetic'
import { findCues, type Cue } from './cues'
import { explains, toleranceOf } from './fits'
import { fromList } from './listed'
import { linkOf, type Link } from './links'
import { fromOne } from './one-figure'
import { findOperands, isAnchored, type Operand } from './operands'
import { fromRates } from './rates'
import { fromDates } from './spans-of-time'
import { fromRest, fromSeveral, fromTwice } from './totals'
import { fromWhole } from './whole'

/**
 * Arithmetic on the source's figures bears the draft's figure out. Two figures may be combined only where they belong
 * together: both repeated in the draft nearby, or both in one sentence of the source (or neighbours) that is about the claim.
 * So that arithmetic cannot excuse a wrong figure by coincidence, a result found without such an anchor needs a word for the
 * operation in the draft.
 */
export const judgeDerived: Judge = (input) => {
  if (input.agreeing.length || isRange(input.quantity)) return undefined
  const found = findDerivation(input)
  if (!found) return undefined
  return {
    code: 'derived',
    stance: 'supported',
    message: `Follows from the source: ${found.formula}.`,
    evidence: found.parts,
    derivation: found.formula,
  }
}

export interface Derivation {
  readonly parts: readonly Candidate[]
  readonly formula: string
}

function findDerivation(input: Case): Derivation | undefined {
  const operands = findOperands(input)
  const cues = findCues(input)
  return (
    fromPairs(input, operands, cues) ??
    fromSeveral(input, operands, cues) ??
    fromRest(input, operands) ??
    fromTwice(input, operands) ??
    fromWhole(input, operands) ??
    fromRates(input, operands) ??
    fromAdded(input, operands) ??
    fromOne(input) ??
    fromList(input) ??
    fromDates(input)
  )
}

/** How well the sentence of an unanchored pair must be aligned. */
const PAIR_SCORE = 0.2

function fromPairs(input: Case, operands: readonly Operand[], cues: ReadonlySet<Cue>): Derivation | undefined {
  const chance = createChance(input, operands)
  let best: (Derivation & { readonly rank: number }) | undefined
  for (let i = 0; i < operands.length; i++)
    for (let j = 0; j < operands.length; j++) {
      if (i === j) continue
      const [a, b] = [operands[i], operands[j]]
      for (const result of combine(a, b)) {
        if (!explains(input, result)) continue
        if (!isTrusted(input, result, { a, b, cues, chance })) continue
        const rank = Number(isAnchored(a)) + Number(isAnchored(b)) + a.score + b.score
        if (!best || rank > best.rank) best = { parts: [a, b], formula: result.formula, rank }
      }
    }
  return best
}

interface Trust {
  readonly a: Operand
  readonly b: Operand
  readonly cues: ReadonlySet<Cue>
  /** How many results of the kind of this one are to be expected by chance. */
  readonly chance: (result: Result) => number
}

function isTrusted(input: Case, result: Result, { a, b, cues, chance }: Trust): boolean {
  const { quantity, claim } = input
  // points and multiples are by themselves differences and ratios
  const cue = cues.has(result.cue) || result.kind === 'points' || (result.cue === 'ratio' && quantity.kind === 'ratio')
  const anchors = Number(isAnchored(a)) + Number(isAnchored(b))
  if (quantity.kind === 'count' && quantity.low < 20 && Number.isInteger(quantity.low) && !(anchors === 2 && cue))
    return false
  if (isOutdone(input, a, b)) return false
  const link = a.source === b.source ? linkOf(a.source.model, a.context, b.context) : undefined
  if (
    link &&
    claim.direction &&
    quantity.kind !== 'ratio' &&
    result.cue !== 'sum' &&
    directionIn(link) === opposites[claim.direction]
  )
    return false
  if (anchors === 2) return cue || Math.min(a.score, b.score) > 0.1
  if (!cue) return false
  const [best, least] = [Math.max(a.score, b.score), Math.min(a.score, b.score)]
  if (link && result.cue !== 'sum' && best > LINKED_SCORE) return true
  if (result.cue === 'each' && quantity.per && isInSentence(a)) return chance(result) < LIKELY
  const together = areTogether(a, b)
  if (anchors === 1 && together && (isInSentence(a) || isInSentence(b) || best > PAIR_SCORE)) return true
  if (together && best > PAIR_SCORE && least > PAIR_SCORE / 2) return true
  return (
    chance(result) < LIKELY &&
    (isInSentence(a) ? b.score > FAR_SCORE : isInSentence(b) ? a.score > FAR_SCORE : least > FAR_PAIR)
  )
}

/** How well a figure must be aligned that no sentence joins to the other one. */
const FAR_SCORE = 0.15
const FAR_PAIR = 0.25
/** How well a pair must be aligned that its sentence tells as before and after. */
const LINKED_SCORE = 0.1
/** How many results may be expected to fit by chance. */
const LIKELY = 0.3

function isInSentence({ anchor }: Operand): boolean {
  return anchor === 'sentence'
}

const opposites = { up: 'down', down: 'up' } as const

function directionIn({ from, to }: Link): 'up' | 'down' {
  return low(to.figure.quantity) >= low(from.figure.quantity) ? 'up' : 'down'
}

/** A literal figure of another value is far better aligned. */
function isOutdone({ rivals }: Case, a: Operand, b: Operand): boolean {
  const rival = rivals.find((r) => r.source === a.source)
  if (!rival || rival.score <= 0.55 || !rival.context.figure.noun) return false
  return rival.score > Math.max(a.score, b.score) + 0.2
}

/** In one sentence of the source, or in neighbours. */
function areTogether(a: Operand, b: Operand): boolean {
  return a.source === b.source && Math.abs(a.context.sentence - b.context.sentence) <= 1
}

/** Results that fit by chance: the figures that are aligned well enough, by the width of what would fit. */
function createChance({ quantity }: Case, operands: readonly Operand[]): (result: Result) => number {
  const width = (2 * toleranceOf(quantity)) / (Math.abs(low(quantity)) || 1)
  return (result) =>
    operands.filter((o) => o.score > FAR_SCORE && o.context.figure.quantity.kind !== 'duration').length *
    width *
    (result.kind === 'same' ? 1 : 2)
}
