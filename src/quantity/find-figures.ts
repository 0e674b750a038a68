import type { Document } from '../text/document'
import { parsePlain } from '../text/plain'
import { findSentences, type Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { datePrefix, ordinalWord, parseDate } from './dates'
import { readMeasured, type Reading } from './measured'
import { findNoun } from './nouns'
import { isNoFigure } from './not-figures'
import type { NumeralStyle } from './numerals'
import { findQualifier } from './qualifiers'
import type { Figure, Quantity } from './quantity'
import { parseRatio } from './ratios'

export interface FigureOptions {
  /** Two-letter code of the text's language; guessed from its words when not given. */
  readonly language?: string
}

/** Finds the figures of a document, in order and without overlap. One pass over each sentence's tokens. */
export function findFigures(document: Document, sentences: readonly Sentence[], options: FigureOptions = {}): Figure[] {
  const style: NumeralStyle = { decimalComma: isDecimalComma(document.prose, options.language) }
  return sentences.flatMap(({ tokens }) => inSentence(tokens, style))
}

/** Figures of a plain text. */
export function extractFromText(text: string): Figure[] {
  const document = parsePlain(text)
  return findFigures(document, findSentences(document))
}

function isDecimalComma(text: string, language: string | undefined): boolean {
  if (language && /^(?:de|fr|es|it|nl|pl|sv|da|nb|no|fi|pt|ro|cs)/.test(language)) return foreign(text) >= foreignFloor
  return foreign(text) > foreignFloor * 2
}

const foreignFloor = 3

/** Function words of languages with a decimal comma in the first stretch of the text, less those of English. */
function foreign(text: string): number {
  const head = text.slice(0, 4000)
  const others =
    head.match(
      /\b(?:der|die|das|und|von|für|mit|auf|les|des|une|dans|pour|que|los|las|una|del|och|att|voor|het|een|ist|im|wird|sich)\b/g,
    )?.length ?? 0
  const english = head.match(/\b(?:the|and|of|to|for|that|with|was|is)\b/g)?.length ?? 0
  return others - english
}

function inSentence(tokens: readonly Token[], style: NumeralStyle): Figure[] {
  const figures: Figure[] = []
  let i = 0
  while (i < tokens.length) {
    const found = readAt(tokens, i, style)
    if (!found) {
      i++
      continue
    }
    if (found.figure) figures.push(found.figure)
    i = Math.max(found.to, i + 1)
  }
  return figures
}

interface Found {
  readonly figure?: Figure
  readonly to: number
}

/** What starts at a token: a figure, something that is none (and is skipped), or nothing. */
function readAt(tokens: readonly Token[], at: number, style: NumeralStyle): Found | undefined {
  const token = tokens[at]
  if (token.kind === 'word' && !mayStart(token)) return undefined
  if (token.kind === 'mark' && !/^[$€£¥₹₩+\-−]$/.test(token.text)) return undefined
  if (token.kind !== 'mark' && isNoFigure(tokens, at)) return { to: at + 1 }
  const date = parseDate(tokens, at)
  if (date && !followedByUnit(tokens, date.to, token)) {
    const { from, ...fields } = datePrefix(tokens, at)
    const start = fields.bound ? at : from
    const quantity: Quantity = {
      kind: 'date',
      low: date.period.year ?? NaN,
      high: date.period.year ?? NaN,
      unit: 'date',
      dimension: 'date',
      factor: 1,
      step: 1,
      period: { ...date.period, ...fields },
    }
    return {
      figure: {
        start: tokens[Math.max(start, 0)].start,
        end: tokens[date.to - 1].end,
        quantity,
        ...(isVague(quantity) ? { weak: true } : {}),
      },
      to: date.to,
    }
  }
  const ratio = token.kind === 'mark' ? undefined : parseRatio(tokens, at, style)
  const measured = readMeasured(tokens, at, style)
  if (ratio && (!measured || measured.to <= ratio.to)) return ratioFound(tokens, at, ratio)
  if (measured) return measuredFound(tokens, at, measured)
  return readRank(tokens, at)
}

const starters = new Set('a an half minus twice thrice double triple treble last next this previous fiscal'.split(' '))

/** Words that can start a figure: capitals (months, quarters, codes of currency) and number words. */
function mayStart(token: Token): boolean {
  if (token.text !== token.lower) return true
  return starters.has(token.lower) || numberish.test(token.lower)
}

const numberish =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|tens|thousands|dozens|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|doubl(?:e|es|ed|ing)|tripl(?:es|ed|ing)|trebl(?:ed|ing)|quadrupl(?:e|ed|ing)|quintupled|halv(?:e|es|ed|ing)|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold|eur|usd|gbp|rmb|chf|hundred|decade|fortnight)$/

