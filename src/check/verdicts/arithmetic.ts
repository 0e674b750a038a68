import type { Quantity } from '../../quantity/quantity'
import type { Candidate } from '../align'
import { isRange, low } from '../compare'
import type { FigureContext } from '../context'
import { concept } from '../lexicon'
import { sourceWords } from './words'

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
  if (isRange(qa) || isRange(qb)) return []
  const [x, y] = [low(qa), low(qb)]
  const [wa, wb] = [sourceWords(a), sourceWords(b)]
  const results: Result[] = []
  if (qa.dimension === qb.dimension) {
    const sameThing = qa.kind !== 'count' || sameNoun(a.context, b.context) || (a.anchored && b.anchored)
    if (qa.kind === 'percent' || qa.kind === 'points') {
      if (x >= y)
        results.push({
          cue: 'difference',
          kind: 'points',
          value: x - y,
          formula: `${wa} − ${wb} = ${format(x - y)} points`,
        })
      results.push({ cue: 'sum', kind: 'percent', value: x + y, formula: `${wa} + ${wb} = ${format(x + y)}%` })
      if (y > 0 && x > 0)
        results.push({ cue: 'ratio', kind: 'ratio', value: x / y, formula: `${wa} ÷ ${wb} = ${format(x / y)}` })
      if (y > x && x > 0)
        results.push({
          cue: 'change',
          kind: 'ratio',
          value: (y - x) / y,
          formula: `(${wb} − ${wa}) ÷ ${wb} = ${format((y - x) / y)}`,
        })
    } else if (qa.kind !== 'ratio' && sameThing) {
      results.push({
        cue: 'sum',
        kind: 'same',
        dimension: qa.dimension,
        value: x + y,
        formula: `${wa} + ${wb} = ${signOf(wa)}${format(x + y)}`,
      })
      if (x > y)
        results.push({
          cue: 'difference',
          kind: 'same',
          dimension: qa.dimension,
          value: x - y,
          formula: `${wa} − ${wb} = ${signOf(wa)}${format(x - y)}`,
        })
    }
    if (
      qa.kind !== 'percent' &&
      qa.kind !== 'points' &&
      y > 0 &&
      x > 0 &&
      (qa.kind !== 'count' ||
        sameThing ||
        a.anchored ||
        b.anchored ||
        (x < y && a.context.sentence === b.context.sentence))
    ) {
      results.push({ cue: 'ratio', kind: 'ratio', value: x / y, formula: `${wa} ÷ ${wb} = ${format(x / y)}` })
      results.push({
        cue: 'share',
        kind: 'percent',
        value: (100 * x) / y,
        formula: `${wa} ÷ ${wb} = ${format((100 * x) / y)}%`,
      })
      results.push({
        cue: 'change',
        kind: 'percent',
        value: (100 * (x - y)) / y,
        formula: `(${wa} − ${wb}) ÷ ${wb} = ${format((100 * (x - y)) / y)}%`,
      })
      // "up a third": a whole multiple is told as one
      if (Math.abs(x - y) < y)
        results.push({
          cue: 'change',
          kind: 'ratio',
          value: Math.abs(x - y) / y,
          formula: `(${wa} − ${wb}) ÷ ${wb} = ${format(Math.abs(x - y) / y)}`,
        })
    }
  } else if ((qa.kind === 'percent' || qa.kind === 'ratio') && isAmount(qb)) {
    const share = qa.kind === 'percent' ? x / 100 : x
    results.push({
      cue: 'share',
      kind: 'same',
      dimension: qb.dimension,
      value: share * y,
      formula: `${wa} × ${wb} = ${format(share * y)}`,
    })
    if (share > 0)
      results.push({
        cue: 'share',
        kind: 'same',
        dimension: qb.dimension,
        value: y / share,
        formula: `${wb} ÷ ${wa} = ${format(y / share)}`,
      })
    results.push({
      cue: 'change',
      kind: 'same',
      dimension: qb.dimension,
      value: y / (1 + share),
      formula: `${wb} ÷ (1 + ${wa}) = ${format(y / (1 + share))}`,
    })
    if (share < 1)
      results.push({
        cue: 'change',
        kind: 'same',
        dimension: qb.dimension,
        value: y / (1 - share),
        formula: `${wb} ÷ (1 − ${wa}) = ${format(y / (1 - share))}`,
      })
    results.push({
      cue: 'change',
      kind: 'same',
      dimension: qb.dimension,
      value: y * (1 + share),
      formula: `${wb} × (1 + ${wa}) = ${format(y * (1 + share))}`,
    })
    if (share < 1)
      results.push({
        cue: 'change',
        kind: 'same',
        dimension: qb.dimension,
        value: y * (1 - share),
        formula: `${wb} × (1 − ${wa}) = ${format(y * (1 - share))}`,
      })
  } else if (isAmount(qa) && qb.kind === 'count' && y > 0) {
    results.push({
      cue: 'each',
      kind: 'same',
      dimension: qa.dimension,
      value: x / y,
      formula: `${wa} ÷ ${wb} = ${format(x / y)}`,
    })
    if (qa.kind === 'money')
      results.push({
        cue: 'each',
        kind: 'same',
        dimension: qa.dimension,
        value: x * y,
        formula: `${wa} × ${wb} = ${format(x * y)}`,
      })
  }
  return results
}

function isAmount(q: Quantity): boolean {
  return q.kind === 'money' || q.kind === 'count' || q.kind === 'measure'
}

function sameNoun(a: FigureContext, b: FigureContext): boolean {
  const [x, y] = [a.figure.noun, b.figure.noun]
  return !x || !y || concept(x) === concept(y)
}

/** The currency sign with which a figure is written, for the result. */
export function signOf(words: string): string {
  return /[$€£¥]/.exec(words)?.[0] ?? ''
}

export function format(value: number): string {
  const abs = Math.abs(value)
  if (abs >= 1e9) return `${trim(value / 1e9)} billion`
  if (abs >= 1e6) return `${trim(value / 1e6)} million`
  return abs >= 1000 ? Math.round(value).toLocaleString('en-US') : trim(value)
}

function trim(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** A figure of the source that may take part in a sum. */
export interface Operand extends Candidate {
  /** The draft states this figure too, within two sentences. */
  readonly anchored: boolean
}

/** What is done with two figures: a word for it in the draft makes a result more likely. */
export type Cue = 'sum' | 'difference' | 'ratio' | 'share' | 'change' | 'each' | 'approximate'
