import type { Token } from '../text/tokens'
import { parseNumeral, scaleWords, type Numeral, type NumeralStyle } from './numerals'
import type { Quantity } from './quantity'
import { currencySigns, currencyWords, durationUnit, measureUnit, nationalDollars, prefixedCurrencies } from './units'

/** A number with its unit, or a range of two. */
export interface Reading {
  readonly quantity: Quantity
  readonly to: number
  readonly weak?: boolean
  /** The bare word "one": a pronoun unless a noun follows. */
  readonly wordOne?: boolean
}

interface Single {
  readonly numeral: Numeral
  readonly negative: boolean
  readonly unit?: Unit
  readonly to: number
  /** True where the unit stands before the number ("$5"). */
  readonly prefixed: boolean
}

interface Unit {
  readonly kind: Quantity['kind']
  readonly unit: string
  readonly dimension: string
  readonly factor: number
  /** The number is of a smaller coin: 50 cents is half a euro. */
  readonly divisor?: number
}

/** Money, percentages, points, measures, durations and counts at a token. */
export function readMeasured(tokens: readonly Token[], at: number, style: NumeralStyle): Reading | undefined {
  const vague = readVague(tokens, at) ?? readArticle(tokens, at)
  if (vague) return vague
  const first = readSingle(tokens, at, style)
  if (!first) return undefined
  return readRange(tokens, first, style) ?? toReading(tokens, at, first)
}

/** "hundreds of millions of dollars", "tens of thousands": an order of magnitude, as a range. */
function readVague(tokens: readonly Token[], at: number): Reading | undefined {
  const base = { tens: 10, dozens: 12, hundreds: 100, thousands: 1000, millions: 1e6, billions: 1e9 }[tokens[at].lower]
  if (!base) return undefined
  let value = base
  let to = at + 1
  while (tokens[to]?.lower === 'of' && scaleWords.has(tokens[to + 1]?.lower ?? '')) {
    value *= scaleWords.get(tokens[to + 1].lower)!
    to += 2
  }
  const unit = tokens[to]?.lower === 'of' ? unitBehind(tokens, to + 1, false) : undefined
  if (to === at + 1 && !unit) return undefined
  const quantity = toQuantity({ value, high: value * 9, step: value }, unit ?? count)
  return { quantity, to: unit ? unit.to : to }
}

/** "within a month", "a fortnight later", "half a decade", "a decade and a half". */
function readArticle(tokens: readonly Token[], at: number): Reading | undefined {
  const half = tokens[at].lower === 'half' && /^an?$/.test(tokens[at + 1]?.lower ?? '')
  if (!half && !/^an?$/.test(tokens[at].lower)) return undefined
  const i = half ? at + 2 : at + 1
  const unit = durationUnit(tokens[i]?.lower ?? '')
  if (!unit || tokens[i].lower.endsWith('s') || unit.name === 'second' || unit.name === 'quarter') return undefined
  const andHalf = tokens[i + 1]?.lower === 'and' && tokens[i + 2]?.lower === 'a' && tokens[i + 3]?.lower === 'half'
  const to = andHalf ? i + 4 : i + 1
  const value = half ? 0.5 : andHalf ? 1.5 : 1
  if (value === 1 && !spansTime(tokens, at, to)) return undefined
  return {
    quantity: toQuantity(
      { value, step: value === 1 ? 1 : 0.5 },
      { kind: 'duration', unit: unit.name, dimension: 'time', factor: unit.factor },
    ),
    to,
  }
}

function spansTime(tokens: readonly Token[], at: number, to: number): boolean {
  return (
    /^(?:within|in|after|for|inside|lasted)$/.test(tokens[at - 1]?.lower ?? '') &&
    !/^(?:later|ago|earlier|before|when|with|where|that|of)$/.test(tokens[to]?.lower ?? '')
  )
}

const count: Unit = { kind: 'count', unit: '', dimension: 'count', factor: 1 }

