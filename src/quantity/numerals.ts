import type { Token } from '../text/tokens'
import { parseDigits, parseVulgar, type NumeralStyle } from './digits'
import { parseHalfMore, parseNumberWords } from './number-words'
import { fractionParts } from './parts'
import { isScaleLetter, scaleFactor, scaleInWords } from './scales'
import { isFunctionWord, isJoint, reads, wordAt } from './words'

export type { NumeralStyle } from './digits'

/** A number as written: its value, the step of its last written digit, and the token behind it. */
export interface Numeral {
  readonly value: number
  readonly step: number
  /** Index of the token behind the number and its scale word. */
  readonly to: number
  /** True where it is written in words ("twelve", "a dozen", "half a million"). */
  readonly words: boolean
  /** The scale word's factor, 1 where there is none. */
  readonly scale: number
}

/** A number in digits or words with its scale: "2.5bn", "5 500", "1-3/4", "twenty-five", "two and a half million", "1.3e6". */
export function parseNumeral(tokens: readonly Token[], at: number, style: NumeralStyle): Numeral | undefined {
  const kind = tokens[at]?.kind
  if (kind === 'word') {
    const words = parseNumberWords(tokens, at)
    return words && { ...words, words: true }
  }
  const digits = parseVulgar(tokens, at) ?? parseDigits(tokens, at, style)
  if (!digits) return undefined
  const dozens = /^dozens?$/.test(wordAt(tokens, digits.to)) && Number.isInteger(digits.value)
  if (dozens) return { value: 12 * digits.value, step: 12, to: digits.to + 1, words: false, scale: 1 }
  const { value, step, to } = withHalf(tokens, digits)
  return chained(tokens, scaled(tokens, { value, step, to, words: false, scale: 1 }), style)
}

/** "3 and a half" */
function withHalf<T extends { value: number; to: number; step: number }>(tokens: readonly Token[], digits: T): T {
  return reads(tokens, digits.to, 'and', 'a', 'half') && Number.isInteger(digits.value)
    ? { ...digits, value: digits.value + 0.5, step: 0.1, to: digits.to + 3 }
    : digits
}

/** "2 million 500 thousand", "3 hundred and 21", "3 million and a half": what is left of a number behind its scale word. */
function chained(tokens: readonly Token[], first: Numeral, style: NumeralStyle): Numeral {
  const { value, to, scale } = first
  if (scale < 100 || isScaleLetter(wordAt(tokens, to - 1))) return first
  const half = parseHalfMore(tokens, to)
  if (half) return { ...first, value: value + half.value * scale, step: scale / 10, to: half.to }
  const hundred = scale === 100 && wordAt(tokens, to) === 'and' ? 1 : 0
  if (tokens[to + hundred]?.kind !== 'number') return first
  const digits = parseDigits(tokens, to + hundred, style)
  if (!digits || !Number.isInteger(digits.value) || digits.value === 0) return first
  const next = scaled(tokens, { ...digits, words: false, scale: 1 })
  const fits = hundred ? digits.value < 100 && next.scale === 1 : next.scale > 1 && next.value < scale
  return fits ? chained(tokens, { ...next, value: value + next.value, scale: Math.max(next.scale, 1) }, style) : first
}

/** A number with the scale words behind it. */
export function scaled(tokens: readonly Token[], digits: Numeral): Numeral {
  if (!mayScale(tokens, digits.to)) return digits
  let { value, step, to, scale } = digits
  for (;;) {
    const word = tokens[isJoint(tokens, to) ? to + 1 : to]
    const factor = word?.kind === 'word' ? scaleFactor(word.text === 'MM' ? 'million' : word.lower) : undefined
    if (!factor || scale > 1e12 || (scale > 1 && factor <= scale && factor < 1e3)) break
    if (isScaleLetter(word.lower) && (scale > 1 || word !== tokens[to] || !isScale(tokens, to))) break
    value *= factor
    step *= factor
    scale *= factor
    to = word === tokens[to] ? to + 1 : to + 2
    if (/^(?:mio|mrd)$/.test(word.lower) && tokens[to]?.text === '.' && tokens[to + 1]) to++
  }
  return scale === digits.scale ? digits : { value, step, to, words: digits.words, scale }
}

/** Whether a word stands there, perhaps behind a hyphen: only then it is worth a closer look. */
function mayScale(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' || tokens[at]?.text === '-'
}

const lengthWords = /^(?:long|tall|high|wide|deep|away|above|below|apart|thick)$/

/** A letter is a scale right behind the digits, but not in "37m tall"; a capital also before a noun: "8 B people". */
function isScale(tokens: readonly Token[], at: number): boolean {
  const { lower, text, spaced } = tokens[at]
  const next = tokens[isJoint(tokens, at + 1) ? at + 2 : at + 1]
  if (!spaced) return !(lower === 'm' && next && lengthWords.test(next.lower))
  return /^[BMK]$/.test(text) && next?.kind === 'word' && next.text === next.lower && !isFunctionWord(next.lower)
}

/** A fraction of a scale or a unit: "half a million", "quarter million", "a quarter of a percentage point", "three-quarters of an hour". */
export function parseFractionOf(tokens: readonly Token[], at: number): Numeral | undefined {
  const fraction = fractionWord(tokens, at)
  if (!fraction) return undefined
  let to = fraction.to
  const bare = scaleInWords(tokens[isJoint(tokens, to) ? to + 1 : to]?.lower)
  if (bare && bare >= 1e3) return ofScale(fraction, bare, isJoint(tokens, to) ? to + 2 : to + 1)
  if (wordAt(tokens, to) === 'of') to++
  else if (fraction.value !== 0.5) return undefined
  if (!/^(?:an?|one)$/.test(wordAt(tokens, to))) return undefined
  to++
  if (wordAt(tokens, to) === 'dozen') return { value: fraction.value * 12, step: 1, to: to + 1, words: true, scale: 1 }
  const scale = scaleInWords(tokens[to]?.lower)
  return scale ? ofScale(fraction, scale, to + 1) : { ...fraction, to, words: true, scale: 1 }
}

function ofScale(fraction: { readonly value: number }, scale: number, to: number): Numeral {
  return { value: fraction.value * scale, step: scale / 10, to, words: true, scale }
}

/** "a quarter", "quarter", "two thirds", "half": a share of what follows. */
export function fractionWord(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly step: number; readonly to: number } | undefined {
  const article = /^an?$/.test(wordAt(tokens, at)) ? at + 1 : at
  if (wordAt(tokens, article) === 'half') return { value: 0.5, step: 0.1, to: article + 1 }
  if (wordAt(tokens, at) === 'quarter') return { value: 0.25, step: 0.05, to: at + 1 }
  const over = article > at ? 1 : { one: 1, two: 2, three: 3 }[wordAt(tokens, at)]
  const name = isJoint(tokens, at + 1) ? at + 2 : at + 1
  const under = fractionParts.get(wordAt(tokens, name))
  return over && under && under > over ? { value: over / under, step: 0.05, to: name + 1 } : undefined
}
