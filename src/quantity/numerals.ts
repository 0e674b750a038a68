import type { Token } from '../text/tokens'
import { parseDigits, parseVulgar, type NumeralStyle } from './digits'
import { parseNumberWords } from './number-words'
import { isScaleLetter, scaleFactor, scaleInWords } from './scales'
import { isJoint, reads, wordAt } from './words'

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

/** A number in digits or words with its scale: "2.5bn", "5 500", "1-3/4", "twenty-five", "two and a half million". */
export function parseNumeral(tokens: readonly Token[], at: number, style: NumeralStyle): Numeral | undefined {
  const words = tokens[at]?.kind === 'word' ? parseNumberWords(tokens, at) : undefined
  if (words) return { ...words, words: true }
  const digits = parseDigits(tokens, at, style) ?? parseVulgar(tokens, at)
  return digits && scaled(tokens, { ...withHalf(tokens, digits), words: false, scale: 1 })
}

/** "3 and a half" */
function withHalf<T extends { value: number; to: number; step: number }>(tokens: readonly Token[], digits: T): T {
  return reads(tokens, digits.to, 'and', 'a', 'half') && Number.isInteger(digits.value)
    ? { ...digits, value: digits.value + 0.5, step: 0.1, to: digits.to + 3 }
    : digits
}

/** A number with the scale words behind it. */
export function scaled(tokens: readonly Token[], digits: Numeral): Numeral {
  let { value, step, to, scale } = digits
  for (;;) {
    const word = tokens[isJoint(tokens, to) ? to + 1 : to]
    const factor = word?.kind === 'word' ? scaleFactor(word.lower) : undefined
    if (!factor || scale > 1e12 || (scale > 1 && factor <= scale && factor < 1e3)) break
    if (isScaleLetter(word.lower) && (word.spaced || word !== tokens[to] || scale > 1)) break
    value *= factor
    step *= factor
    scale *= factor
    to = word === tokens[to] ? to + 1 : to + 2
    if (/^(?:mio|mrd)$/.test(word.lower) && tokens[to]?.text === '.' && tokens[to + 1]) to++
  }
  return { ...digits, value, step, to, scale }
}

/** A fraction of a scale or a unit: "half a million", "a quarter of a percentage point", "three-quarters of an hour". */
export function parseFractionOf(tokens: readonly Token[], at: number): Numeral | undefined {
  const fraction = fractionWord(tokens, at)
  if (!fraction) return undefined
  let to = fraction.to
  if (wordAt(tokens, to) === 'of') to++
  else if (fraction.value !== 0.5) return undefined
  if (!/^(?:an?|one)$/.test(wordAt(tokens, to))) return undefined
  to++
  const dozen = wordAt(tokens, to) === 'dozen' ? 12 : undefined
  const scale = dozen ?? scaleInWords(tokens[to]?.lower)
  if (!scale) return { ...fraction, to, words: true, scale: 1 }
  const step = dozen ? 1 : scale / 10
  return { value: fraction.value * scale, step, to: to + 1, words: true, scale: dozen ? 1 : scale }
}

const fractionNames: Readonly<Record<string, number>> = {
  half: 2,
  quarter: 4,
  quarters: 4,
  third: 3,
  thirds: 3,
  fifth: 5,
  tenth: 10,
  tenths: 10,
  hundredth: 100,
}

function fractionWord(tokens: readonly Token[], at: number): { value: number; step: number; to: number } | undefined {
  if (wordAt(tokens, at) === 'half') return { value: 0.5, step: 0.1, to: at + 1 }
  const over = { a: 1, one: 1, two: 2, three: 3 }[wordAt(tokens, at)]
  const name = isJoint(tokens, at + 1) ? at + 2 : at + 1
  const under = fractionNames[wordAt(tokens, name)]
  return over && under && under > 2 ? { value: over / under, step: 0.05, to: name + 1 } : undefined
}
