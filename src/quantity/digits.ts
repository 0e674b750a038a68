import type { Token } from '../text/tokens'
import { parsePowerOfTen, powerBehind } from './exponents'

/** A value in digits, its written step, and the token behind it. */
export interface DigitNumber {
  readonly value: number
  readonly step: number
  readonly to: number
}

export interface NumeralStyle {
  /** "," separates decimals and "." groups, as in German and French. */
  readonly decimalComma: boolean
}

/** Digits with group and decimal separators ("1,234.5", "5 500", "5'000", ".5") and vulgar fractions ("1-3/4", "2½"). */
export function parseDigits(tokens: readonly Token[], at: number, style: NumeralStyle): DigitNumber | undefined {
  if (tokens[at]?.text === '.' && tokens[at].spaced && tokens[at + 1]?.kind === 'number' && !tokens[at + 1].spaced) {
    const text = tokens[at + 1].text
    return /^\d+$/.test(text) ? { value: Number(`0.${text}`), step: 10 ** -text.length, to: at + 2 } : undefined
  }
  if (tokens[at]?.kind !== 'number') return undefined
  const ten = parsePowerOfTen(tokens, at)
  if (ten) return { value: Number(`1e${ten.power}`), step: Number(`1e${ten.power}`), to: ten.to }
  const { text, to } = joinGroups(tokens, at)
  const plain = toPlain(text, style)
  if (plain === undefined) return undefined
  const fraction = plain.includes('.') ? undefined : vulgarBehind(tokens, to)
  if (fraction) return { value: Number(plain) + fraction.value, step: fraction.step, to: fraction.to }
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  const step = decimals ? 10 ** -decimals : integerStep(plain)
  const power = powerBehind(tokens, to)
  return power
    ? { value: Number(`${plain}e${power.power}`), step: step * 10 ** power.power, to: power.to }
    : { value: Number(plain), step, to }
}

const MAX_GROUPS = 5

/** Joins groups of three that spaces or apostrophes separate. */
function joinGroups(tokens: readonly Token[], at: number): { readonly text: string; readonly to: number } {
  const parts = [tokens[at].text]
  let to = at + 1
  if (/^[1-9]\d{0,2}$/.test(parts[0]) && !followsNumber(tokens, at))
    while (parts.length <= MAX_GROUPS) {
      const skip = tokens[to]?.text === "'" && !tokens[to].spaced ? 1 : 0
      const group = tokens[to + skip]
      if (group?.kind !== 'number' || group.start !== tokens[to - 1 + skip].end + 1 - skip) break
      const last = /^\d{3}[.,]\d{1,2}$/.test(group.text)
      if (!last && !/^\d{3}$/.test(group.text)) break
      parts.push(group.text)
      to += 1 + skip
      if (last) break
    }
  return { text: parts.join(''), to }
}

function followsNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'number' && tokens[at].spaced
}

const vulgarSigns: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

/** "-3/4", " 1/2" or "½" behind an integer. */
function vulgarBehind(tokens: readonly Token[], at: number): DigitNumber | undefined {
  const sign = vulgarSigns[tokens[at]?.text ?? '']
  if (sign && !tokens[at].spaced) return { value: sign, step: 0.05, to: at + 1 }
  return parseVulgar(tokens, tokens[at]?.text === '-' ? at + 1 : at)
}

/** "3/4" or "¾" on its own. */
export function parseVulgar(tokens: readonly Token[], at: number): DigitNumber | undefined {
  const sign = vulgarSigns[tokens[at]?.text ?? '']
  if (sign) return { value: sign, step: 0.05, to: at + 1 }
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (over?.kind !== 'number' || under?.kind !== 'number' || slash.spaced || under.spaced) return undefined
  if (!/^[/⁄]$/.test(slash.text) || (tokens[at + 3]?.text === '/' && !tokens[at + 3].spaced)) return undefined
  const [n, d] = [Number(over.text), Number(under.text)]
  const known = d <= 16 || (slash.text === '⁄' && d <= 128)
  return n > 0 && n < d && known ? { value: n / d, step: 0.05, to: at + 3 } : undefined
}

/** Brings group and decimal separators to the plain form; undefined where the dots make it a version or an address. */
function toPlain(text: string, { decimalComma }: NumeralStyle): string | undefined {
  if (text.length < 3 || !/[.,]/.test(text)) return text
  const commas = text.split(',').length - 1
  const dots = text.split('.').length - 1
  if (commas && dots) {
    const commaLast = text.lastIndexOf(',') > text.lastIndexOf('.')
    if ((commaLast ? commas : dots) > 1) return undefined
    return commaLast ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  }
  if (dots > 1) return isGrouped(text, '.') ? text.replaceAll('.', '') : undefined
  if (commas)
    return commas > 1 || (isGrouped(text, ',') && !decimalComma) ? text.replaceAll(',', '') : text.replace(',', '.')
  return dots && decimalComma && isGrouped(text, '.') ? text.replaceAll('.', '') : text
}

function isGrouped(text: string, separator: string): boolean {
  const [first, ...rest] = text.split(separator)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3)
}

/** The trailing zeros of an integer are not taken for digits that somebody measured. */
function integerStep(plain: string): number {
  let zeros = 0
  while (zeros < plain.length - 1 && plain[plain.length - 1 - zeros] === '0') zeros++
  return 10 ** zeros
}
