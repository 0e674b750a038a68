import type { Quantity } from '../../quantity/quantity'
import type { Cue } from './cues'
import { countsSame } from '../nouns'
import { format, isAnchored, type Operand } from './operands'

export interface Result {
  readonly cue: Cue
  readonly kind: Quantity['kind'] | 'same'
  readonly value: number
  readonly dimension?: string
  readonly formula: string
}

/** Everything that two figures yield, in the order given. */
export function combine(a: Operand, b: Operand): Result[] {
  const [qa, qb] = [a.context.figure.quantity, b.context.figure.quantity]
  const pair: Pair = { a, b, x: a.value, y: b.value, wa: a.words, wb: b.words }
  if (qa.dimension === qb.dimension) {
    if (qa.kind === 'percent' || qa.kind === 'points') return combineShares(pair)
    return [...combineAmounts(pair), ...compareAmounts(pair)]
  }
  if ((qa.kind === 'percent' || qa.kind === 'ratio') && isAmount(qb)) return applyShare(pair)
  return isAmount(qa) && qb.kind === 'count' && pair.y > 0 ? combineWithCount(pair) : []
}

/** Two figures with their values in base units and their words. */
interface Pair {
  readonly a: Operand
  readonly b: Operand
  readonly x: number
  readonly y: number
  readonly wa: string
  readonly wb: string
}

function result(cue: Cue, kind: Quantity['kind'], value: number, formula: string): Result {
  return { cue, kind, value, formula: `${formula} = ${format(value)}${endings[kind] ?? ''}` }
}

const endings: Readonly<Partial<Record<Quantity['kind'], string>>> = { percent: '%', points: ' points' }

/** A result in the dimension of one of the two. */
function amount(cue: Cue, { context }: Operand, value: number, formula: string): Result {
  return {
    cue,
    kind: 'same',
    dimension: context.figure.quantity.dimension,
    value,
    formula: `${formula} = ${format(value)}`,
  }
}

function combineShares({ x, y, wa, wb }: Pair): Result[] {
  const results = [result('sum', 'percent', x + y, `${wa} + ${wb}`)]
  if (x >= y) results.unshift(result('difference', 'points', x - y, `${wa} − ${wb}`))
  if (y > 0 && x > 0) results.push(result('ratio', 'ratio', x / y, `${wa} ÷ ${wb}`))
  if (y > x && x > 0) results.push(result('change', 'ratio', (y - x) / y, `(${wb} − ${wa}) ÷ ${wb}`))
  return results
}

/** Sums and differences keep the sign of the currency. */
function combineAmounts({ a, b, x, y, wa, wb }: Pair): Result[] {
  const { kind, dimension } = a.context.figure.quantity
  if (kind === 'ratio' || !countTheSame(a, b)) return []
  const same = (cue: Cue, value: number, formula: string): Result => {
    return { cue, kind: 'same', dimension, value, formula: `${formula} = ${signOf(wa)}${format(value)}` }
  }
  const sum = same('sum', x + y, `${wa} + ${wb}`)
  return x > y ? [sum, same('difference', x - y, `${wa} − ${wb}`)] : [sum]
}

function compareAmounts({ a, b, x, y, wa, wb }: Pair): Result[] {
  const parts = x < y && a.context.sentence === b.context.sentence
  if (y <= 0 || x <= 0 || !(countTheSame(a, b) || parts)) return []
  const change = (x - y) / y
  const results = [
    result('ratio', 'ratio', x / y, `${wa} ÷ ${wb}`),
    result('share', 'percent', (100 * x) / y, `${wa} ÷ ${wb}`),
    result('change', 'percent', (100 * (x - y)) / y, `(${wa} − ${wb}) ÷ ${wb}`),
  ]
  // "up a third": a whole multiple is told as one
  if (Math.abs(x - y) < y) results.push(result('change', 'ratio', Math.abs(change), `(${wa} − ${wb}) ÷ ${wb}`))
  return results
}

/** Counts must be of the same things, or both repeated in the draft. */
function countTheSame(a: Operand, b: Operand): boolean {
  return (
    a.context.figure.quantity.kind !== 'count' ||
    countsSame(a.context.figure, b.context.figure) !== false ||
    (isAnchored(a) && isAnchored(b))
  )
}

/** A share of an amount, the whole of which it is a share, and the amount before or after such a change. */
function applyShare({ a, b, x, y, wa, wb }: Pair): Result[] {
  const share = a.context.figure.quantity.kind === 'percent' ? x / 100 : x
  const results = [amount('share', b, share * y, `${wa} × ${wb}`)]
  if (share > 0) results.push(amount('share', b, y / share, `${wb} ÷ ${wa}`))
  results.push(amount('change', b, y / (1 + share), `${wb} ÷ (1 + ${wa})`))
  if (share < 1) results.push(amount('change', b, y / (1 - share), `${wb} ÷ (1 − ${wa})`))
  results.push(amount('change', b, y * (1 + share), `${wb} × (1 + ${wa})`))
  if (share < 1) results.push(amount('change', b, y * (1 - share), `${wb} × (1 − ${wa})`))
  if (share < 1) results.push(amount('rest', b, y * (1 - share), `${wb} × (1 − ${wa})`))
  return results
}

function combineWithCount({ a, x, y, wa, wb }: Pair): Result[] {
  const each = amount('each', a, x / y, `${wa} ÷ ${wb}`)
  return a.context.figure.quantity.kind === 'money' ? [each, amount('each', a, x * y, `${wa} × ${wb}`)] : [each]
}

function isAmount(q: Quantity): boolean {
  return q.kind === 'money' || q.kind === 'count' || q.kind === 'measure'
}

/** The currency sign with which a figure is written, for the result. */
export function signOf(words: string): string {
  return /[$€£¥]/.exec(words)?.[0] ?? ''
}
