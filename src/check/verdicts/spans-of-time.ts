import type { Candidate, SourceModel } from '../align'
import { createWeigher } from '../align'
import type { Case } from '../case'
import { anchorOf, resolvePeriod } from '../periods'
import type { Period } from '../../quantity/period'
import type { Derivation } from './derived'
import { sourceWords } from './words'

const DAY = 86_400
const MONTH = 2_629_800
const YEAR = 31_557_600

/** A duration that is the time between two dates of one sentence of the source: "in four years" of "between 2018 and 2022". */
export function fromDates(input: Case): Derivation | undefined {
  if (input.quantity.kind !== 'duration' || input.quantity.low < 2) return undefined
  for (const source of input.sources) {
    const quarters = countQuarters(input, source)
    if (quarters) return quarters
    const dates = datesOf(input, source)
    for (let i = 0; i < dates.length; i++)
      for (let j = i + 1; j < dates.length; j++) {
        const apart = dates[j].candidate.context.sentence - dates[i].candidate.context.sentence > 1
        if (apart && ![dates[i], dates[j]].every(({ period }) => isDayNearby(input, period))) continue
        if (!isSpan(input, dates[i].period, dates[j].period)) continue
        const parts = [dates[i].candidate, dates[j].candidate]
        const named = [dates[i], dates[j]].some(({ period }) => isNamedNearby(input, period))
        if (!named && Math.max(...parts.map((p) => p.score)) < 0.12) continue
        return {
          parts,
          formula: `${sourceWords(parts[0])} to ${sourceWords(parts[1])} = ${input.quantity.low} ${input.quantity.unit}s`,
        }
      }
  }
  return undefined
}

/** The draft's own paragraph names the day. */
function isDayNearby({ claim, draft }: Case, { month, day }: Period): boolean {
  const { block } = draft.sentences[claim.sentence]
  return (
    day !== undefined &&
    draft.sentences.some(
      (sentence, i) =>
        sentence.block === block &&
        draft.bySentence[i].some(
          ({ figure: { quantity } }) => quantity.period?.month === month && quantity.period?.day === day,
        ),
    )
  )
}

/** The draft's own paragraph names the year. */
function isNamedNearby({ claim, draft }: Case, { year }: Period): boolean {
  const { block } = draft.sentences[claim.sentence]
  return draft.sentences.some(
    (sentence, i) =>
      sentence.block === block && draft.bySentence[i].some(({ figure }) => figure.quantity.period?.year === year),
  )
}

/** "over two quarters" where the source speaks of that many. */
function countQuarters({ quantity }: Case, source: SourceModel): Derivation | undefined {
  if (quantity.unit !== 'quarter') return undefined
  const named = new Map<string, Candidate>()
  for (const context of source.model.figures) {
    const { period } = context.figure.quantity
    if (period?.grain === 'quarter') named.set(`${period.quarter}:${period.month}`, { source, context, score: 0.3 })
  }
  const parts = [...named.values()]
  return named.size === quantity.low
    ? { parts, formula: `${parts.map(sourceWords).join(', ')}: ${quantity.low} quarters` }
    : undefined
}

interface Dated {
  readonly candidate: Candidate
  readonly period: Period
}

function datesOf(input: Case, source: SourceModel): Dated[] {
  const anchor = anchorOf(source.source.article.meta)
  const weigh = createWeigher(input.claim, source.model)
  const found: Dated[] = []
  for (const context of source.model.figures) {
    const { period } = context.figure.quantity
    if (!period) continue
    const resolved = resolvePeriod(period, anchor)
    if (resolved.year === undefined) continue
    found.push({ candidate: { source, context, score: weigh(context) }, period: resolved })
    if (resolved.end?.year !== undefined)
      found.push({ candidate: { source, context, score: weigh(context) }, period: resolved.end })
  }
  return found
}

/** The time between the two, at the grain that the draft uses. */
function isSpan({ quantity }: Case, a: Period, b: Period): boolean {
  const years = Math.abs(b.year! - a.year!)
  if (quantity.unit === 'year' || quantity.unit === 'decade')
    return years > 0 && years * YEAR === quantity.low * quantity.factor
  if (a.month === undefined || b.month === undefined) return false
  const months = Math.abs((b.year! - a.year!) * 12 + b.month - a.month)
  if (quantity.unit === 'month')
    return (
      Math.abs(months * MONTH - quantity.low * quantity.factor) <= (a.day === undefined ? 0.1 : 0.6) * MONTH &&
      months > 0
    )
  if (a.day === undefined || b.day === undefined) return false
  const days = Math.abs(Date.UTC(b.year!, b.month - 1, b.day) - Date.UTC(a.year!, a.month - 1, a.day)) / 1000 / DAY
  return days > 0 && Math.abs(days * DAY - quantity.low * quantity.factor) < DAY / 2
}
