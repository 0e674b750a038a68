import type { Token } from '../text/tokens'
import { dayOf, isOrdinalEnding, isShortMonth, monthOf, weekdayOf, yearBehind, yearOf } from './calendar'
import type { Period } from './period'
import { parseQuarter } from './quarters'
import { parseRelative } from './relative-dates'
import { parseSpan } from './spans'
import { isJoint, wordAt } from './words'

/** A date or period at a token, and the token behind it. */
export interface DateMatch {
  readonly period: Period
  readonly to: number
}

/** A date, month, season, quarter, half, year, decade, span of time or relative date at a token. */
export function parseDate(tokens: readonly Token[], at: number): DateMatch | undefined {
  return (
    parseSpan(tokens, at) ??
    parseNumeric(tokens, at) ??
    parseDay(tokens, at) ??
    parseQuarter(tokens, at) ??
    parseMonth(tokens, at) ??
    parseSeason(tokens, at) ??
    parseYear(tokens, at) ??
    parseRelative(tokens, at)
  )
}

/** "26 April 2024", "3rd of June", "May 13, 2025", "Friday, 9 May", "30. April", "5-7 May" */
export function parseDay(tokens: readonly Token[], at: number): DateMatch | undefined {
  const weekday = weekdayOf(tokens[at])
  if (weekday !== undefined) {
    const date = parseDay(tokens, wordAt(tokens, at + 1) === ',' ? at + 2 : at + 1)
    return date && { ...date, period: { ...date.period, weekday } }
  }
  return parseDayMonth(tokens, at) ?? parseMonthDay(tokens, at)
}

function parseDayMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const day = dayOf(tokens[at])
  if (day === undefined) return undefined
  const second = /^[-–]$/.test(wordAt(tokens, at + 1)) ? dayOf(tokens[at + 2]) : undefined
  let i = second !== undefined ? at + 3 : isOrdinalEnding(tokens[at + 1]) ? at + 2 : at + 1
  if (wordAt(tokens, i) === 'of' || (wordAt(tokens, i) === '.' && !tokens[i].spaced)) i++
  const month = monthOf(tokens[i])
  if (month === undefined) return undefined
  const { year, to } = yearBehind(tokens, shortEnd(tokens, i))
  return { period: daySpan({ grain: 'day', day, month, year }, second), to }
}

function parseMonthDay(tokens: readonly Token[], at: number): DateMatch | undefined {
  const month = monthOf(tokens[at])
  if (month === undefined) return undefined
  const i = shortEnd(tokens, at)
  const day = dayOf(tokens[i])
  if (day === undefined || wordAt(tokens, i + 1) === '%' || (wordAt(tokens, i + 1) === ':' && !tokens[i + 1].spaced))
    return undefined
  const second = /^[-–]$/.test(wordAt(tokens, i + 1)) ? dayOf(tokens[i + 2]) : undefined
  const { year, to } = yearBehind(tokens, second !== undefined ? i + 3 : isOrdinalEnding(tokens[i + 1]) ? i + 2 : i + 1)
  return { period: daySpan({ grain: 'day', day, month, year }, second), to }
}

function daySpan(start: Period, lastDay: number | undefined): Period {
  return lastDay === undefined ? start : { ...start, grain: 'span', end: { ...start, day: lastDay } }
}

/** The token behind a month's name and the dot of its short form. */
function shortEnd(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at + 1) === '.' && isShortMonth(tokens[at]) && tokens[at + 2] ? at + 2 : at + 1
}

/** "April 2025", "in April". Names that are words too ("March", "May") need a year or a word before that dates have. */
function parseMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const month = monthOf(tokens[at])
  if (month === undefined) return undefined
  const end = shortEnd(tokens, at)
  const { year, to } = yearBehind(tokens, end)
  if (year !== undefined) return { period: { grain: 'month', month, year }, to }
  const relative = relativeYearBehind(tokens, end)
  if (relative) return { period: { grain: 'month', month, relative: relative.relative }, to: relative.to }
  const doubtful = tokens[at].text.length <= 3 || /^(?:march|august|mars)$/.test(tokens[at].lower)
  if (doubtful && !hasDateLead(tokens, at)) return undefined
  return { period: { grain: 'month', month }, to: at + 1 }
}

