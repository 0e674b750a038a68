import type { Token } from '../text/tokens'
import type { Grain, Period } from './period'
import { numberWords } from './numerals'

/** A date or period at a token, and the token behind it. */
export interface DateMatch {
  readonly period: Period
  readonly to: number
}

const monthNames = 'january february march april may june july august september october november december'.split(' ')
const months = new Map<string, number>(
  monthNames.flatMap(
    (name, i) =>
      [
        [name, i + 1],
        [name.slice(0, 3), i + 1],
      ] as const,
  ),
)
months.set('sept', 9)
for (const [i, name] of 'januar februar märz april mai juni juli august september oktober november dezember'
  .split(' ')
  .entries())
  months.set(name, i + 1)
const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((w, i) => [w, i] as const),
)
const ordinals = new Map('first second third fourth'.split(' ').map((w, i) => [w, i + 1] as const))
const seasons = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])

/** Reads a date, month, quarter, half, year, decade or span of years at a token. */
export function parseDate(tokens: readonly Token[], at: number): DateMatch | undefined {
  return (
    parseMonthsTo(tokens, at) ??
    parseDayMonth(tokens, at) ??
    parseMonth(tokens, at) ??
    parseQuarter(tokens, at) ??
    parseFiscal(tokens, at) ??
    parseIso(tokens, at) ??
    parseYears(tokens, at) ??
    parseRelative(tokens, at)
  )
}

/** "the three months to March", "three months ended June 30, 2025", "January to March": the quarter that ends with the month. */
function parseMonthsTo(tokens: readonly Token[], at: number): DateMatch | undefined {
  const from = isMonth(tokens[at])
  if (
    from !== undefined &&
    /^(?:to|through|-|–)$/.test(tokens[at + 1]?.text ?? '') &&
    isMonth(tokens[at + 2]) === from + 2 &&
    from % 3 === 1
  ) {
    const { year, to } = yearBehind(tokens, at + 3)
    return { period: { grain: 'quarter', quarter: (from + 2) / 3, year }, to }
  }
  if (tokens[at]?.lower !== 'three' && tokens[at]?.text !== '3') return undefined
  if (
    tokens[at + 1]?.lower !== 'months' ||
    !/^(?:to|ended|ending|through|until|till)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return undefined
  const i = tokens[at + 3]?.lower === 'the' ? at + 6 : at + 3
  const day = dayOf(tokens[i]) !== undefined ? 1 : 0
  const month = isMonth(tokens[i + day])
  if (month === undefined) return undefined
  const behind = dayOf(tokens[i + day + 1]) !== undefined && yearOf(tokens[i + day + 1]) === undefined ? 2 : 1
  const { year, to } = yearBehind(tokens, i + day + behind)
  return { period: { grain: 'quarter', month, year }, to }
}

/** A four-digit number that can be a year. */
export function yearOf(token: Token | undefined): number | undefined {
  if (!token || token.kind !== 'number' || !/^(?:1[6-9]|20|21)\d\d$/.test(token.text)) return undefined
  return Number(token.text)
}

function isMonth(token: Token | undefined): number | undefined {
  if (!token || token.kind !== 'word' || token.text === token.lower) return undefined
  return months.get(token.lower)
}

function dayOf(token: Token | undefined): number | undefined {
  if (!token || token.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return undefined
  const day = Number(token.text)
  return day >= 1 && day <= 31 ? day : undefined
}

function skipOrdinal(tokens: readonly Token[], at: number): number {
  return tokens[at]?.kind === 'word' && /^(?:st|nd|rd|th)$/.test(tokens[at].lower) && !tokens[at].spaced ? at + 1 : at
}

function yearBehind(tokens: readonly Token[], at: number): { readonly year?: number; readonly to: number } {
  const comma = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0
  const year = yearOf(tokens[at + comma])
  if (year === undefined || tokens[at + comma + 1]?.text === '%') return { to: at }
  return { year, to: at + comma + 1 }
}

/** "26 April 2024", "3rd of June", "May 13, 2025", "30. April" */
function parseDayMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const day = dayOf(tokens[at])
  if (day !== undefined) {
    let i = skipOrdinal(tokens, at + 1)
    if (tokens[i]?.lower === 'of' || (tokens[i]?.text === '.' && !tokens[i].spaced)) i++
    const month = isMonth(tokens[i])
    if (month === undefined) return undefined
    if (tokens[i + 1]?.text === '.' && months.has(tokens[i].lower) && tokens[i].text.length <= 4) i++
    const { year, to } = yearBehind(tokens, i + 1)
    return { period: { grain: 'day', day, month, year }, to }
  }
  const month = isMonth(tokens[at])
  if (month === undefined) return undefined
  let i = at + 1
  if (tokens[i]?.text === '.' && tokens[at].text.length <= 4) i++
  const second = dayOf(tokens[i])
  if (second === undefined || tokens[i + 1]?.text === '%') return undefined
  i = skipOrdinal(tokens, i + 1)
  const { year, to } = yearBehind(tokens, i)
  return { period: { grain: 'day', day: second, month, year }, to }
}

const quarterNouns = new Set(['quarter'])

/** "April 2025", "in April", "the April quarter" */
function parseMonth(tokens: readonly Token[], at: number): DateMatch | undefined {
  const month = isMonth(tokens[at])
  if (month === undefined) return undefined
  const word = tokens[at].lower
  let i = at + 1
  if (tokens[i]?.text === '.' && tokens[at].text.length <= 4 && word !== 'may') i++
  if (tokens[i]?.text === '-' && quarterNouns.has(tokens[i + 1]?.lower)) i++
  if (quarterNouns.has(tokens[i]?.lower)) {
    const { year, to } = yearBehind(tokens, i + 1)
    return { period: { grain: 'quarter', month, year }, to }
  }
  const { year, to } = yearBehind(tokens, i)
  if (
    year === undefined &&
    (word === 'may' ||
      word === 'march' ||
      word === 'august' ||
      word === 'mar' ||
      word === 'jan' ||
      word === 'dec' ||
      word === 'sep' ||
      word === 'oct') &&
    !dateLead(tokens, at)
  )
    return undefined
  return { period: { grain: 'month', month, year }, to: year === undefined ? at + 1 : to }
}

const leads = new Set(
  'in by since until till from to of before after during for through late early mid last next this between and end mid-'.split(
    ' ',
  ),
)

function dateLead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    !!before &&
    (leads.has(before.lower) ||
      before.text === '-' ||
      before.text === ',' ||
      before.text === '(' ||
      before.text === '|')
  )
}

