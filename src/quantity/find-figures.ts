import type { Document } from '../text/document'
import { parsePlain } from '../text/plain'
import { findSentences, type Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { isOrdinalEnding, yearOf } from './calendar'
import { parseDate } from './dates'
import { dateLead } from './date-words'
import { usesDecimalComma } from './language'
import { readMeasured, unitBehind, type Reading } from './measured'
import { findNoun, nounBehind, type NounMatch } from './nouns'
import { skipNotFigure } from './not-figures'
import { parseNumeral, type NumeralStyle } from './numerals'
import { readPer } from './per'
import { findQualifier } from './qualifiers'
import type { Figure, Quantity } from './quantity'
import { parseRank } from './ranks'
import { parseRatio } from './ratios'
import { mayStart } from './starters'
import { scaleFactor } from './scales'
import { toQuantity } from './unit'
import { isJoint, wordAt } from './words'
import { isPronounOne } from './pronouns'

export interface FigureOptions {
  /** Code of the text's language; guessed from its words when not given. */
  readonly language?: string
}

/** Finds the figures of a document, in order and without overlap. One pass over each sentence's tokens. */
export function findFigures(document: Document, sentences: readonly Sentence[], options: FigureOptions = {}): Figure[] {
  const style: NumeralStyle = { decimalComma: usesDecimalComma(document.prose, options.language) }
  return sentences.flatMap(({ tokens }) => inSentence(tokens, style))
}

/** Figures of a plain text. */
export function extractFromText(text: string): Figure[] {
  const document = parsePlain(text)
  return findFigures(document, findSentences(document))
}

function inSentence(tokens: readonly Token[], style: NumeralStyle): Figure[] {
  const figures: Figure[] = []
  for (let i = 0; i < tokens.length;) {
    const found = mayStart(tokens, i) ? readAt(tokens, i, style) : undefined
    if (found?.figure) figures.push(withEllipsis(found.figure, figures, tokens, found.to))
    i = Math.max(found?.to ?? 0, i + 1)
  }
  return figures
}

interface Found {
  readonly figure?: Figure
  readonly to: number
}

/** What starts at a token: a figure, something that is none (and is skipped), or nothing. */
function readAt(tokens: readonly Token[], at: number, style: NumeralStyle): Found | undefined {
  const skipped = skipNotFigure(tokens, at)
  if (skipped) return { to: skipped }
  const date = readDate(tokens, at, style)
  if (date) return date
  const numeral = parseNumeral(tokens, at, style)
  const ratio = numeral || tokens[at].kind === 'word' ? parseRatio(tokens, at, style, numeral) : undefined
  if (tokens[at].kind === 'number' && isOrdinalEnding(tokens[at + 1])) return rankFound(tokens, at) ?? { to: at + 2 }
  const measured = readMeasured(tokens, at, style, numeral)
  if (ratio && (!measured || measured.to <= ratio.to)) {
    const { value, step, change, to, weak } = ratio
    const quantity = {
      ...toQuantity({ low: value, step }, { kind: 'ratio', unit: '', dimension: 'ratio', factor: 1 }),
      ...(change ? { change } : {}),
    }
    return { figure: withQualifier(tokens, { from: at, to, quantity, weak }), to }
  }
  if (measured) return measuredFound(tokens, at, measured)
  return rankFound(tokens, at)
}

function rankFound(tokens: readonly Token[], at: number): Found | undefined {
  const rank = parseRank(tokens, at)
  return rank && { figure: toFigure(tokens, { from: at, ...rank }), to: rank.to }
}

function readDate(tokens: readonly Token[], at: number, style: NumeralStyle): Found | undefined {
  const date = parseDate(tokens, at)
  if (!date || isCountedYear(tokens, at, date.to, style)) return undefined
  const { fields, from } = dateLead(tokens, at)
  const year = date.period.year ?? NaN
  const period = { ...date.period, ...fields }
  const quantity: Quantity = {
    kind: 'date',
    low: year,
    high: year,
    unit: 'date',
    dimension: 'date',
    factor: 1,
    step: 1,
    period,
  }
  const weak = period.relative !== undefined && period.year === undefined
  return { figure: toFigure(tokens, { from, to: date.to, quantity, weak }), to: date.to }
}

/** "2000 people", "2,000" never, "more than 2000 parcels": a number of four digits that is no year. */
function isCountedYear(tokens: readonly Token[], at: number, to: number, style: NumeralStyle): boolean {
  if (tokens[at].kind !== 'number' || to !== at + 1) return false
  const numeral = parseNumeral(tokens, at, style)
  if (numeral && (numeral.to > to || unitBehind(tokens, to))) return true
  if (
    /^[-–]$/.test(wordAt(tokens, to)) &&
    tokens[to + 1]?.kind === 'number' &&
    readMeasured(tokens, at, style)?.quantity.kind === 'measure'
  )
    return true
  const next = tokens[to]
  if (next?.kind !== 'word' || !next.spaced) return false
  if (
    /^(?:people|jobs|workers|employees|staff|homes|households|soldiers|patients|students|deaths|cases|cars|vehicles|users|customers|companies|firms|stores|chips|units|times)$/.test(
      next.lower,
    )
  )
    return true
  const qualifier = findQualifier(tokens, at, to)
  return (
    qualifier !== undefined &&
    qualifier.from < at &&
    /^(?:more-than|less-than|nearly|at-least|about)$/.test(qualifier.qualifier) &&
    nounBehind(tokens, to) !== undefined &&
    !/^(?:over|about|around)$/.test(tokens[qualifier.from].lower)
  )
}

function measuredFound(tokens: readonly Token[], at: number, reading: Reading): Found {
  const { to, bareOne } = reading
  const quantity = readPer(tokens, to, reading.quantity)
  if (quantity.kind !== 'count') {
    const of = quantity.kind !== 'money' && tokens[to]?.lower === 'of' ? nounBehind(tokens, to) : undefined
    return { figure: { ...withQualifier(tokens, { from: at, to, quantity }), ...(of ? nounFields(of) : {}) }, to }
  }
  if (quantity.low === 0 && tokens[at].lower === 'zero' && isJoint(tokens, to)) return { to } // "zero-emission buildings"
  if (bareOne && isPronounOne(tokens, at)) return { to }
  const noun = findNoun(tokens, at, to, quantity.high) ?? nounOfChange(tokens, to)
  if (!noun && bareOne) return { to }
  const counted = noun ? readPer(tokens, noun.to, { ...quantity, unit: noun.noun }) : quantity
  const figure = withQualifier(tokens, { from: at, to, quantity: counted, weak: bareOne })
  return { figure: noun ? { ...figure, ...nounFields(noun) } : figure, to }
}

/** "from 300 to 500 users": the noun of the second number. */
function nounOfChange(tokens: readonly Token[], to: number): NounMatch | undefined {
  if (wordAt(tokens, to) !== 'to' || tokens[to + 1]?.kind !== 'number' || yearOf(tokens[to + 1])) return undefined
  const scale = scaleFactor(wordAt(tokens, to + 2)) ? 1 : 0
  return unitBehind(tokens, to + 2 + scale) ? undefined : nounBehind(tokens, to + 2 + scale)
}

function nounFields({
  noun,
  start,
  end,
}: {
  noun: string
  start: number
  end: number
}): Pick<Figure, 'noun' | 'nounSpan'> {
  return { noun, nounSpan: { start, end } }
}

const ELLIPSIS = 60

/** "435 homes by open sale and 187 by tender": the noun is that of the count before. */
function withEllipsis(figure: Figure, before: readonly Figure[], tokens: readonly Token[], to: number): Figure {
  if (figure.quantity.kind !== 'count' || figure.noun || figure.weak || tokens[to]?.text === '|') return figure
  let i = before.length - 1
  while (i >= 0 && figure.start - before[i].end < ELLIPSIS && (before[i].quantity.kind !== 'count' || before[i].weak))
    i--
  const last = before[i]
  return last?.noun && figure.start - last.end < ELLIPSIS
    ? { ...figure, noun: last.noun, nounSpan: last.nounSpan }
    : figure
}

interface Place {
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  readonly weak?: boolean
}

function toFigure(tokens: readonly Token[], { from, to, quantity, weak }: Place): Figure {
  return { start: tokens[from].start, end: tokens[to - 1].end, quantity, ...(weak ? { weak } : {}) }
}

function withQualifier(tokens: readonly Token[], place: Place): Figure {
  const figure = toFigure(tokens, place)
  const match = findQualifier(tokens, place.from, place.to)
  if (!match || (place.quantity.kind === 'duration' && tokens[match.from].lower === 'over')) return figure // "over two years": during
  const span =
    match.from < place.from ? { qualifierSpan: { start: tokens[match.from].start, end: tokens[match.to - 1].end } } : {}
  return { ...figure, quantity: { ...place.quantity, qualifier: match.qualifier }, ...span }
}
