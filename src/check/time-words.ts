import { remember } from '../base/remember'
import { numberWords } from '../quantity/number-words'
import type { Token } from '../text/tokens'
import { concept, stopWords } from './lexicon'

/**
 * How a word for a length of time is used: `base`: what a change is measured from ("from the previous quarter"); `cadence`: how often
 * ("its monthly plan", with the head noun); `rate`: right behind a value ("$12 a month"); `first` and `next`: "the first year", "within the next week".
 */
export type TimeRole = 'base' | 'cadence' | 'rate' | 'first' | 'next'

/** A length of time that the words around a figure give: not a figure by itself, but a claim. */
export interface TimeWord {
  readonly role: TimeRole
  /** Length in days. */
  readonly days: number
  /** Token range [from, to). */
  readonly from: number
  readonly to: number
  /** For a cadence the concept of the noun that it stands before. */
  readonly head?: string
}

/** Finds them in the tokens of one sentence, in order. */
export const findTimeWords = remember((tokens: readonly Token[]): readonly TimeWord[] => {
  const found: TimeWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const word = parseOver(tokens, at) ?? parseLength(tokens, at) ?? parseCadence(tokens, at)
    if (!word) continue
    found.push(word)
    at = word.to - 1
  }
  return found
})

/** True where the two say the same length, however it is put: a year and twelve months. */
export function sameLength(a: TimeWord, b: TimeWord): boolean {
  return Math.abs(a.days - b.days) <= 0.1 * Math.max(a.days, b.days)
}

const lengths: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
}

function lengthOf(word: string): number | undefined {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  return Object.hasOwn(lengths, singular) ? lengths[singular] : undefined
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}

/** "year-over-year", "month on month", "quarter-to-quarter" */
function parseOver(tokens: readonly Token[], at: number): TimeWord | undefined {
  const days = lengthOf(lowerAt(tokens, at))
  if (days === undefined) return undefined
  const link = lowerAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  if (!/^(?:over|on|to)$/.test(lowerAt(tokens, link))) return undefined
  const second = lowerAt(tokens, link + 1) === '-' ? link + 2 : link + 1
  return lowerAt(tokens, second) === tokens[at].lower ? { role: 'base', days, from: at, to: second + 1 } : undefined
}

/** "the previous quarter", "a year earlier", "two years ago", "the prior-year quarter", "first six months", "next week", "per month" */
function parseLength(tokens: readonly Token[], at: number): TimeWord | undefined {
  const days = lengthOf(lowerAt(tokens, at))
  if (days === undefined) return undefined
  const count = countBefore(tokens, at)
  const lead = lowerAt(tokens, count.from - 1)
  const range = { days: days * count.value, from: count.from, to: at + 1 }
  if (/^(?:first|initial)$/.test(lead) && (days !== lengths.quarter || count.from < at))
    return { role: 'first', ...range, from: count.from - 1 }
  if (/^(?:next|coming|following)$/.test(lead)) return { role: 'next', ...range, from: count.from - 1 }
  const ago = lowerAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  if (/^(?:ago|earlier|before)$/.test(lowerAt(tokens, ago)))
    return isCompared(tokens, count.from) ? { role: 'base', ...range, to: ago + 1 } : undefined
  if (count.from < at) return undefined
  if (/^(?:previous|prior|preceding|last)$/.test(dashed(tokens, at)) && isCompared(tokens, at - 1))
    return { role: 'base', ...range, from: at - 1 }
  return /^(?:per|each|every|a|an|\/)$/.test(lead) && isValueEnd(tokens, at - 2)
    ? { role: 'rate', ...range, from: at - 1 }
    : undefined
}

/** The word before, also where a dash joins the two ("prior-year"). */
function dashed(tokens: readonly Token[], at: number): string {
  return lowerAt(tokens, lowerAt(tokens, at - 1) === '-' ? at - 2 : at - 1)
}

/** The number before a length: "two years", "six months"; 1 and the place of the length itself where there is none. */
function countBefore(tokens: readonly Token[], at: number): { readonly value: number; readonly from: number } {
  const before = tokens[at - 1]
  const value = before && (before.kind === 'number' ? Number(before.text) : numberWords.get(before.lower))
  return value && value > 0 ? { value, from: at - 1 } : { value: 1, from: at }
}

/** A rate stands right behind its value. */
function isValueEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    !!token &&
    (token.kind === 'number' || /^(?:million|billion|bn|m|k|%|percent|dollars|euros|pounds)$/.test(token.lower))
  )
}

/** How many words a comparison may be ahead of what it compares with: "compared to a loss in the previous quarter". */
const AHEAD = 7

/** A word of comparison stands a few words ahead in the same clause. */
function isCompared(tokens: readonly Token[], at: number): boolean {
  for (let t = at - 1; t >= Math.max(0, at - AHEAD); t--) {
    const word = tokens[t].lower
    if (/^(?:from|than|versus|vs|compared|against|over|on|up|down)$/.test(word)) return true
    if (/^(?:[,;:|]|and|but)$/.test(word)) return false
  }
  return false
}

const cadences: Readonly<Record<string, number>> = {
  daily: lengths.day,
  weekly: lengths.week,
  fortnightly: lengths.fortnight,
  monthly: lengths.month,
  quarterly: lengths.quarter,
  yearly: lengths.year,
  annual: lengths.year,
  quarter: lengths.quarter,
  year: lengths.year,
}

/** "quarterly results", "its annual subscription plans", "quarter results" */
function parseCadence(tokens: readonly Token[], at: number): TimeWord | undefined {
  const word = lowerAt(tokens, at)
  const next = tokens[at + 1]
  if (next?.kind !== 'word' || stopWords.has(next.lower)) return undefined
  const days = Object.hasOwn(cadences, word) ? cadences[word] : undefined
  return days === undefined ? undefined : { role: 'cadence', days, from: at, to: at + 1, head: concept(next.lower) }
}
