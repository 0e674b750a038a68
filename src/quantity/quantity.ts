import type { Span } from '../base/span'
import type { Period } from './period'

/** What sort of thing a figure states. A ratio is a multiple or a fraction ("twice", "a third", "halved"): `low` is the factor or share. */
export type FigureKind = 'money' | 'percent' | 'points' | 'count' | 'measure' | 'ratio' | 'date' | 'duration' | 'rank'

/** How the words around a number bound it. */
export type Qualifier =
  | 'about' // about, some, around, roughly, approximately, an estimated, ~
  | 'more-than' // more than, over, above, exceeding, 40+, north of
  | 'less-than' // less than, under, below, fewer than
  | 'nearly' // nearly, almost, just under, close to, approaching: a little less
  | 'just-over' // just over, slightly more than
  | 'at-least' // at least, no fewer than, a minimum of, or more
  | 'at-most' // up to, at most, no more than, a maximum of, as much as

/** A value as stated. Values are in base notation: $2.5bn is 2.5e9 of unit dollar; 5 % is 5; a third is 1/3; ages and durations keep their own unit. */
export interface Quantity {
  readonly kind: FigureKind
  /** Lower and upper bound; equal but for a range. For a date, the years or NaN: see `period`. */
  readonly low: number
  readonly high: number
  /**
   * The unit's name, singular, lower case. money: the currency's name ("dollar", "euro", "yuan", "pound", "hong kong dollar"), or a coin's ("cent", with factor 0.01);
   * percent and points: "percent" and "percentage point" or "basis point"; measure: "kilometre per hour", "gigabyte";
   * duration: "year", "hour"; count: the noun that is counted, singular ("developer"), or "" where none is said.
   */
  readonly unit: string
  /** Units of one dimension convert into one another: "money:dollar", "mass", "length", "data", "power", "energy", "time", "count", "percent", "ratio", "date", "rank" ... */
  readonly dimension: string
  /** Factor to the dimension's base unit (1 for counts, percent and money but for coins). */
  readonly factor: number
  /** The written step: 10^-decimals times the scale word; 2.5bn has 1e8, 1,200 has 100 (trailing zeros of an integer), 37 has 1. */
  readonly step: number
  readonly qualifier?: Qualifier
  /** "per year", "per head", "a share": the word behind per, singular, lower case. */
  readonly per?: string
  /** The words of a change: "halved", "doubled", "fell by": the multiple itself is in low and high. */
  readonly change?: 'up' | 'down'
  /** For a date or period. */
  readonly period?: Period
}

/** A mention of a quantity in a text. The span covers the value with its unit or scale ("$2.5bn", "40 percent", "one in five", "April 2025"), not the qualifier and not the noun of a count. */
export interface Figure extends Span {
  readonly quantity: Quantity
  /** Span of the qualifier's words, where there is one. */
  readonly qualifierSpan?: Span
  /** The head noun of what is counted or measured, singular, lower case, and its span ("more than 1.5 million developers" -> developer). */
  readonly noun?: string
  readonly nounSpan?: Span
  /** True for a number that is only a word and may be no figure at all ("one of them", "first", "half of it"). */
  readonly weak?: boolean
}