function readSingle(tokens: readonly Token[], at: number, style: NumeralStyle): Single | undefined {
  let i = at
  let negative = false
  if (/^[-+~]$/.test(tokens[i].text)) {
    if (tokens[i + 1]?.spaced || (!tokens[i].spaced && i > 0 && tokens[i - 1].kind !== 'mark')) return undefined
    negative = tokens[i].text === '-'
    i++
  }
  const currency = currencyAt(tokens, i)
  if (currency) i = currency.to
  if (currency && tokens[i]?.text === '-' && !tokens[i + 1]?.spaced) {
    negative = true
    i++
  }
  const numeral = tokens[i] && parseNumeral(tokens, i, style)
  if (!numeral) return undefined
  if (currency) return { numeral, negative, ...codeBehind(tokens, numeral.to, currency.unit), prefixed: true }
  const unit = unitBehind(tokens, numeral.to, numeral.words)
  return { numeral, negative, unit, to: unit?.to ?? numeral.to, prefixed: false }
}

/** "$37.7 million CAD": the code behind says which dollar. */
function codeBehind(tokens: readonly Token[], at: number, unit: Unit): { readonly unit: Unit; readonly to: number } {
  const token = tokens[at]
  const code =
    token?.kind === 'word' && token.text === token.text.toUpperCase() && token.text.length === 3
      ? currencyWords.get(token.lower)
      : undefined
  return code ? { unit: money(code), to: at + 1 } : { unit, to: at }
}

/** "$", "US$", "EUR", "RMB" before a number. */
function currencyAt(tokens: readonly Token[], at: number): { readonly unit: Unit; readonly to: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const next = tokens[at + 1]
  const joined = next && !next.spaced ? prefixedCurrencies.get(token.lower + next.text) : undefined
  if (joined) return { unit: money(joined), to: at + 2 }
  if (token.text === 'Â' && next && currencySigns.has(next.text)) return currencyAt(tokens, at + 1)
  const sign = currencySigns.get(token.text)
  if (sign) return { unit: money(sign), to: at + 1 }
  const code =
    token.kind === 'word' && token.text === token.text.toUpperCase() && token.text.length >= 3
      ? currencyWords.get(token.lower)
      : undefined
  return code && next && (next.kind === 'number' || next.text === '-') ? { unit: money(code), to: at + 1 } : undefined
}

function money(name: string, divisor?: number): Unit {
  return { kind: 'money', unit: name, dimension: `money:${name}`, factor: 1, ...(divisor ? { divisor } : {}) }
}

const percent: Unit = { kind: 'percent', unit: 'percent', dimension: 'percent', factor: 1 }
const points: Unit = { kind: 'points', unit: 'percentage point', dimension: 'points', factor: 1 }

