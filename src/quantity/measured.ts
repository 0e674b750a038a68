import type { Token } from '../text/tokens'
import { durationBehind, parseArticleDuration } from './durations'
import { measureBehind } from './measures'
import { codeBehind, currencyBefore, currencyBehind } from './money'
import { parseFractionOf, parseNumeral, scaled, type Numeral, type NumeralStyle } from './numerals'
import { percentBehind } from './percent'
import type { Quantity } from './quantity'
import { readRange } from './ranges'
import { count, toQuantity, type Unit, type UnitMatch } from './unit'
import { readVague } from './vague'
import { wordAt } from './words'

/** A number with its unit, or a range of two. */
export interface Reading {
  readonly quantity: Quantity
  readonly to: number
  /** The bare word "one", which needs a noun to be a count. */
  readonly bareOne?: boolean
}

/** One number with what stands around it. */
export interface Single {
  readonly from: number
  readonly numeral: Numeral
  readonly negative: boolean
  readonly unit?: Unit
  readonly to: number
}

/** Money, percentages, points, measures, durations and counts at a token. */
export function readMeasured(tokens: readonly Token[], at: number, style: NumeralStyle): Reading | undefined {
  return readVague(tokens, at) ?? readFraction(tokens, at) ?? readArticle(tokens, at) ?? readNumber(tokens, at, style)
}

function readNumber(tokens: readonly Token[], at: number, style: NumeralStyle): Reading | undefined {
  const first = readSingle(tokens, at, style)
  if (!first) return undefined
  const range = readRange(tokens, first, (i) => readSingle(tokens, i, style))
  if (range) return range
  const { numeral, unit, to } = first
  const quantity = toQuantity({ low: signed(first), step: numeral.step }, unit ?? count)
  if (!Number.isFinite(quantity.low)) return undefined
  const bareOne = numeral.words && !unit && numeral.value === 1 && wordAt(tokens, at) === 'one'
  return { quantity, to, ...(bareOne ? { bareOne } : {}) }
}

function signed({ negative, numeral }: Single): number {
  return negative ? -numeral.value : numeral.value
}

/** A sign, a currency before, the number, the unit behind. */
export function readSingle(tokens: readonly Token[], at: number, style: NumeralStyle): Single | undefined {
  const sign = signAt(tokens, at)
  if (!sign) return undefined
  const currency = currencyBefore(tokens, sign.to)
  const inner = currency ? signAt(tokens, currency.to) : sign
  if (!inner) return undefined
  const brackets = currency && tokens[inner.to]?.text === '(' && !tokens[inner.to].spaced // "$(1.5)": a loss
  const numeral = parseNumeral(tokens, brackets ? inner.to + 1 : inner.to, style)
  if (!numeral) return undefined
  const negative = sign.negative || inner.negative || Boolean(brackets)
  const closed =
    brackets && tokens[numeral.to]?.text === ')' ? scaled(tokens, { ...numeral, to: numeral.to + 1 }) : numeral
  if (currency) {
    const { unit, to } = codeBehind(tokens, closed.to, currency.unit)
    return { from: at, numeral: closed, negative, unit, to }
  }
  const match = unitBehind(tokens, numeral.to)
  return { from: at, numeral, negative, unit: match?.unit, to: match?.to ?? numeral.to }
}

function signAt(tokens: readonly Token[], at: number): { readonly negative: boolean; readonly to: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (/^(?:minus|negative)$/.test(token.lower)) return { negative: true, to: at + 1 }
  if (!/^[-+±]$/.test(token.text)) return { negative: false, to: at }
  const next = tokens[at + 1]
  if (!next || next.spaced || (!token.spaced && at > 0 && tokens[at - 1].kind !== 'mark')) return undefined
  return { negative: token.text === '-', to: at + 1 }
}

/** The unit behind a number: percent, money, time, measure, in this order. */
export function unitBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const joint = tokens[at]?.text === '-' && tokens[at + 1] && !tokens[at + 1].spaced ? at + 1 : at
  return (
    percentBehind(tokens, joint) ??
    currencyBehind(tokens, joint) ??
    durationBehind(tokens, at) ??
    measureBehind(tokens, at)
  )
}

/** "half a percentage point", "a quarter of a million euros", "half an hour" */
function readFraction(tokens: readonly Token[], at: number): Reading | undefined {
  const numeral = parseFractionOf(tokens, at)
  if (!numeral) return undefined
  const unit = unitBehind(tokens, numeral.to)
  if (!unit && wordAt(tokens, numeral.to - 1).match(/^(?:an?|one)$/)) return undefined
  return {
    quantity: toQuantity({ low: numeral.value, step: numeral.step }, unit?.unit ?? count),
    to: unit?.to ?? numeral.to,
  }
}

/** "a percentage point", and spans of time: "within a month". */
function readArticle(tokens: readonly Token[], at: number): Reading | undefined {
  const word = wordAt(tokens, at)
  if (word === 'a' && /^(?:percentage|basis)$/.test(wordAt(tokens, at + 1))) {
    const point = percentBehind(tokens, at + 1)
    if (point && !wordAt(tokens, point.to - 1).endsWith('s'))
      return { quantity: toQuantity({ low: 1, step: 0.1 }, point.unit), to: point.to }
  }
  const span = parseArticleDuration(tokens, at)
  return (
    span && {
      quantity: toQuantity({ low: span.numeral.value, step: span.numeral.step }, span.unit),
      to: span.numeral.to,
    }
  )
}