function followedByUnit(tokens: readonly Token[], to: number, token: Token): boolean {
  if (token.kind !== 'number' || tokens[to - 1] !== token) return false
  const next = tokens[to]
  return (
    !!next &&
    /^(?:%|percent|per|€|\$|million|billion|bn|m|euros?|dollars?|people|jobs|workers|employees|kg|km|mw|tonnes|points)$/.test(
      next.lower,
    ) &&
    !(next.lower === 'per' && tokens[to + 1]?.lower !== 'cent')
  )
}

function isVague({ period }: Quantity): boolean {
  return !!period && period.relative !== undefined && period.year === undefined
}

function ratioFound(tokens: readonly Token[], at: number, ratio: NonNullable<ReturnType<typeof parseRatio>>): Found {
  const quantity: Quantity = {
    kind: 'ratio',
    low: ratio.value,
    high: ratio.high ?? ratio.value,
    unit: '',
    dimension: 'ratio',
    factor: 1,
    step: ratio.step,
    ...(ratio.change ? { change: ratio.change } : {}),
  }
  return { figure: withQualifier(tokens, { from: at, to: ratio.to, quantity, weak: ratio.weak }), to: ratio.to }
}

function measuredFound(tokens: readonly Token[], at: number, reading: Reading): Found {
  const { quantity, to } = reading
  if (quantity.kind !== 'count') {
    const figure = withQualifier(tokens, { from: at, to, quantity, weak: reading.weak })
    const of = quantity.kind === 'percent' && tokens[to]?.lower === 'of' ? findNoun(tokens, at, to) : undefined
    return { figure: of ? { ...figure, noun: of.noun, nounSpan: { start: of.start, end: of.end } } : figure, to }
  }
  const noun = findNoun(tokens, at, to)
  const figure = withQualifier(tokens, {
    from: at,
    to,
    quantity: noun ? { ...quantity, unit: noun.noun } : quantity,
    weak: reading.weak,
  })
  if (!noun && reading.wordOne) return { to }
  return { figure: noun ? { ...figure, noun: noun.noun, nounSpan: { start: noun.start, end: noun.end } } : figure, to }
}

interface Place {
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  readonly weak?: boolean
}

function withQualifier(tokens: readonly Token[], { from, to, quantity, weak }: Place): Figure {
  const found = findQualifier(tokens, from, to)
  const match = found && quantity.kind === 'duration' && tokens[found.from].lower === 'over' ? undefined : found // "over two years": during
  return {
    start: tokens[from].start,
    end: tokens[to - 1].end,
    quantity: match ? { ...quantity, qualifier: match.qualifier } : quantity,
    ...(match && match.from < from
      ? { qualifierSpan: { start: tokens[match.from].start, end: tokens[match.to - 1].end } }
      : {}),
    ...(weak ? { weak } : {}),
  }
}

const superlatives =
  /^(?:largest|biggest|highest|lowest|smallest|richest|poorest|longest|fastest|best|worst|most|leading|busiest|oldest|youngest|strongest|cheapest|deepest|heaviest|tallest)$/

/** "second-largest", "third biggest" */
function readRank(tokens: readonly Token[], at: number): Found | undefined {
  const value = tokens[at].kind === 'word' ? ordinalWord(tokens[at].lower) : undefined
  if (value === undefined) return undefined
  const i = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  if (!superlatives.test(tokens[i]?.lower ?? '')) return { to: at + 1 }
  const quantity: Quantity = {
    kind: 'rank',
    low: value,
    high: value,
    unit: 'rank',
    dimension: 'rank',
    factor: 1,
    step: 1,
  }
  return { figure: { start: tokens[at].start, end: tokens[i].end, quantity }, to: i + 1 }
}