/** The unit behind a number, and the token behind the unit. */
function unitBehind(
  tokens: readonly Token[],
  at: number,
  words: boolean,
): (Unit & { readonly to: number }) | undefined {
  const hyphen = tokens[at]?.text === '-' && tokens[at + 1] && !tokens[at + 1].spaced ? 1 : 0
  const i = at + hyphen
  const token = tokens[i]
  if (!token) return undefined
  const word = token.lower
  const next = tokens[i + 1]?.lower
  if (token.text === '%')
    return /^(?:point|points|pts)$/.test(next ?? '')
      ? { ...points, to: i + 2 }
      : tokens[i + 1]?.text === '-' && /^points?$/.test(tokens[i + 2]?.lower ?? '')
        ? { ...points, to: i + 3 }
        : { ...percent, to: i + 1 }
  if (word === 'percent' || word === 'percentage' || word === 'pct' || word === 'prozent' || word === 'procent')
    return /^(?:points?|pts)$/.test(next ?? '')
      ? { ...points, to: i + 2 }
      : word === 'percentage'
        ? undefined
        : { ...percent, to: i + 1 }
  if ((word === 'per' || word === 'pour') && /^cent$/.test(next ?? '')) return { ...percent, to: i + 2 }
  if (word === 'pc' && !token.spaced) return { ...percent, to: i + 1 }
  if (word === 'basis' && /^points?$/.test(next ?? ''))
    return { ...points, factor: 0.01, unit: 'basis point', to: i + 2 }
  if (/^(?:bps|bp)$/.test(word)) return { ...points, factor: 0.01, unit: 'basis point', to: i + 1 }
  if (/^(?:points?|pts|ppts?|pp)$/.test(word)) return { ...points, to: i + 1 }
  const national = nationalDollars.get(word) ?? nationalDollars.get(`${word} ${next ?? ''}`)
  const skip = national ? (nationalDollars.has(word) ? 1 : 2) : 0
  if (national && /^dollars?$/.test(tokens[i + skip]?.lower ?? '')) return { ...money(national), to: i + skip + 1 }
  if (/^cents?$/.test(word)) {
    const of = /^euro/.test(next ?? '') ? 'euro' : coinOf(tokens)
    return { ...money(of, 100), to: i + 1 }
  }
  if (word === 'pence' || (word === 'p' && !token.spaced)) return { ...money('pound', 100), to: i + 1 }
  const currency = currencyWords.get(word) ?? (token.kind === 'mark' ? currencySigns.get(token.text) : undefined)
  if (currency && !(token.kind === 'mark' && tokens[i + 1]?.kind === 'number' && !tokens[i + 1].spaced))
    return { ...money(currency), to: i + 1 }
  const energy = /^(?:kilo|mega|giga|tera)watt$/.test(word) ? hoursBehind(tokens, i + 1) : 0
  if (energy) {
    const unit = measureUnit(`${word}-hour`)!
    return { kind: 'measure', unit: unit.name, dimension: unit.dimension, factor: unit.factor, to: energy }
  }
  const time = durationUnit(word)
  if (time && !(word === 'second' && !hyphen && (words || next !== undefined)) && word !== 'quarter')
    return { kind: 'duration', unit: time.name, dimension: 'time', factor: time.factor, to: i + 1 }
  const unit =
    token.kind === 'word' && (token.lower.length > 1 || !token.spaced) && !(word === 'mm' || (word === 'tb' && false))
      ? measureUnit(word)
      : undefined
  if (unit && !(word.length <= 2 && token.text !== token.text && token.spaced))
    return { kind: 'measure', unit: unit.name, dimension: unit.dimension, factor: unit.factor, to: i + 1 }
  return undefined
}

/** The token behind "-hours" or " hours", or 0. */
function hoursBehind(tokens: readonly Token[], at: number): number {
  const i = tokens[at]?.text === '-' ? at + 1 : at
  return /^hours?$/.test(tokens[i]?.lower ?? '') ? i + 1 : 0
}

/** Cents are of the currency that the sentence speaks of. */
function coinOf(tokens: readonly Token[]): string {
  for (const { text, lower } of tokens) {
    if (text === '$' || lower === 'dollar' || lower === 'dollars') return 'dollar'
    if (text === '€' || lower === 'euro' || lower === 'euros' || text === 'EUR') return 'euro'
  }
  return 'dollar'
}

interface Values {
  readonly value: number
  readonly high?: number
  readonly step: number
}

function toQuantity({ value, high, step }: Values, unit: Unit): Quantity {
  const by = unit.divisor ?? 1
  return {
    kind: unit.kind,
    low: value / by,
    high: (high ?? value) / by,
    unit: unit.unit,
    dimension: unit.dimension,
    factor: unit.factor,
    step: step / by,
  }
}

function toReading(tokens: readonly Token[], at: number, { numeral, negative, unit, to }: Single): Reading | undefined {
  const value = negative ? -numeral.value : numeral.value
  if (!Number.isFinite(value)) return undefined
  const bareWord = numeral.words && !unit
  if (bareWord && isPronoun(tokens, at, to)) return undefined
  const quantity = withPer(tokens, to, toQuantity({ value, step: numeral.step }, unit ?? count))
  const one = bareWord && tokens[at].lower === 'one' && numeral.value === 1
  return { quantity, to, ...(one ? { weak: true, wordOne: true } : {}) }
}

