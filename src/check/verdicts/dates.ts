import type { Period } from '../../quantity/period'
import type { Candidate, SourceModel } from '../align'
import { createWeigher } from '../align'
import type { Case, Judge, Judgement } from '../case'
import { relate } from '../compare'
import type { FigureContext } from '../context'
import { isRelative, anchorOf, relatePeriods, resolvePeriod, sameShape, type PeriodRelation } from '../periods'
import { isOfReport } from './report-date'
import { judgeWeekday } from './weekdays'
import { draftWords, sourceWords } from './words'

/** A date or a period: the source must state it, and of the same thing. */
export const judgeDate: Judge = (input) => {
  const period = input.quantity.period
  if (input.quantity.kind !== 'date') return undefined
  if (!period || isRelative(period)) return judgeWeekday(input) ?? relativeDate(input)
  const dated = input.sources.flatMap((source) => datesOf(input, source, period))
  const same = dated.filter((d) => d.relation === 'same').sort(byScore)
  const rivals = dated.filter((d) => d.relation === 'different' && d.shaped).sort(byScore)
  if (same.length) return judgeStated(input, same, rivals)
  if (isOfReport(input, period))
    return unchecked(`"${draftWords(input)}" is when the source was published, and may be meant so.`)
  const foreign = period.year !== undefined && rivals.length > 0 && !knowsYear(input, period.year)
  const vague = foreign ? undefined : dated.filter((d) => d.relation === 'vague' && d.shared).sort(byScore)[0]
  const rival = rivals[0]
  if (rival && rival.score > 0.25 && rival.score > (vague?.score ?? 0)) return refuted(input, rival)
  if (vague && vague.score > 0.15)
    return {
      code: 'match',
      stance: 'supported',
      message: `The source says "${sourceWords(vague)}".`,
      evidence: [vague],
    }
  if (rival)
    return {
      code: 'absent',
      stance: 'not-found',
      message: `The cited source does not say ${draftWords(input)}; the nearest date there is ${sourceWords(rival)}.`,
      evidence: [rival],
    }
  return undefined
}

interface Dated extends Candidate {
  readonly relation: PeriodRelation
  /** Can be told apart from the draft's by a component that both give. */
  readonly shaped: boolean
  readonly shared: boolean
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score
}

function datesOf(input: Case, source: SourceModel, period: Period): Dated[] {
  const anchor = anchorOf(source.source.article.meta)
  const weigh = createWeigher(input.claim, source.model)
  const found: Dated[] = []
  for (const context of source.model.figures) {
    const other = context.figure.quantity.period
    if (context.figure.quantity.kind !== 'date' || !other) continue
    const resolved = resolvePeriod(other, anchor)
    const relation = statesBothEnds(source, context, period) ? 'same' : relatePeriods(period, resolved)
    const shared = (['year', 'month', 'quarter', 'day'] as const).some(
      (key) => period[key] !== undefined && (period[key] === resolved[key] || period[key] === resolved.end?.[key]),
    )
    found.push({
      source,
      context,
      score: weigh(context) + siblingBonus(input, source, context.sentence),
      relation,
      shaped: sameShape(period, resolved),
      shared,
    })
  }
  return found
}

/** The year stands somewhere in a source, or is that of its publication or the one before or behind it. */
function knowsYear({ sources }: Case, year: number): boolean {
  return sources.some(({ source, model }) => {
    const published = anchorOf(source.article.meta)?.year
    if (published !== undefined && Math.abs(published - year) <= 1) return true
    return model.figures.some(({ figure: { quantity } }) => {
      const { year: from, end } = quantity.period ?? {}
      return from === year || end?.year === year
    })
  })
}

/** A span of time whose first and last year one sentence of the source gives as two dates: "36 percent in 2024, up from 29 percent in 2023". */
function statesBothEnds({ model }: SourceModel, { sentence, figure }: FigureContext, { year, end }: Period): boolean {
  if (year === undefined || end?.year === undefined || figure.quantity.period?.year !== year) return false
  return model.bySentence[sentence].some((c) => c.figure.quantity.period?.year === end.year)
}

/** Another figure of the draft's sentence stands in that sentence of the source: the two belong together. */
function siblingBonus({ claim, draft }: Case, source: SourceModel, sentence: number): number {
  const siblings = draft.bySentence[claim.sentence].filter(
    (c) => c !== claim && c.figure.quantity.kind !== 'date' && !c.figure.weak,
  )
  const there = source.model.bySentence[sentence]
  const hit = siblings.some((s) =>
    there.some(
      (t) =>
        s.figure.quantity.dimension === t.figure.quantity.dimension &&
        relate(s.figure.quantity, t.figure.quantity) === 'equal',
    ),
  )
  return hit ? 0.2 : 0
}

/** How much better another date must fit before a date that stands elsewhere in the source is doubted. */
const OUTRANKED = 0.28

/** A date that stands in a sentence which shares next to nothing with the draft's is not the one meant. */
const ELSEWHERE = 0.045

function judgeStated(input: Case, same: readonly Dated[], rivals: readonly Dated[]): Judgement {
  const best = same[0]
  if (best.score < ELSEWHERE && knowsWords(input, best))
    return {
      code: 'absent',
      stance: 'not-found',
      message: `The cited source names ${draftWords(input)} only in another connection.`,
      evidence: [best],
    }
  const rival = rivals[0]
  const beside =
    rival && same.some((s) => s.source === rival.source && Math.abs(s.context.sentence - rival.context.sentence) <= 0)
  if (rival && !beside && rival.score > best.score + OUTRANKED && rival.score > 0.45) return refuted(input, rival)
  return { code: 'match', stance: 'supported', message: `The source says "${sourceWords(best)}".`, evidence: [best] }
}

/** The source uses most of the claim's words, and so could have spoken of it. */
function knowsWords({ claim }: Case, { source }: Dated): boolean {
  const own = [...claim.own]
  return own.filter((key) => source.model.frequency.has(key)).length >= Math.max(2, own.length * KNOWN)
}

/** The share of a claim's words. */
const KNOWN = 0.6

function refuted(input: Case, rival: Dated): Judgement {
  return {
    code: 'period',
    stance: 'refuted',
    message: `The draft says ${draftWords(input)}; the source says ${sourceWords(rival)}.`,
    evidence: [rival],
    instead: rival,
  }
}

/** "Last year" is relative to the draft's own date, which is not known: it acquits nothing and accuses nothing. */
function relativeDate(input: Case): Judgement {
  return unchecked(`"${draftWords(input)}" depends on the date of the draft and was not checked.`)
}

function unchecked(message: string): Judgement {
  return { code: 'ambiguous', stance: 'unchecked', message, evidence: [] }
}
