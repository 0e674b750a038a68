import type { FigureKind, Quantity } from './quantity'

/** What a number is of. */
export interface Unit {
  readonly kind: FigureKind
  readonly unit: string
  readonly dimension: string
  /** To the dimension's base. */
  readonly factor: number
}

/** A unit in the text, and the token behind it. */
export interface UnitMatch {
  readonly unit: Unit
  readonly to: number
}

export const count: Unit = { kind: 'count', unit: '', dimension: 'count', factor: 1 }

export interface Values {
  readonly low: number
  readonly high?: number
  readonly step: number
}

/** A quantity of a unit. */
export function toQuantity({ low, high, step }: Values, { kind, unit, dimension, factor }: Unit): Quantity {
  return { kind, low, high: high ?? low, unit, dimension, factor, step }
}
