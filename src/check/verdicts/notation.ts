import type { Quantity } from '../../quantity/quantity'
import type { Candidate } from '../align'
import { textOf } from './words'

/**
 * The source's figure in the draft's notation ("$2.5bn" stays in bn, "per cent" stays two words), or as the source writes it
 * where the two notations have nothing in common. Undefined where the source's figure is of another kind.
 */
export function figureInNotation(surface: string, draft: Quantity, { source, context }: Candidate): string | undefined {
  const other = context.figure.quantity
  const words = textOf(source.model, context.figure)
  if (other.kind !== draft.kind && !(draft.kind === 'percent' && other.kind === 'points')) return undefined
  if (other.unit !== draft.unit && draft.kind !== 'date' && draft.kind !== 'count') return words
  const number = /\d[\d,]*(?:\.\d+)?/.exec(surface)
  if (
    !number ||
    other.low !== other.high ||
    draft.low !== draft.high ||
    draft.kind === 'date' ||
    draft.kind === 'duration'
  )
    return words
  const scale = draft.low / Number(number[0].replaceAll(',', ''))
  if (!(scale > 0) || !Number.isFinite(scale)) return words
  const value = Number((other.low / scale).toPrecision(12))
  if (Math.abs(value) >= (scale > 1 ? 1000 : 1e12) || (value !== 0 && Math.abs(value) < 0.01)) return words
  return (
    surface.slice(0, number.index) +
    value.toLocaleString('en-US', { maximumFractionDigits: 4 }) +
    surface.slice(number.index + number[0].length)
  )
}
