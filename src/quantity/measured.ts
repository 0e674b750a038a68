import type { Token } from '../text/tokens'
import { isAge, yearOfAge } from './ages'
import { durationBehind, parseArticleDuration } from './durations'
import { measureBehind } from './measures'
import { codeBehind, currencyBefore, currencyBehind, scaleOfCode } from './money'
import { numberWords } from './number-words'
import { fractionWord, parseFractionOf, parseNumeral, scaled, type Numeral, type NumeralStyle } from './numerals'
import { percentagePoint, percentBehind } from './percent'
import type { Quantity } from './quantity'
import { readRange, withSharedUnit } from './ranges'
import { scaleInWords } from './scales'
import { count, toQuantity, type Unit, type UnitMatch } from './unit'
import { readVague } from './vague'
import { isJoint, wordAt } from './words'

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

/** Money, percentages, points, measures, durations and counts at a token; `numeral` is what parseNumeral says of it. */
export function readMeasured(
  tokens: readonly Token[],
  at: number,
  style: NumeralStyle,
  numeral = parseNumeral(tokens, at, style),
): Reading | undefined {
  const words = tokens[at].kind === 'word'
  const phrase = words ? (readVague(tokens, at) ?? readFraction(tokens, at) ?? readArticle(tokens, at)) : undefined
  return phrase ?? readNumber(tokens, at, style, numeral)
}

function readNumber(
  tokens: readonly Token[],
  at: number,
  style: NumeralStyle,
  known: Numeral | undefined,
): Reading | undefined {
  const read = (i: number) => readSingle(tokens, i, style)
  const alone = known ? withUnit(tokens, { from: at, negative: false, numeral: known }) : read(at)
  if (!alone) return undefined
  const range = readRange(tokens, alone, read)
  if (range) return agedRange(tokens, at, range)
  const first = withSharedUnit(tokens, alone, read)
  const { numeral, unit } = first
  const { more, step, to } = readRest(tokens, first, read)
  const age = !unit && !numeral.words && isAge(tokens, at, to, numeral.value)
  const quantity = toQuantity({ low: signed(first) + more, step }, age ? yearOfAge : (unit ?? count))
  if (!Number.isFinite(quantity.low)) return undefined
  const bareOne = numeral.words && !unit && numeral.value === 1 && wordAt(tokens, at) === 'one'
  return { quantity, to, bareOne }
}

/** "aged 18 to 34" */
function agedRange(tokens: readonly Token[], at: number, range: Reading): Reading {
  const { kind, low, high, step } = range.quantity
  return kind === 'count' && isAge(tokens, at, range.to, high)
    ? { ...range, quantity: toQuantity({ low, high, step }, yearOfAge) }
    : range
}

/** "3 dollars 50 cents", "5 feet 2 inches", "two years and six months": what a smaller unit adds to a whole number of the first. */
function readRest(
  tokens: readonly Token[],
  { unit, numeral, to, from, negative }: Single,
  read: (at: number) => Single | undefined,
): { readonly more: number; readonly step: number; readonly to: number } {
  const none = { more: 0, step: numeral.step, to }
  if (!unit || unit.kind === 'percent' || unit.kind === 'points' || negative || !Number.isInteger(numeral.value))
    return none
  const and = wordAt(tokens, to) === 'and' ? 1 : 0
  if ((and && wordAt(tokens, from - 1) === 'between') || !mayGoOn(tokens[to + and])) return none
  const second = asInches(tokens, unit, read(to + and))
  if (second?.unit?.dimension !== unit.dimension || second.negative) return none
  const more = (second.numeral.value * second.unit.factor) / unit.factor
  if (second.unit.factor >= unit.factor || more >= 1) return none
  return { more, step: (second.numeral.step * second.unit.factor) / unit.factor, to: second.to }
}

/** "5 ft 2 in": behind feet the word is no preposition. */
function asInches(tokens: readonly Token[], { unit }: Unit, second: Single | undefined): Single | undefined {
  return unit === 'foot' && second && !second.unit && wordAt(tokens, second.to) === 'in'
    ? {
        ...second,
        unit: measureBehind([{ ...tokens[second.to], text: 'inch', lower: 'inch' }], 0)?.unit,
        to: second.to + 1,
      }
    : second
}