/** "one of them", "another one", "the one that": no count. */
function isPronoun(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at].lower !== 'one' || to !== at + 1) return false
  const next = tokens[to]?.lower
  const before = tokens[at - 1]?.lower
  if (
    !next ||
    /^(?:that|who|which|is|was|can|could|would|might|should|may|has|and|or|to|for|with|another|day|thing|way|more|hand|side|another)$/.test(
      next,
    )
  )
    return true
  if (next === 'of')
    return (
      /^(?:the|its|his|her|our|their|them|us|these|those|many|several|europe|its)$/.test(tokens[to + 1]?.lower ?? '') &&
      before !== 'only'
    )
  return (
    /^(?:no|the|this|that|any|every|each|some|another|which|only)$/.test(before ?? '') || tokens[to]?.kind === 'mark'
  )
}

/** "per year", "a share", "/tonne" behind the figure. */
function withPer(tokens: readonly Token[], to: number, quantity: Quantity): Quantity {
  const word = tokens[to]?.lower
  const next = tokens[to + 1]
  if (next?.kind !== 'word') return quantity
  if (
    word === 'per' ||
    word === '/' ||
    ((word === 'a' || word === 'an') &&
      /^(?:year|month|week|day|share|tonne|barrel|head|person|unit|quarter|hour|minute|second|parcel|item)$/.test(
        next.lower,
      ))
  )
    return { ...quantity, per: next.lower }
  return quantity
}

/** "$10m-$12m", "10–15 per cent", "between 5 and 7", "20% to 25%", "EUR 520-622m", "80 or 90 percent". */
function readRange(tokens: readonly Token[], first: Single, style: NumeralStyle): Reading | undefined {
  const link = tokens[first.to]
  if (!link) return undefined
  const dash = /^[-–—]$/.test(link.text)
  if (!dash && link.lower !== 'to' && link.lower !== 'and' && link.lower !== 'or') return undefined
  const start = rangeLead(tokens, first)
  if (link.lower === 'and' && start !== 'between') return undefined
  if (link.lower === 'to' && start === 'from') return undefined
  if (dash && link.spaced !== (tokens[first.to + 1]?.spaced ?? false)) return undefined
  const second = tokens[first.to + 1] && readSingle(tokens, first.to + 1, style)
  if (!second || second.negative || (link.text === '-' && first.numeral.words)) return undefined
  if (
    link.lower === 'or' &&
    !(
      second.unit &&
      !first.unit &&
      second.numeral.value > first.numeral.value &&
      second.numeral.value < first.numeral.value * 2
    )
  )
    return undefined
  const unit = second.unit ?? first.unit
  if (
    !unit &&
    !dash &&
    link.lower === 'to' &&
    start !== 'between' &&
    !(second.numeral.value >= 100 && !first.numeral.words)
  )
    return undefined
  if (first.unit && second.unit && first.unit.dimension !== second.unit.dimension) return undefined
  if (!unit && isSmallWord(first, second)) return undefined
  // "EUR 520-622m": the scale of the second is the first's too
  const shared =
    first.numeral.scale === 1 &&
    second.numeral.scale > 1 &&
    first.numeral.value < (second.numeral.value / second.numeral.scale) * 10
      ? second.numeral.scale
      : 1
  const value = first.numeral.value * shared
  if (!(value < second.numeral.value)) return undefined
  const sign = first.negative ? -1 : 1
  const quantity = toQuantity(
    {
      value: sign * value,
      high: second.numeral.value,
      step: Math.min(first.numeral.step * shared, second.numeral.step),
    },
    unit ?? count,
  )
  return { quantity: withPer(tokens, second.to, quantity), to: second.to }
}

function isSmallWord(first: Single, second: Single): boolean {
  return first.numeral.words && second.numeral.words && second.numeral.value < 4
}

function rangeLead(tokens: readonly Token[], first: Single): 'between' | 'from' | undefined {
  let i = first.numeral.to - 1
  for (let steps = 0; steps < 6 && i >= 0; steps++, i--) {
    const word = tokens[i].lower
    if (word === 'between') return 'between'
    if (word === 'from')
      return /^(?:range|ranges|ranged|ranging|anywhere|anything|vary|varies|varying)$/.test(tokens[i - 1]?.lower ?? '')
        ? undefined
        : 'from'
    if (/^[,;.|]$/.test(word)) return undefined
  }
  return undefined
}