/** "February last year", "March of this year" */
function relativeYearBehind(
  tokens: readonly Token[],
  at: number,
): { readonly relative: number; readonly to: number } | undefined {
  const i = wordAt(tokens, at) === 'of' ? at + 1 : at
  const relative = relativeYears[wordAt(tokens, i)]
  return relative !== undefined && wordAt(tokens, i + 1) === 'year' ? { relative, to: i + 2 } : undefined
}

const relativeYears: Readonly<Partial<Record<string, number>>> = { last: -1, this: 0, next: 1 }

const leads = new Set(
  'in by since until till from to of before after during for through early mid late last next this between and end than on – - , ( |'.split(
    ' ',
  ),
)

function hasDateLead(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1)
  if (/^(?:may|mar|jan|jun)$/.test(tokens[at].lower) && /^(?:,|and|\()$/.test(before))
    return monthOf(tokens[at - 2]) !== undefined
  return leads.has(before)
}

const seasons = { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' } as const

/** "spring 2025", "the autumn of 2024" */
function parseSeason(tokens: readonly Token[], at: number): DateMatch | undefined {
  const word = wordAt(tokens, at)
  if (!Object.hasOwn(seasons, word)) return undefined
  const { year, to } = yearBehind(tokens, at + 1)
  return year === undefined
    ? undefined
    : { period: { grain: 'season', season: seasons[word as keyof typeof seasons], year }, to }
}

/** "2024", "the 1990s", "1990's" */
export function parseYear(tokens: readonly Token[], at: number): DateMatch | undefined {
  const year = yearOf(tokens[at])
  if (year === undefined) return undefined
  const next = tokens[at + 1]
  if (next?.kind === 'word' && !next.spaced)
    return /^(?:s|'s)$/.test(next.lower) && year % 10 === 0
      ? { period: { grain: 'decade', year }, to: at + 2 }
      : next.lower === "'s"
        ? { period: { grain: 'year', year }, to: at + 1 }
        : undefined
  if (
    /^[-–]$/.test(next?.text ?? '') &&
    isJoint(tokens, at + 1) &&
    tokens[at + 2].kind === 'word' &&
    timeWord.test(tokens[at + 2].lower)
  )
    return undefined
  return { period: { grain: 'year', year }, to: at + 1 }
}

const timeWord = /^(?:year|hour|day|word|page|mile)s?$/

/** "2025-04-30", "30/04/2025", "30.04.2025". An American order shows by its second number. */
function parseNumeric(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number') return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text)
  if (dotted) return toDay([Number(dotted[1]), Number(dotted[2]), Number(dotted[3])], at + 1)
  const sign = wordAt(tokens, at + 1)
  if (
    !/^[-/]$/.test(sign) ||
    wordAt(tokens, at + 3) !== sign ||
    [1, 2, 3, 4].some((k) => tokens[at + k]?.spaced ?? true)
  )
    return undefined
  const [a, b, c] = [token.text, tokens[at + 2].text, tokens[at + 4].text]
  if (![a, b, c].every((part) => /^\d+$/.test(part))) return undefined
  if (a.length === 4 && b.length <= 2 && c.length <= 2) return toDay([Number(c), Number(b), Number(a)], at + 5)
  if (c.length === 4 && sign === '/')
    return toDay(Number(b) > 12 ? [Number(b), Number(a), Number(c)] : [Number(a), Number(b), Number(c)], at + 5)
  return undefined
}

function toDay([day, month, year]: readonly [number, number, number], to: number): DateMatch | undefined {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
    ? { period: { grain: 'day', day, month, year }, to }
    : undefined
}
