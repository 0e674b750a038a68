import { sliceOf, type Span } from '../base/span'
import type { Quantity } from '../quantity/quantity'
import type { Token } from '../text/tokens'
import { significant } from './case'
import type { FigureContext, TextModel } from './context'
import type { SourceModel } from './align'

/**
 * What a figure may also mean where its words leave something out: the unit that the figure before it has ("96 cents, against 62",
 * "250 kilos, 80 more than the norm"), or the currency of cents. None of them is sure, so they may acquit and never accuse.
 */
export function otherReadings(
  claim: FigureContext,
  draft: TextModel,
  sources: readonly SourceModel[],
): readonly FigureContext[] {
  const { quantity } = claim.figure
  const read = [
    ...inHundredths(claim, draft),
    ...inHeader(claim, draft),
    ...(quantity.unit === 'cent' ? inOtherCurrencies(quantity, sources) : inUnitBefore(claim, draft)),
  ]
  return read.map((other) => ({ ...claim, figure: { ...claim.figure, quantity: other, noun: undefined } }))
}

function inOtherCurrencies(quantity: Quantity, sources: readonly SourceModel[]): Quantity[] {
  const dimensions = sources.flatMap(({ model }) => model.figures.map(({ figure }) => figure.quantity))
  const currencies = new Set(dimensions.filter(({ kind }) => kind === 'money').map(({ dimension }) => dimension))
  return [...currencies]
    .filter((dimension) => dimension !== quantity.dimension && coined.has(dimension))
    .map((dimension) => ({ ...quantity, dimension }))
}

/** "Six cents of each euro", "of every €100 taken, €54": a percentage. */
function inHundredths({ figure: { quantity }, sentence }: FigureContext, draft: TextModel): Quantity[] {
  if (quantity.kind !== 'money') return []
  const { tokens } = draft.sentences[sentence]
  const at = findOfEach(tokens)
  const named = tokens[at + 2]
  if (at < 0 || !named) return []
  const figure = draft.bySentence[sentence].find(
    ({ figure: f }) => f.start <= named.start && named.end <= f.end,
  )?.figure
  if (figure ? figure.quantity.kind !== 'money' : !/^(?:euro|dollar|pound)$/.test(named.lower)) return []
  const whole = figure?.quantity.low ?? 1
  const value = quantity.low * quantity.factor
  return value < whole ? [asPercent(quantity, (100 * quantity.factor) / whole)] : []
}

/** Where "of each €100" or "of every euro" begins, as the index of a token; -1 where nothing is told so. */
export function findOfEach(tokens: readonly Token[]): number {
  return tokens.findIndex(({ lower }, i) => lower === 'of' && /^(?:each|every)$/.test(tokens[i + 1]?.lower ?? ''))
}

/** A bare cell below a header that says "%". */
function inHeader(claim: FigureContext, draft: TextModel): Quantity[] {
  const { quantity } = claim.figure
  if (!claim.row || quantity.kind !== 'count' || quantity.unit) return []
  const header = headerOf(claim, draft)
  return header && /%|per ?cent/i.test(sliceOf(draft.document.text, header)) ? [asPercent(quantity, 1)] : []
}

/** The header of the column in which a figure of a table stands. */
export function headerOf({ figure, sentence }: FigureContext, { document, sentences }: TextModel): Span | undefined {
  const { cells, header } = document.blocks[sentences[sentence].block]
  const column = cells?.findIndex((cell) => cell.start <= figure.start && figure.start < cell.end) ?? -1
  return header?.[column]
}

function asPercent(quantity: Quantity, by: number): Quantity {
  const { low, high, step } = quantity
  const unit = { kind: 'percent', unit: 'percent', dimension: 'percent', factor: 1 } as const
  return { ...quantity, ...unit, low: low * by, high: high * by, step: step * by }
}

/** Currencies whose hundredths are cents. */
const coined = new Set(['money:dollar', 'money:euro'])

/** A bare number in the unit of the nearest figure before it in its sentence, also with that one's scale. */
function inUnitBefore(claim: FigureContext, draft: TextModel): Quantity[] {
  const { quantity, noun } = claim.figure
  if (quantity.kind !== 'count' || quantity.unit || (noun && !hollowNouns.has(noun))) return []
  const before = draft.bySentence[claim.sentence].filter(
    ({ figure }) => figure.start < claim.figure.start && elidable.has(figure.quantity.kind),
  )
  const last = before.at(-1)?.figure.quantity
  if (!last) return []
  const { kind, unit, dimension, factor, per } = last
  const scale = scaleOf(last)
  const scales = scale > 1 && Math.abs(quantity.low) < 1000 ? [1, scale] : [1]
  return scales.map((by) => ({
    ...quantity,
    ...{ kind, unit, dimension, factor, per },
    low: quantity.low * by,
    high: quantity.high * by,
    step: quantity.step * by,
  }))
}

/** What is no name of a counted thing: "62 this time last year". */
const hollowNouns = new Set(['time', 'year', 'quarter', 'month'])

const elidable: ReadonlySet<string> = new Set(['money', 'measure', 'percent', 'points', 'ratio', 'duration'])

/** The scale word that a value was written with, as far as its digits tell: a million for 647.9 million. */
function scaleOf(quantity: Quantity): number {
  const { low } = quantity
  return significant(quantity) > 5 ? 1 : ([1e9, 1e6].find((scale) => Math.abs(low) >= scale) ?? 1)
}
