import type { Token } from '../text/tokens'
import { dayOf, monthOf, yearBehind, yearOf } from './calendar'
import type { DateMatch } from './dates'
import { parseNumberWords } from './number-words'
import type { Period } from './period'
import { isJoint, wordAt } from './words'

/** Stretches of time with two ends: "2023-24", "2021 to 2024", "May to July 2025", "the three months to March", "the year ended 30 June 2025". */
export function parseSpan(tokens: readonly Token[], at: number): DateMatch | undefined {
  return parseYears(tokens, at) ?? parseMonths(tokens, at) ?? parseMonthsTo(tokens, at)
}

function parseYears(tokens: readonly Token[], at: number): DateMatch | undefined {
  const year = yearOf(tokens[at])
  if (year === undefined) return undefined
  const link = wordAt(tokens, at + 1)
  const end = tokens[at + 2]
  const full = yearOf(end)
  if (/^(?:-|–|—|\/|to|through|until|bis|and)$/.test(link) && full !== undefined && full > year) {
    if (
      link === 'to' &&
      /^(?:from|by)$/.test(wordAt(tokens, at - 1)) === false &&
      !/^[(,]?$/.test(wordAt(tokens, at - 1))
    )
      return undefined
    if (link === 'and' && wordAt(tokens, at - 1) !== 'between') return undefined
    return { period: { grain: 'span', year, end: { grain: 'year', year: full } }, to: at + 3 }
  }
  if (
    !/^[-–/]$/.test(link) ||
    tokens[at + 1].spaced ||
    !/^\d\d$/.test(end?.text ?? '') ||
    end.spaced ||
    end.kind !== 'number' ||
    isJoint(tokens, at + 3)
  )
    return undefined
  const close = Math.floor(year / 100) * 100 + Number(end.text)
  return close > year && close - year <= 30
    ? { period: { grain: 'span', year, end: { grain: 'year', year: close } }, to: at + 3 }
    : undefined
}

/** "May to July 2025", "January-March" */
function parseMonths(tokens: readonly Token[], at: number): DateMatch | undefined {
  const from = monthOf(tokens[at])
  if (from === undefined) return undefined
  const early = yearBehind(tokens, at + 1)
  if (!/^(?:to|through|bis|à|a|-|–|and)$/.test(wordAt(tokens, early.to))) return undefined
  if (wordAt(tokens, early.to) === 'and' && wordAt(tokens, at - 1) !== 'between') return undefined
  const month = monthOf(tokens[early.to + 1])
  if (month === undefined) return undefined
  const { year, to } = yearBehind(tokens, early.to + 2)
  if (early.year === undefined && month === from + 2 && from % 3 === 1)
    return { period: { grain: 'quarter', quarter: month / 3, year }, to }
  return { period: { grain: 'span', month: from, year: early.year ?? year, end: { grain: 'month', month, year } }, to }
}

/** "the three months to March", "six months ended June 30, 2025", "the year to March 2025": up to a month that is named. */
function parseMonthsTo(tokens: readonly Token[], at: number): DateMatch | undefined {
  const length = lengthAt(tokens, at)
  if (!length || !/^(?:to|ended|ending|through|until|till)$/.test(wordAt(tokens, length.to))) return undefined
  const end = endAt(tokens, length.to + 1)
  if (!end) return undefined
  if (length.months === 3)
    return { period: { grain: 'quarter', month: end.period.month, year: end.period.year }, to: end.to }
  return { period: { ...startOf(end.period, length.months), grain: 'span', end: end.period }, to: end.to }
}

function lengthAt(tokens: readonly Token[], at: number): { readonly months: number; readonly to: number } | undefined {
  const word = wordAt(tokens, at)
  if (word === 'year') return { months: 12, to: at + 1 }
  const digits = dayOf(tokens[at])
  const number =
    digits === undefined ? tokens[at]?.kind === 'word' && parseNumberWords(tokens, at) : { value: digits, to: at + 1 }
  if (!number || number.value > 24) return undefined
  const unit = wordAt(tokens, number.to) === '-' ? number.to + 1 : number.to
  const length = wordAt(tokens, unit)
  if (length === 'weeks' || length === 'week') return number.value === 13 ? { months: 3, to: unit + 1 } : undefined
  if (!/^months?$/.test(length)) return undefined
  return { months: number.value, to: wordAt(tokens, unit + 1) === 'period' ? unit + 2 : unit + 1 }
}

/** "March", "the end of March", "30 June 2025", "June 30, 2025" */
function endAt(tokens: readonly Token[], at: number): DateMatch | undefined {
  let i = wordAt(tokens, at) === 'the' && wordAt(tokens, at + 1) === 'end' ? at + 3 : at
  if (dayOf(tokens[i]) !== undefined && monthOf(tokens[i + 1]) !== undefined) i++
  const month = monthOf(tokens[i])
  if (month === undefined) return undefined
  const { year, to } = yearBehind(tokens, dayOf(tokens[i + 1]) !== undefined ? i + 2 : i + 1)
  return { period: { grain: 'month', month, year }, to }
}

function startOf({ month = 1, year }: Period, months: number): Partial<Period> {
  const first = month - months + 1
  const back = first < 1 ? Math.ceil((1 - first) / 12) : 0
  return { month: first + 12 * back, ...(year === undefined ? {} : { year: year - back }) }
}
