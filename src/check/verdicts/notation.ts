import type { Quantity } from '../../quantity/quantity'
import type { Candidate } from '../align'
import { textOf } from './words'

/** A figure as the draft writes it. */
export interface Written {
  readonly surface: string
  readonly quantity: Quantity
  /** Words of the source as they are written in its place; undefined where they cannot be. */
  readonly quote: (words: string) => string | undefined
}

/**
 * The source's figure in the draft's notation ("$2.5bn" stays in bn, "per cent" stays two words), or as the source writes it
 * where the two notations have nothing in common. Undefined where the source's figure is of another kind.
 */
export function figureInNotation(
  { surface, quantity: draft, quote }: Written,
  { source, context }: Candidate,
): string | undefined {
  const other = context.figure.quantity
  const words = quote(textOf(source.model, context.figure))
  if (other.kind !== draft.kind && !(draft.kind === 'percent' && other.kind === 'points')) return undefined
  if (other.unit !== draft.unit && draft.kind !== 'date' && draft.kind !== 'count') return words
  const number = /\d(?:\d|,|\{,\}|\\,)*(?:\.\d+)?/.exec(surface)
  if (
    !number ||
    other.low !== other.high ||
    draft.low !== draft.high ||
    draft.kind === 'date' ||
    draft.kind === 'duration'
  )
    return words
  const scale = draft.low / Number(number[0].replace(/[^\d.]/g, ''))
  if (!(scale > 0) || !Number.isFinite(scale)) return words
  const value = Number((other.low / scale).toPrecision(12))
  if (Math.abs(value) >= (scale > 1 ? 1000 : 1e12) || (value !== 0 && Math.abs(value) < 0.01)) return words
  return surface.slice(0, number.index) + inDigits(value, number[0]) + surface.slice(number.index + number[0].length)
}

/** With the mark between thousands that a number of the draft has: "2,500", "2500", LaTeX's "2{,}500". */
function inDigits(value: number, like: string): string {
  const useGrouping = !/^\d{4}/.test(like)
  const written = value.toLocaleString('en-US', { maximumFractionDigits: 4, useGrouping })
  return written.replaceAll(',', /\{,\}|\\,/.exec(like)?.[0] ?? ',')
}
