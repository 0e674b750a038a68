import type { FigureKind, Quantity } from '../quantity/quantity'

/** How a draft's quantity relates to a source's, units being comparable. */
export type Relation = 'equal' | 'rounded' | 'wrong-side' | 'bound' | 'finer' | 'none'

const EPSILON = 1e-9

export function low(q: Quantity): number {
  return q.low * q.factor
}
export function high(q: Quantity): number {
  return q.high * q.factor
}
export function step(q: Quantity): number {
  return q.step * q.factor
}

export function isRange(q: Quantity): boolean {
  return q.high !== q.low
}

export function near(a: number, b: number, tolerance = 0): boolean {
  return Math.abs(a - b) <= Math.max(tolerance * (1 + 1e-6), EPSILON * Math.max(Math.abs(a), Math.abs(b), 1e-6))
}

/** True where two quantities can be compared at all: same dimension, and for money the same currency. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.dimension === b.dimension) return true
  if (isShare(a) && isShare(b)) return a.kind === b.kind || (!a.change && !b.change) // "halved" is no 50 %
  return isBareAmount(a, b) || isBareAmount(b, a) || isBare(a, b) || isBare(b, a)
}

/** A number without a unit or noun may be of any: an age ("Jane, 34" for a 34-year-old), points of an index. */
function isBare(bare: Quantity, other: Quantity): boolean {
  return (
    bare.kind === 'count' &&
    !bare.unit &&
    bare.step < 1e5 &&
    (other.kind === 'points' || (other.kind === 'duration' && other.unit === 'year'))
  )
}

/** "350 million" without a unit may be money where money is spoken of. */
function isBareAmount(bare: Quantity, money: Quantity): boolean {
  return bare.kind === 'count' && money.kind === 'money' && !bare.unit && bare.step >= 1e5
}

/** Kinds that say how much or how many there is of something, by themselves. */
export const amountKinds: readonly FigureKind[] = ['money', 'count', 'measure']

/** Percentages and fractions state the same thing: a fifth is 20 %. */
export function isShare(q: Quantity): boolean {
  return q.kind === 'percent' || q.kind === 'ratio'
}

/** The draft's quantity in the unit of the source's, where one is a fraction and the other a percentage. */
export function aligned(draft: Quantity, source: Quantity): Quantity {
  if (draft.kind === 'ratio' && source.kind === 'percent') return scaled(draft, 100)
  if (draft.kind === 'percent' && source.kind === 'ratio') return scaled(draft, 0.01)
  return draft
}

function scaled(q: Quantity, by: number): Quantity {
  return { ...q, low: q.low * by, high: q.high * by, step: q.step * by, factor: 1 }
}

/** How the value that a draft writes relates to the value that a source writes. */
export function relate(draftQuantity: Quantity, sourceQuantity: Quantity): Relation {
  const draft = aligned(draftQuantity, sourceQuantity)
  const source = isBare(draft, sourceQuantity)
    ? { ...sourceQuantity, factor: 1 }
    : isBare(sourceQuantity, draft)
      ? { ...sourceQuantity, factor: draft.factor }
      : sourceQuantity
  if (isRange(draft) || isRange(source)) return relateRanges(draft, source)
  const d = low(draft)
  const s = low(source)
  const magnitude = draft.kind === 'percent' || draft.kind === 'money' || draft.kind === 'points'
  const [dv, sv] = magnitude ? [Math.abs(d), Math.abs(s)] : [d, s]
  if (near(dv, sv)) return 'equal'
  return relateRounded(draft, source, { d: dv, s: sv })
}

function relateRounded(
  draft: Quantity,
  source: Quantity,
  { d, s }: { readonly d: number; readonly s: number },
): Relation {
  const tolerance = roundingTolerance(draft)
  const difference = Math.abs(d - s)
  const side = sideOf(draft)
  const finer = step(source) < step(draft) * 0.99 || draft.kind === 'ratio'
  if (finer && difference <= tolerance * (1 + 1e-9)) {
    if (side === 'above' && s < d) return 'wrong-side'
    if (side === 'below' && s > d) return 'wrong-side'
    return 'rounded'
  }
  // "more than 1,100" for 1,187: a bound within one written step
  const reach = Math.min(Math.max(writtenStep(draft), tolerance), d * FAR_BOUND) * (1 + 1e-9)
  const bounds = isOpenBound(draft) && sideOf(source) !== side && difference <= reach
  if (bounds && (side === 'above' ? s > d : s < d)) return 'bound'
  if (source.qualifier === 'about' && step(source) > step(draft) && difference <= step(source) / 2) return 'finer'
  return 'none'
}

/** "More than 40" and "at least 40" may stand for 47; "up to 40" names the bound itself. */
function isOpenBound({ qualifier }: Quantity): boolean {
  return qualifier !== undefined && qualifier !== 'at-most' && qualifier !== 'about'
}

/** How far beyond its bound a value may lie, as a share of it. */
const FAR_BOUND = 0.3

/** How far from the written number a rounding may lie at the most, as a share of it: plain, and with "about" or a bound. */
const FAR = 0.05
const FAR_QUALIFIED = 0.08

/** Half the written step; "about" widens it for figures of one or two digits, and a round number is no licence. */
function roundingTolerance(q: Quantity): number {
  const half = writtenStep(q) / 2
  if (q.kind === 'ratio' && q.step < 1 && q.low > 1 && !q.qualifier) return half // "2.4 times"
  if (q.kind === 'ratio') return Math.max(half, q.low < 1 ? 0.025 : q.low * (q.qualifier ? 0.08 : 0.05))
  const far = Math.abs(low(q)) * (q.qualifier ? FAR_QUALIFIED : FAR)
  if (q.qualifier === 'about' && digits(q) <= 2) return Math.max(Math.min(half, far), Math.abs(low(q)) * 0.03)
  return Math.min(half, far)
}

/** The step of the last written digit; the zero of "20%" is as exact as any digit, unless the draft says "about". */
function writtenStep(q: Quantity): number {
  if (q.kind !== 'percent' && q.kind !== 'points') return step(q)
  return Math.min(step(q), (q.qualifier ? 5 : 1) * q.factor)
}

function digits(q: Quantity): number {
  return Math.abs(q.low / (q.step || 1)) < 100 ? 2 : 3
}

/** On which side of the written number the true one lies. */
export function sideOf(q: Quantity): 'above' | 'below' | undefined {
  switch (q.qualifier) {
    case 'more-than':
    case 'just-over':
    case 'at-least':
      return 'above'
    case 'less-than':
    case 'nearly':
    case 'at-most':
      return 'below'
    default:
      return undefined
  }
}

function relateRanges(draft: Quantity, source: Quantity): Relation {
  const finer = step(source) < writtenStep(draft)
  const tolerance = finer ? Math.min(writtenStep(draft) / 2, Math.abs(low(draft)) * FAR) : 0
  const sameLow = near(low(draft), low(source), tolerance)
  const sameHigh = near(high(draft), high(source), tolerance)
  return sameLow && sameHigh ? 'equal' : 'none'
}

/** True where qualifiers on both sides exclude each other: "up to 6 %" against "at least 6 %". */
export function qualifiersClash(draft: Quantity, source: Quantity): boolean {
  const d = sideOf(draft)
  const s = sideOf(source)
  return d !== undefined && s !== undefined && d !== s
}
