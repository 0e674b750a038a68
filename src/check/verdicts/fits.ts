import type { Quantity } from '../../quantity/quantity'
import type { Result } from './arithmetic'
import type { Case } from '../case'
import { high, low, sideOf, step } from '../compare'

/** True where a result is of the claim's kind and equals it at the precision written. */
export function explains({ quantity, claim }: Case, result: Result): boolean {
  if (!isSameKind(quantity, result)) return false
  if (result.cue === 'change' && result.kind === 'percent' && claim.direction && quantity.kind === 'percent')
    if (result.value !== 0 && (result.value > 0 ? 'up' : 'down') !== claim.direction) return false
  return isWritten(quantity, Math.abs(result.value))
}

function isSameKind(quantity: Quantity, { kind, dimension }: Result): boolean {
  if (kind === 'ratio' && quantity.kind === 'count') return !quantity.unit && !Number.isInteger(quantity.low) // "multiply by 2.5"
  return kind === 'same' ? dimension === quantity.dimension : kind === quantity.kind
}

/** True where a value (in base units) is what the quantity says at its precision and on its side. */
export function isWritten(quantity: Quantity, value: number): boolean {
  const written = Math.abs(low(quantity))
  const side = quantity.change === 'down' ? opposite(sideOf(quantity)) : sideOf(quantity)
  if (
    Math.abs(value - written) <= toleranceOf(quantity) &&
    !(side === 'above' && value < written - 1e-9) &&
    !(side === 'below' && value > written + 1e-9)
  )
    return true
  if (side === 'above')
    return value > written && value - written <= Math.max(step(quantity), written * reachOf(quantity))
  return side === 'below' && value < written && written - value <= Math.max(step(quantity), written * 0.1)
}

/** "More than twice" is anything up to three times; of other figures a bound lies near. */
function reachOf({ kind, low: value }: Quantity): number {
  return kind === 'ratio' && value >= 2 && Number.isInteger(value) ? 0.99 / value : 0.15
}

/** "Nearly halved" leaves a little more than half. */
function opposite(side: 'above' | 'below' | undefined): 'above' | 'below' | undefined {
  return side === undefined ? undefined : side === 'above' ? 'below' : 'above'
}

/** How far the true value may lie from the written one, in base units. */
export function toleranceOf(q: Quantity): number {
  if (q.kind === 'ratio')
    return q.low < 1 ? (q.qualifier ? 0.035 : 0.025) : Math.max(0.05, q.low * (q.qualifier ? 0.1 : 0.04))
  const half = step(q) / 2
  const value = Math.abs(high(q))
  if (q.qualifier) return endsInZeros(q) ? Math.min(half, value * 0.06) : Math.max(half, value * 0.02)
  return Math.min(half * 1.0001, value * (endsInZeros(q) ? 0.03 : 0.17)) || 1e-9
}

/** A round number is no licence: "200" is not 247. */
function endsInZeros(q: Quantity): boolean {
  return Math.round(Math.log10(q.step || 1)) % 3 > 0
}
