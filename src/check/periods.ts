import type { Period } from '../quantity/period'

/** How two periods relate: the same as far as both say; one silent on what the other says; different. */
export type PeriodRelation = 'same' | 'vague' | 'different'

/** A date as an article's `published_date` gives it. */
export interface Anchor {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export function parseAnchor(iso: string | undefined): Anchor | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '')
  return match
    ? {
        year: Number(match[1]),
        month: match[2] ? Number(match[2]) : undefined,
        day: match[3] ? Number(match[3]) : undefined,
      }
    : undefined
}

/** The day from which an article speaks: the one in its title ("News for Apr 8, 2025"), which feeds keep when they republish, else the one it was published. */
export function anchorOf({ title, date }: { readonly title?: string; readonly date?: string }): Anchor | undefined {
  const told = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2}), (20\d\d)\b/i.exec(
    title ?? '',
  )
  if (!told) return parseAnchor(date)
  return { year: Number(told[3]), month: months.indexOf(told[1].toLowerCase()) + 1, day: Number(told[2]) }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Fills what a period leaves to the reader from the date of its article: "last year", "in March", "on Monday". */
export function resolvePeriod(period: Period, anchor: Anchor | undefined): Period {
  if (!anchor) return period
  const end = period.end && resolvePeriod(period.end, anchor)
  if (period.weekday !== undefined && period.day === undefined) return resolveWeekday(period, anchor)
  if (period.relative !== undefined && period.year === undefined) return resolveRelative(period, anchor)
  if (
    period.year === undefined &&
    (period.month !== undefined || period.quarter !== undefined || period.half !== undefined)
  )
    return { ...period, year: likelyYear(period, anchor), ...(end ? { end } : {}) }
  return end ? { ...period, end } : period
}

/** A month without a year is the latest one that is not far ahead of the article. */
function likelyYear(period: Period, anchor: Anchor): number | undefined {
  const month = period.month ?? (period.quarter ? period.quarter * 3 : period.half ? period.half * 6 : undefined)
  if (month === undefined || anchor.month === undefined) return undefined
  const ahead = month - anchor.month
  return ahead > 7 ? anchor.year - 1 : ahead < -9 ? anchor.year + 1 : anchor.year
}

function resolveRelative(period: Period, anchor: Anchor): Period {
  const by = period.relative ?? 0
  // "February last year", "the first quarter of next year": what is relative is the year
  if (
    period.grain === 'year' ||
    period.month !== undefined ||
    period.quarter !== undefined ||
    period.half !== undefined
  )
    return { ...period, year: anchor.year + by }
  if (period.grain === 'month' && anchor.month) {
    const months = anchor.year * 12 + anchor.month - 1 + by
    return { ...period, year: Math.floor(months / 12), month: (months % 12) + 1 }
  }
  if (period.grain === 'day' && anchor.month && anchor.day) return addDays(period, anchor, by)
  return period
}

function resolveWeekday(period: Period, anchor: Anchor): Period {
  if (!anchor.month || !anchor.day) return period
  const today = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day)).getUTCDay()
  const back = (today - (period.weekday ?? 0) + 7) % 7
  return addDays(period, anchor, (period.relative ?? 0) > 0 ? 7 - back : -back)
}

function addDays(period: Period, anchor: Anchor, days: number): Period {
  const date = new Date(Date.UTC(anchor.year, (anchor.month ?? 1) - 1, (anchor.day ?? 1) + days))
  return { ...period, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Compares by components; `vague` where they share no component, or the source is coarser than the draft. */
export function relatePeriods(draft: Period, source: Period): PeriodRelation {
  const d = toQuarters(draft)
  const s = toQuarters(source)
  if (d.grain === 'decade' || s.grain === 'decade') {
    if (d.grain === s.grain) return d.year === s.year ? 'same' : 'different'
    return 'vague'
  }
  if (d.end && s.end) {
    const ends = relatePeriods(d.end, s.end)
    if (ends !== 'same') return ends
  } else if (isWithin(d, s) || isWithin(s, d)) return 'vague'
  if (d.grain === s.grain && d.part && s.part && d.part !== s.part && d.year === s.year && d.month === s.month)
    return 'different'
  let shared = 0
  let missing = 0
  for (const key of ['year', 'half', 'quarter', 'month', 'day'] as const) {
    const a = d[key]
    const b = s[key]
    if (a === undefined) continue
    if (b === undefined) {
      missing++
      continue
    }
    if (a !== b) return 'different'
    shared++
  }
  if (!shared) return 'vague'
  return missing ? 'vague' : 'same'
}

/** A year between the first and the last of a span: "fiscal 2024" and the year to June 2024, "in 2023" and "from 2021 to 2024". */
function isWithin({ end: none, year }: Period, { end, year: first }: Period): boolean {
  return (
    !none && year !== undefined && first !== undefined && end?.year !== undefined && first <= year && year <= end.year
  )
}

/** The quarter that a month names, and the half of a quarter, for comparison: "the March quarter" is the first where the fiscal year is the calendar's. */
function toQuarters(period: Period): Period {
  if (period.grain !== 'quarter' || period.month === undefined || period.month % 3 !== 0) return period
  const { month, ...rest } = period
  return { ...rest, quarter: month / 3 }
}

/** True where both give the same components and so can be told apart. */
export function sameShape(a: Period, b: Period): boolean {
  return (
    a.grain === b.grain ||
    (['year', 'month', 'quarter', 'day'] as const).some((key) => a[key] !== undefined && b[key] !== undefined)
  )
}

export function isRelative(period: Period): boolean {
  return (
    (period.relative !== undefined || period.weekday !== undefined) &&
    period.year === undefined &&
    period.month === undefined &&
    period.quarter === undefined
  )
}
