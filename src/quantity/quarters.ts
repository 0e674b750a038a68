import type { Token } from '../text/tokens'
import { foreignOrdinal, fullYear, monthOf, parseOrdinal, yearBehind, yearOf } from './calendar'
import type { DateMatch } from './dates'
import type { Period } from './period'
import { isJoint, wordAt } from './words'

/** Quarters, halves and fiscal years: "Q1 FY2026", "the April quarter", "first-quarter", "H1 2025", "1Q25", "fiscal 2024". */
export function parseQuarter(tokens: readonly Token[], at: number): DateMatch | undefined {
  return (
    parseNamed(tokens, at) ??
    parseShort(tokens, at) ??
    parseForeign(tokens, at) ??
    parseOrdinalPart(tokens, at) ??
    parseFiscal(tokens, at)
  )
}

/** "the April quarter", "the March-quarter", "the June half" */
function parseNamed(tokens: readonly Token[], at: number): DateMatch | undefined {
  const month = monthOf(tokens[at])
  if (month === undefined) return undefined
  const early = yearOf(tokens[at + 1]) // "the March 2025 quarter"
  const behind = early === undefined ? at + 1 : at + 2
  const noun = isJoint(tokens, behind) ? behind + 1 : behind
  if (wordAt(tokens, noun) !== 'quarter') return undefined
  if (early !== undefined) return { period: { grain: 'quarter', month, year: early }, to: noun + 1 }
  return yearOfPart(tokens, noun + 1, { grain: 'quarter', month })
}

/** "ersten Quartal 2025", "premier trimestre 2025", "primer trimestre de 2025" */
function parseForeign(tokens: readonly Token[], at: number): DateMatch | undefined {
  const quarter = foreignOrdinal(wordAt(tokens, at))
  if (quarter === undefined || !/^(?:quartal|trimestre)$/.test(wordAt(tokens, at + 1))) return undefined
  const { year, to } = yearBehind(tokens, at + 2)
  return { period: { grain: 'quarter', quarter, year }, to }
}

/** "Q1 2025", "Q1'25", "H1", "1Q25", "2Q FY26", "fiscal Q2" */
function parseShort(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at]
  if (token?.kind === 'word') {
    if (token.lower === 'fiscal') {
      const short = parseShort(tokens, at + 1) ?? parseOrdinalPart(tokens, at + 1)
      return short && { ...short, period: { ...short.period, fiscal: true } }
    }
    const match = /^([qh])([1-4])(?:fy)?(\d{2}|\d{4})?$/i.exec(token.text)
    if (!match || (match[1].toLowerCase() === 'h' && (Number(match[2]) > 2 || match[3]?.startsWith('0'))))
      return undefined
    const part = toPart(match[1], Number(match[2]))
    return match[3] ? { period: { ...part, year: fullYear(match[3]) }, to: at + 1 } : yearOfPart(tokens, at + 1, part)
  }
  // "1Q25", "1Q 2025": digits, then the letter glued to them
  const next = tokens[at + 1]
  const match =
    token?.kind === 'number' && /^[1-4]$/.test(token.text) && next && !next.spaced
      ? /^([qh])(?:fy)?(\d{2}|\d{4})?$/i.exec(next.text)
      : null
  if (!match) return undefined
  const part = toPart(match[1], Number(token.text))
  return match[2] ? { period: { ...part, year: fullYear(match[2]) }, to: at + 2 } : yearOfPart(tokens, at + 2, part)
}

function toPart(letter: string, value: number): Period {
  return letter.toLowerCase() === 'q' ? { grain: 'quarter', quarter: value } : { grain: 'half', half: value }
}

