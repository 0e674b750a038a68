import { compareTexts } from '../base/compare'
import type { Span } from '../base/span'
import { extractFromText } from '../quantity/find-figures'
import type { Figure, Quantity } from '../quantity/quantity'
import type { Answer } from './search-query'
import type { FigureRow, Passage, Store, Within } from './store'

/** A figure that is looked for. */
export interface AskedFigure {
  readonly quantity: Quantity
  /** What is counted, where it was said. */
  readonly noun?: string
  /** The years that the question names: a passage must speak of one of them, or its article be of one of them. */
  readonly years?: Interval
  /** Nothing but the figure was written, and it can be nothing else: money, a percentage, a measure. */
  readonly whole: boolean
}

interface Interval {
  readonly low: number
  readonly high: number
}

/** Reads "$8 billion", "40% in 2024", "8,500 jobs"; undefined where there is no figure. */
export function parseFigureQuery(text: string): AskedFigure | undefined {
  const figures = extractFromText(text)
  const asked = figures.find(({ quantity }) => quantity.kind !== 'date') ?? figures[0]
  if (!asked || !isKnown(asked.quantity)) return undefined
  const date = figures.find((figure) => figure !== asked && figure.quantity.kind === 'date' && isKnown(figure.quantity))
  const { quantity, noun } = asked
  const whole = figures.length === 1 && text.trim().length === asked.end - asked.start && PLAIN.has(quantity.kind)
  return { quantity, noun, years: date?.quantity, whole }
}

const PLAIN = new Set(['money', 'percent', 'points', 'measure'])

function isKnown({ low, high }: Quantity): boolean {
  return Number.isFinite(low) && Number.isFinite(high)
}

interface FigureSearch extends AskedFigure {
  readonly within?: Within
  readonly limit: number
}

/** How many figures of about the value are compared. */
const MOST_ROWS = 2000

/** Passages that state about the value: those that state it exactly first, then by how far they are off, the same unit first. */
export function searchFigures(store: Store, asked: FigureSearch): Answer[] {
  const { quantity, years, within, limit } = asked
  const bare = quantity.kind === 'count' && !quantity.unit
  const { low, high } = toBounds(quantity)
  const rows = store.findFigures({
    dimension: bare ? undefined : quantity.dimension,
    low,
    high,
    within,
    limit: MOST_ROWS,
  })
  const ranked = rows
    .map((row) => ({ row, off: distance(row, asked) }))
    .sort((a, b) => a.off - b.off || compareTexts(a.row.path, b.row.path) || a.row.start - b.row.start)
  const answers = new Map<string, Answer>()
  for (const { row, off } of ranked) {
    if (answers.size >= limit) break
    const passage = store.passageHolding(row.path, row.start)
    if (!passage || passage.end < row.end || (within?.page !== undefined && passage.page !== within.page)) continue
    if (years && !speaksOf(store, { ...passage, path: row.path }, years)) continue
    const place = `${passage.start} ${row.path}`
    if (!answers.has(place))
      answers.set(place, { ...passage, path: row.path, score: -off, marks: findMarks(passage, row) })
  }
  return [...answers.values()]
}

/** What would be written like this: "$8 billion" is anything that rounds to it. */
function toBounds({ low, high, factor, step }: Quantity): Interval {
  const slack = (step / 2) * factor
  return { low: low * factor - slack, high: high * factor + slack }
}

/** How far a figure is off, in parts of the value; another thing counted is farther than another value. */
function distance(row: FigureRow, { quantity, noun }: AskedFigure): number {
  const value = ((quantity.low + quantity.high) / 2) * quantity.factor
  const off = Math.abs((row.low + row.high) / 2 - value) / Math.max(Math.abs(value), Number.MIN_VALUE)
  const other = quantity.kind === 'count' && noun !== undefined && row.unit !== noun
  return (off < 1e-9 ? 0 : off) + (other ? 1 : 0)
}

/** A passage that names years must name one of these; of one that names none the article's date decides. */
function speaksOf(store: Store, passage: Passage & { readonly path: string }, { low, high }: Interval): boolean {
  const dates = store.figuresIn(passage.path, passage).filter(({ dimension, low }) => dimension === 'date' && low > 0)
  if (dates.length) return dates.some((date) => date.low <= high && date.high >= low)
  const year = Number(store.source(passage.path)?.meta.date?.slice(0, 4))
  return year >= low && year <= high
}

/** The figure in the passage's text, whose places are not quite the file's: it is read anew. */
function findMarks({ text, start }: Passage, row: FigureRow): Span[] {
  const same = ({ quantity }: Figure) =>
    quantity.dimension === row.dimension && quantity.low * quantity.factor === row.low
  const near = extractFromText(text)
    .filter(same)
    .sort((a, b) => Math.abs(a.start - (row.start - start)) - Math.abs(b.start - (row.start - start)))
  return near.slice(0, 1).map(({ start, end }) => ({ start, end }))
}