function mayGoOn(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'word' && numberWords.has(token.lower))
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
  return withUnit(tokens, { from: at, numeral, negative })
}

function withUnit(tokens: readonly Token[], single: Pick<Single, 'from' | 'numeral' | 'negative'>): Single {
  const { from, numeral, negative } = single
  const match = unitBehind(tokens, numeral.to)
  const plain = { from, numeral, negative, unit: match?.unit, to: match?.to ?? numeral.to }
  return match?.unit.kind === 'money' ? withScaleBehind(tokens, plain) : plain
}

/** "75 USD million", "30 MUSD": the scale stands behind the currency or in its code. */
function withScaleBehind(tokens: readonly Token[], { numeral, to, ...rest }: Single): Single {
  const letter = numeral.scale === 1 ? scaleOfCode(tokens[to - 1]) : 1
  const behind =
    numeral.scale === 1 && letter === 1 && /^[A-Z]{3}$/.test(tokens[to - 1].text)
      ? scaleInWords(tokens[to]?.lower)
      : undefined
  const factor = behind ?? letter
  if (factor === 1) return { numeral, to, ...rest }
  const { value, step } = numeral
  return {
    ...rest,
    numeral: { ...numeral, value: value * factor, step: step * factor, scale: factor },
    to: behind ? to + 1 : to,
  }
}

function signAt(tokens: readonly Token[], at: number): { readonly negative: boolean; readonly to: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (/^(?:minus|negative)$/.test(token.lower)) {
    if (tokens[at - 1]?.kind === 'number' && token.lower === 'minus') return undefined // "5 minus 3"
    return { negative: true, to: isJoint(tokens, at + 1) ? at + 2 : at + 1 }
  }
  if (!/^[-+±]$/.test(token.text)) return { negative: false, to: at }
  const next = tokens[at + 1]
  if (!next || next.spaced || (!token.spaced && at > 0 && tokens[at - 1].kind !== 'mark')) return undefined
  return { negative: token.text === '-', to: at + 1 }
}

/** The unit behind a number: percent, money, time, measure, in this order. */
export function unitBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const kind = tokens[at]?.kind
  if (kind === undefined || kind === 'number') return undefined
  const joint = isJoint(tokens, at) ? at + 1 : at
  return (
    percentBehind(tokens, joint) ??
    currencyBehind(tokens, joint) ??
    durationBehind(tokens, at) ??
    measureBehind(tokens, at)
  )
}

/** "half a percentage point", "a quarter-point", "a quarter of a million euros", "half an hour" */
function readFraction(tokens: readonly Token[], at: number): Reading | undefined {
  const part = readPartOfPoint(tokens, at)
  if (part) return part
  const numeral = parseFractionOf(tokens, at)
  if (!numeral) return undefined
  const unit = unitBehind(tokens, numeral.to)
  if (!unit && /^(?:an?|one)$/.test(wordAt(tokens, numeral.to - 1))) return undefined
  return {
    quantity: toQuantity({ low: numeral.value, step: numeral.step }, unit?.unit ?? count),
    to: unit?.to ?? numeral.to,
  }
}

/** "a quarter point", "half-point": of rates; with "percentage" in between too. */
function readPartOfPoint(tokens: readonly Token[], at: number): Reading | undefined {
  const fraction = fractionWord(tokens, at)
  if (!fraction || fraction.value > 0.5) return undefined
  const to = isJoint(tokens, fraction.to) ? fraction.to + 1 : fraction.to
  if (!/^(?:point|points|percentage)$/.test(wordAt(tokens, to))) return undefined
  const point = percentBehind(tokens, to)
  if (point?.unit.kind !== 'points') return undefined
  const unit = fraction.value === 0.25 ? percentagePoint : point.unit
  return { quantity: toQuantity({ low: fraction.value, step: fraction.step }, unit), to: point.to }
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