/** "the first quarter of fiscal 2026", "first-quarter", "the second half of 2024", "1. Quartal 2025" */
function parseOrdinalPart(tokens: readonly Token[], at: number): DateMatch | undefined {
  const german =
    tokens[at]?.kind === 'number' &&
    wordAt(tokens, at + 1) === '.' &&
    /^(?:quartal|halbjahr)$/.test(wordAt(tokens, at + 2))
  const ordinal = german ? { value: Number(tokens[at].text), to: at + 2 } : parseOrdinal(tokens, at)
  if (!ordinal || ordinal.value > 4) return undefined
  let i = isJoint(tokens, ordinal.to) ? ordinal.to + 1 : ordinal.to
  const fiscal = /^(?:fiscal|financial)$/.test(wordAt(tokens, i))
  if (fiscal) i++
  const noun = wordAt(tokens, i)
  const extra = fiscal ? { fiscal } : {}
  if (noun === 'quarter' || noun === 'quartal')
    return yearOfPart(tokens, i + 1, { grain: 'quarter', quarter: ordinal.value, ...extra })
  if ((noun !== 'half' && noun !== 'halbjahr') || ordinal.value > 2) return undefined
  const half = yearOfPart(tokens, i + 1, { grain: 'half', half: ordinal.value, ...extra })
  const dated =
    half.to > i + 1 ||
    /^(?:in|for|during|of)$/.test(wordAt(tokens, at - 2)) ||
    /^(?:year|results|profit|revenue|sales)$/.test(wordAt(tokens, i + 1))
  return dated ? half : undefined
}

/** The year behind a quarter or half, fiscal or not: "of fiscal 2026", "FY26", "'25", "of this year". */
function yearOfPart(tokens: readonly Token[], at: number, part: Period): DateMatch {
  let i = at
  if (/^(?:of|,)$/.test(wordAt(tokens, i))) i++
  if (wordAt(tokens, i) === 'the' && /^(?:fiscal|financial)$/.test(wordAt(tokens, i + 1))) i++
  const fiscal = parseFiscal(tokens, i)
  if (fiscal) return { period: { ...part, fiscal: true, year: fiscal.period.year }, to: fiscal.to }
  const year = yearOf(tokens[i])
  if (year !== undefined && !/^(?:%|percent)$/.test(wordAt(tokens, i + 1)))
    return { period: { ...part, year }, to: i + 1 }
  if (wordAt(tokens, at) === "'" && /^\d\d$/.test(wordAt(tokens, at + 1)) && !tokens[at + 1].spaced)
    return { period: { ...part, year: fullYear(tokens[at + 1].text) }, to: at + 2 }
  const relative = { last: -1, this: 0, next: 1 }[wordAt(tokens, i)]
  if (i > at && relative !== undefined && wordAt(tokens, i + 1) === 'year')
    return { period: { ...part, relative }, to: i + 2 }
  return { period: part, to: at }
}

/** "fiscal 2024", "FY2025", "fiscal year 2026", "FY 2025/26" */
function parseFiscal(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const short = /^fy(\d{2}|\d{4})$/i.exec(token.text)
  if (short) return { period: { grain: 'year', fiscal: true, year: fullYear(short[1]) }, to: at + 1 }
  if (!/^(?:fiscal|fy|financial)$/.test(token.lower)) return undefined
  const i = wordAt(tokens, at + 1) === 'year' ? at + 2 : at + 1
  if (token.lower === 'financial' && i === at + 1) return undefined
  const year =
    yearOf(tokens[i]) ??
    (token.text === 'FY' && /^\d\d$/.test(wordAt(tokens, i)) ? fullYear(tokens[i].text) : undefined)
  if (year === undefined) return undefined
  // "2025/26" is named by the year in which it ends
  const split =
    /^[/–-]$/.test(wordAt(tokens, i + 1)) &&
    /^\d\d$/.test(wordAt(tokens, i + 2)) &&
    Number(wordAt(tokens, i + 2)) === (year + 1) % 100
  return { period: { grain: 'year', fiscal: true, year: split ? year + 1 : year }, to: split ? i + 3 : i + 1 }
}
