/** The size of the unit in which a date or period is given. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'season' | 'decade' | 'span'

/**
 * A date, a quarter, a fiscal year, a span or a relative date, as far as the text gives it. Components that are not said are
 * undefined, never guessed; `resolvePeriod` fills them from the article's date.
 */
export interface Period {
  readonly grain: Grain
  readonly year?: number
  /** 1 to 12. For "the April quarter" the month by which the quarter is named, with grain "quarter". */
  readonly month?: number
  readonly day?: number
  /** 1 to 4. */
  readonly quarter?: number
  /** 1 or 2. */
  readonly half?: number
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter'
  readonly fiscal?: boolean
  /** "last year", "next month", "this quarter", a weekday: offset in grains from the document's date. */
  readonly relative?: number
  /** 0 (Sunday) to 6: a bare weekday. */
  readonly weekday?: number
  /** How the period bounds time: "since 2019", "by 2030", "until March", "after", "before", "from ... to ..." */
  readonly bound?: 'since' | 'by' | 'until' | 'after' | 'before'
  /** Early, mid or late part. */
  readonly part?: 'early' | 'mid' | 'late'
  /** End of a span of time, for grain "span" ("from 2021 to 2024", "the three months to March"); the fields above hold its start. */
  readonly end?: Period
}