/** "Q1 2025", "the first quarter of fiscal 2026", "1Q25", "H1 2025", "the second half of 2024" */
function parseQuarter(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at]
  const short = token?.kind === 'word' ? /^([qh])([1-4])(?:fy)?$/i.exec(token.text) : undefined
  if (short)
    return quarterEnd(
      tokens,
      at + 1,
      short[1].toLowerCase() === 'q'
        ? { grain: 'quarter', quarter: Number(short[2]) }
        : { grain: 'half', half: Number(short[2]) },
    )
  const ordinal = token?.kind === 'word' ? ordinals.get(token.lower) : undefined
  if (ordinal === undefined) return undefined
  let i = at + 1
  if (tokens[i]?.text === '-') i++
  if (tokens[i]?.lower === 'fiscal') i++
  const noun = tokens[i]?.lower
  if (noun === 'quarter') return quarterEnd(tokens, i + 1, { grain: 'quarter', quarter: ordinal })
  if (noun === 'half' && ordinal <= 2 && tokens[i + 1]?.lower === 'of')
    return quarterEnd(tokens, i + 1, { grain: 'half', half: ordinal })
  return undefined
}

function quarterEnd(tokens: readonly Token[], at: number, period: Period): DateMatch {
  let i = at
  let fiscal = false
  if (tokens[i]?.lower === 'of' || tokens[i]?.text === ',') i++
  if (/^(?:fiscal|fy)$/.test(tokens[i]?.lower ?? '')) {
    fiscal = true
    i++
    if (tokens[i]?.lower === 'year') i++
  }
  const short = /^fy(\d{2}|\d{4})$/i.exec(tokens[i]?.text ?? '')
  if (short) return { period: { ...period, fiscal: true, year: fullYear(short[1]) }, to: i + 1 }
  const year = yearOf(tokens[i])
  if (year !== undefined) return { period: { ...period, year, ...(fiscal ? { fiscal } : {}) }, to: i + 1 }
  return { period, to: at }
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** "fiscal 2024", "FY2025", "fiscal year 2026" */
function parseFiscal(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const short = /^fy(\d{2}|\d{4})$/i.exec(token.text)
  if (short) return { period: { grain: 'year', fiscal: true, year: fullYear(short[1]) }, to: at + 1 }
  if (token.lower !== 'fiscal' && token.lower !== 'fy') return undefined
  const i = tokens[at + 1]?.lower === 'year' ? at + 2 : at + 1
  const year = yearOf(tokens[i])
  return year === undefined ? undefined : { period: { grain: 'year', fiscal: true, year }, to: i + 1 }
}

/** "2024", "2023-24", "the 1990s", "2021 to 2024", "mid-2024" */
function parseYears(tokens: readonly Token[], at: number): DateMatch | undefined {
  const year = yearOf(tokens[at])
  if (year === undefined) return undefined
  const next = tokens[at + 1]
  if (next?.kind === 'word' && !next.spaced)
    return next.lower === 's' ? { period: { grain: 'decade', year }, to: at + 2 } : undefined
  if (next?.text === "'" && tokens[at + 2]?.lower === 's') return { period: { grain: 'decade', year }, to: at + 3 }
  if (next && (next.text === '-' || next.text === '–' || next.text === '/')) {
    const end = tokens[at + 2]
    const full = yearOf(end)
    if (full !== undefined && full > year)
      return { period: { grain: 'span', year, end: { grain: 'year', year: full } }, to: at + 3 }
    if (end?.kind === 'number' && /^\d\d$/.test(end.text) && !end.spaced) {
      const close = Math.floor(year / 100) * 100 + Number(end.text)
      if (close > year && close - year <= 30)
        return { period: { grain: 'span', year, end: { grain: 'year', year: close } }, to: at + 3 }
    }
  }
  return { period: { grain: 'year', year }, to: at + 1 }
}

const grains: Readonly<Record<string, Grain>> = {
  year: 'year',
  month: 'month',
  quarter: 'quarter',
  week: 'week',
  decade: 'decade',
}

/** "last year", "next month", "a year earlier", "on Monday", "last summer" */
function parseRelative(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const next = tokens[at + 1]?.lower
  const offset =
    token.lower === 'last' || token.lower === 'previous'
      ? -1
      : token.lower === 'next'
        ? 1
        : token.lower === 'this'
          ? 0
          : undefined
  if (offset !== undefined && next && grains[next] && tokens[at + 2]?.text !== '-')
    return { period: { grain: grains[next], relative: offset }, to: at + 2 }
  if (offset !== undefined && next && seasons.has(next))
    return { period: { grain: 'season', relative: offset }, to: at + 2 }
  const weekday = token.text !== token.lower ? weekdays.get(token.lower) : undefined
  return weekday === undefined ? undefined : { period: { grain: 'day', weekday, relative: 0 }, to: at + 1 }
}

/** "2025-04-30", "30.04.2025" */
function parseIso(tokens: readonly Token[], at: number): DateMatch | undefined {
  const year = yearOf(tokens[at])
  if (year !== undefined) {
    const rest = tokens.slice(at + 1, at + 5)
    if (
      rest.some((t) => t.spaced) ||
      !/^-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(rest.map((t) => t.text).join(''))
    )
      return undefined
    return { period: { grain: 'day', day: Number(rest[3].text), month: Number(rest[1].text), year }, to: at + 5 }
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? '')
  if (dotted)
    return {
      period: { grain: 'day', day: Number(dotted[1]), month: Number(dotted[2]), year: Number(dotted[3]) },
      to: at + 1,
    }
  return undefined
}

/** Words before a date that say which part of it, or how it bounds time: their period fields, and how many tokens they take. */
export function datePrefix(tokens: readonly Token[], at: number): Partial<Period> & { readonly from: number } {
  let from = at
  let found: Partial<Period> = {}
  const before = (k: number) => tokens[from - k]?.lower
  if (before(1) === '-' && /^(?:mid|early|late)$/.test(before(2) ?? '')) {
    found = { part: before(2) as Period['part'] }
    from -= 2
  } else if (/^(?:mid|early|late)$/.test(before(1) ?? '')) {
    found = { part: before(1) as Period['part'] }
    from -= 1
  } else if (before(1) === 'of' && /^(?:end|middle|beginning|start)$/.test(before(2) ?? '') && before(3) === 'the') {
    found = { part: before(2) === 'end' ? 'late' : before(2) === 'middle' ? 'mid' : 'early' }
    from -= 3
  }
  const bound = tokens[from - 1]?.lower
  if (bound === 'since' || bound === 'by' || bound === 'until' || bound === 'after' || bound === 'before')
    found = { ...found, bound }
  return { ...found, from }
}

/** True for the ordinals that a rank may use ("second-largest"). */
export function ordinalWord(word: string): number | undefined {
  return (
    ordinals.get(word) ??
    (numberWords.has(word.replace(/th$/, ''))
      ? numberWords.get(word.replace(/th$/, ''))
      : { fifth: 5, eighth: 8, ninth: 9, twelfth: 12 }[word])
  )
}
