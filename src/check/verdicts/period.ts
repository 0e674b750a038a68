import { anchorOf, relatePeriods, sameShape } from '../periods'
import type { Period } from '../../quantity/period'
import type { Case, Judge, RelatedCandidate } from '../case'
import { createCase, significant } from '../case'
import type { FigureContext, TextModel } from '../context'
import { periodsOf, plainPeriodsOf } from './period-of'
import { isOfReport } from './report-date'
import { draftWords, sourceWords } from './words'

/**
 * The right figure of another time: the draft puts it beside a period that the source puts beside another figure of the same
 * kind. A period that the source does not know at all is the date's own verdict (dates.ts).
 */
export const judgePeriod: Judge = (input) => {
  if (input.quantity.kind === 'date' || input.quantity.kind === 'duration') return undefined
  const mine = periodInDraft(input.draft, input.claim)
  if (!mine || isOfReport(input, mine) || !isOfAnother(input, mine, PAIRED)) return undefined
  const best = input.close[0]
  const rival = rivalOf(input, mine)
  if (!rival) return undefined
  return {
    code: 'period',
    stance: 'refuted',
    message: `The source says ${sourceWords(best)} for another period; for the period that the draft names it says ${sourceWords(rival)}.`,
    evidence: [best, rival],
    instead: rival,
  }
}

/** A date beside a value that the source states for another date, and no other value for the draft's: the date is what is wrong. */
export const judgePairedDate: Judge = (input) => {
  const { claim, draft, sources } = input
  const period = claim.figure.quantity.period
  if (input.quantity.kind !== 'date' || !period || isOfReport(input, period)) return undefined
  for (const sibling of draft.bySentence[claim.sentence]) {
    if (sibling === claim || !isTelling(sibling)) continue
    if (periodInDraft(draft, sibling) !== period) continue
    const value = createCase(sibling, draft, sources)
    if (!isOfAnother(value, period, ALONE) || rivalOf(value, period)) continue
    return {
      code: 'period',
      stance: 'refuted',
      message: `The source says ${sourceWords(value.close[0])} for another period than ${draftWords(input)}.`,
      evidence: [value.close[0]],
    }
  }
  return undefined
}

/** A value by which its sentence is known: no small count. */
function isTelling({ figure }: FigureContext): boolean {
  const { kind } = figure.quantity
  return (
    !figure.weak && kind !== 'date' && kind !== 'duration' && (kind !== 'count' || significant(figure.quantity) > 1)
  )
}

/** How well the value must be aligned: where another value stands beside it for the draft's period, and where none does. */
const PAIRED = 0.1
const ALONE = 0.15

/** The one period that the draft gives for a figure. */
function periodInDraft(draft: TextModel, claim: FigureContext): Period | undefined {
  const periods = plainPeriodsOf(draft, claim)
  return periods.length === 1 ? periods[0] : undefined
}

/** Every figure of the close set has a period of its own, and another one: a mention that leaves it open acquits. */
function isOfAnother({ close }: Case, period: Period, sure: number): boolean {
  return close.length > 0 && close[0].score > sure && close.every((c) => isOther(period, c))
}

function isOther(period: Period, candidate: RelatedCandidate): boolean {
  const theirs = periodsOfCandidate(candidate)
  return theirs.length > 0 && theirs.every((p) => sameShape(period, p) && relatePeriods(period, p) === 'different')
}

/** Another value of the same thing that the source gives for the draft's period. */
function rivalOf({ close, rivals }: Case, period: Period): RelatedCandidate | undefined {
  const [best] = close
  const away = (r: RelatedCandidate) => Math.abs(r.context.figure.start - best.context.figure.start)
  return rivals
    .filter(
      (r) =>
        r.source === best.source &&
        r.score > best.score - (r.context.sentence === best.context.sentence ? 0.35 : 0.15) &&
        Math.abs(r.context.sentence - best.context.sentence) <= 1 &&
        periodsOfCandidate(r).some((p) => relatePeriods(period, p) === 'same'),
    )
    .sort((a, b) => away(a) - away(b))[0]
}

function periodsOfCandidate({ source, context }: RelatedCandidate): Period[] {
  return periodsOf(source.model, context, anchorOf(source.source.article.meta))
}
