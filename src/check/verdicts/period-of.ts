import type { Span } from '../../base/span'
import type { Period } from '../../quantity/period'
import type { Token } from '../../text/tokens'
import type { FigureContext, TextModel } from '../context'
import { isRelative, resolvePeriod, type Anchor } from '../periods'
import { hardBorders } from '../stretch'

/**
 * The periods that belong to a figure of a text: those of its own part of the sentence, or, for a cell of a table, of its row's label
 * and its column's header. Empty where the sentence leaves it open.
 */
export function periodsOf(model: TextModel, context: FigureContext, anchor: Anchor | undefined): Period[] {
  const dates = context.row ? datesOfCell(model, context) : datesBeside(model, context)
  return periodsFrom(dates, anchor)
}

function periodsFrom(dates: readonly FigureContext[], anchor: Anchor | undefined): Period[] {
  return dates.flatMap(({ figure }) => {
    const period = figure.quantity.period && resolvePeriod(figure.quantity.period, anchor)
    return period && !isRelative(period) ? [period] : []
  })
}

/** The periods that a text plainly puts beside a figure: no comma or "and" between the two, but for a date that opens the sentence. */
export function plainPeriodsOf(model: TextModel, context: FigureContext): Period[] {
  const { tokens } = model.sentences[context.sentence]
  const dates = context.row ? datesOfCell(model, context) : datesBeside(model, context)
  const plain = dates.filter(({ figure }) => {
    const opens = figure.start - (tokens[0]?.start ?? 0) < OPENING
    return context.row || separation(tokens, context.figure, figure) < (opens ? 2 : 1) * COMMA
  })
  return periodsFrom(plain, undefined)
}

/** How many characters into a sentence a date may begin and still govern all of it: "In the first half of 2024, ..." */
const OPENING = 12

function isDate({ figure }: FigureContext): boolean {
  return figure.quantity.period !== undefined
}

/** Dates in the cell itself, in the first cell of its row and in the header of its column. */
function datesOfCell(model: TextModel, context: FigureContext): FigureContext[] {
  const { cells = [], header = [] } = model.document.blocks[model.sentences[context.sentence].block] ?? {}
  const column = cells.findIndex((cell) => holds(cell, context))
  if (column < 0) return []
  const inRow = model.bySentence[context.sentence].filter(
    (c) => c !== context && isDate(c) && (holds(cells[0], c) || holds(cells[column], c)),
  )
  const head = header === cells ? undefined : header[column]
  return head ? [...inRow, ...model.figures.filter((c) => isDate(c) && holds(head, c))] : inRow
}

function holds({ start, end }: Span, { figure }: FigureContext): boolean {
  return start <= figure.start && figure.start < end
}

/** The dates of the sentence that are nearer to this figure than to another of its kind, by the borders between them. */
function datesBeside(model: TextModel, context: FigureContext): FigureContext[] {
  const { tokens } = model.sentences[context.sentence]
  const figures = model.bySentence[context.sentence]
  const rivals = figures.filter(
    (c) => c !== context && c.figure.quantity.dimension === context.figure.quantity.dimension,
  )
  return figures.filter((date) => {
    if (date === context || !isDate(date)) return false
    const mine = separation(tokens, context.figure, date.figure)
    if (mine >= HARD) return false
    return rivals.every((rival) => separation(tokens, rival.figure, date.figure) >= mine)
  })
}

/** A border that nothing reaches across. */
const HARD = 100

/** How far apart two figures of a sentence are: borders weigh, words hardly. The colon behind a label ("2023: $14 billion") is none. */
function separation(tokens: readonly Token[], a: Span, b: Span): number {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  let sum = 0
  let depth = 0
  for (const token of tokens) {
    if (token.start < first.end) continue
    if (token.start >= second.start) break
    sum += weightOf(token, token.start - first.end <= 1)
    depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0
  }
  return sum + (depth === 0 ? 0 : PARENTHESIS)
}

/** What stands in a parenthesis belongs together, and to what stands right before it. */
const PARENTHESIS = 8

const COMMA = 12

function weightOf({ lower }: Token, atLabel: boolean): number {
  if (lower === ':') return atLabel ? 0 : 2 * COMMA
  if (lower === '-' || lower === '–') return 1
  if (hardBorders.has(lower)) return HARD
  if (lower === ',' || lower === 'and' || lower === 'or') return COMMA
  return /^(?:versus|vs|against|compared|from|to|than)$/.test(lower) ? 4 : 0.4
}
