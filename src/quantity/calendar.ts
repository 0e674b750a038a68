import type { Token } from '../text/tokens'
import { wordAt } from './words'

const english = 'january february march april may june july august september october november december'
const german = 'januar februar märz april mai juni juli august september oktober november dezember'
const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'

const months = new Map<string, number>()
for (const names of [spanish, french, german, english])
  for (const [i, name] of names.split(' ').entries()) months.set(name, i + 1)
for (const [i, name] of english.split(' ').entries()) months.set(name.slice(0, 3), i + 1)
months.set('sept', 9).set('okt', 10).set('dez', 12)

const smallMonths = new Set([...french.split(' '), ...spanish.split(' ')].filter((name) => !/^ma[iy]o?$/.test(name)))

const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((word, i) => [word, i] as const),
)

const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
)

const foreignOrdinals: Readonly<Record<string, number>> = {
  ersten: 1,
  zweiten: 2,
  dritten: 3,
  vierten: 4,
  premier: 1,
  deuxième: 2,
  troisième: 3,
  quatrième: 4,
  primer: 1,
  segundo: 2,
  tercer: 3,
  cuarto: 4,
}

/** 1 to 4 for the ordinals of quarters in German, French and Spanish. */
export function foreignOrdinal(word: string): number | undefined {
  return Object.hasOwn(foreignOrdinals, word) ? foreignOrdinals[word] : undefined
}

/** 1 to 12 for a month's name or short form with a capital; French ones are written small. */
export function monthOf(token: Token | undefined): number | undefined {
  const month = token && months.get(token.lower)
  if (month === undefined) return undefined
  const { text, lower } = token!
  if (text === lower) return smallMonths.has(lower) ? month : undefined
  return text.length < 4 && text === text.toUpperCase() ? undefined : month // DEC, MAR: codes
}

/** Whether a word in lower case is the name of a month, if it has a capital. */
export function isMonthName(lower: string): boolean {
  return months.has(lower)
}

/** Whether a word in lower case is the name of a day of the week, if it has a capital. */
export function isWeekdayName(lower: string): boolean {
  return weekdays.has(lower)
}

/** True for "Sept", "Nov": short forms, whose dot belongs to them. */
export function isShortMonth(token: Token): boolean {
  return token.text.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july'
}

/** 0 (Sunday) to 6. */
export function weekdayOf(token: Token | undefined): number | undefined {
  return token && token.text !== token.lower ? weekdays.get(token.lower) : undefined
}

/** A four-digit number that can be a year. */
export function yearOf(token: Token | undefined): number | undefined {
  if (!token || token.kind !== 'number' || !/^(?:1[6-9]|20|21)\d\d$/.test(token.text)) return undefined
  return Number(token.text)
}

/** A day of the month in digits. */
export function dayOf(token: Token | undefined): number | undefined {
  if (!token || token.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return undefined
  const day = Number(token.text)
  return day >= 1 && day <= 31 ? day : undefined
}

/** The value of an ordinal word ("third") or of digits with their ending ("3rd"), and the token behind it. */
export function parseOrdinal(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at]
  if (token?.kind === 'word') {
    const value = ordinals.get(token.lower)
    return value === undefined ? undefined : { value, to: at + 1 }
  }
  if (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text) || !isOrdinalEnding(tokens[at + 1])) return undefined
  return { value: Number(token.text), to: at + 2 }
}

/** "st", "nd", "rd" or "th" glued to digits. */
export function isOrdinalEnding(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.spaced && /^(?:st|nd|rd|th)$/.test(token.lower)
}

/** "2025", ", 2025", "of 2025", "last year" is not asked: a year behind a month or quarter, and the token behind it. */
export function yearBehind(tokens: readonly Token[], at: number): { readonly year?: number; readonly to: number } {
  const skip = /^(?:,|of|de)$/.test(wordAt(tokens, at)) ? 1 : 0
  const year = yearOf(tokens[at + skip])
  if (year === undefined || wordAt(tokens, at + skip + 1) === '%') return { to: at }
  return { year, to: at + skip + 1 }
}

/** "25" and "2025" of a short fiscal year. */
export function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
