import type { Period } from '../../quantity/period'
import type { Judge, RelatedCandidate } from '../case'
import type { FigureContext, TextModel } from '../context'
import { isRelative, parseAnchor, relatePeriods, resolvePeriod, sameShape, type Anchor } from '../periods'
import { sourceWords } from './words'

/**
 * The right figure of another time: the draft puts it beside a period that the source puts beside another figure of the same
 * kind. A period that the source does not know at all is the date's own verdict (dates.ts).
 */
export const judgePeriod: Judge = (input) => {
  const { claim, close, draft, rivals } = input
  if (!close.length || input.quantity.kind === 'date') return undefined
  const mine = periodsOf(draft, claim, undefined)
  if (mine.length !== 1) return undefined
  if (!close.every((c) => isOther(mine[0], c))) return undefined
  const rival = rivals.find(
    (r) =>
      r.score > close[0].score - 0.15 &&
      r.source === close[0].source &&
      r.context.sentence === close[0].context.sentence &&
      sourcePeriods(r).some((p) => relatePeriods(mine[0], p) === 'same'),
  )
  if (!rival) return undefined
  const best = close[0]
  return {
    code: 'period',
    stance: 'refuted',
    message: `The source says ${sourceWords(best)} for another period; for the period that the draft names it says ${sourceWords(rival)}.`,
    evidence: [best, rival],
    instead: rival,
  }
}

function isOther(period: Period, candidate: RelatedCandidate): boolean {
  const theirs = sourcePeriods(candidate)
  return theirs.length > 0 && theirs.every((p) => sameShape(period, p) && relatePeriods(period, p) === 'different')
}

function sourcePeriods({ source, context }: RelatedCandidate): Period[] {
  return periodsOf(source.model, context, parseAnchor(source.source.article.meta.date))
}

/** The periods in the stretch of the sentence that belongs to a figure. */
function periodsOf(model: TextModel, { sentence, stretch }: FigureContext, anchor: Anchor | undefined): Period[] {
  const { tokens } = model.sentences[sentence]
  const start = tokens[stretch[0]]?.start ?? 0
  const end = tokens[stretch[1] - 1]?.end ?? 0
  return model.bySentence[sentence].flatMap(({ figure }) => {
    const { period } = figure.quantity
    if (!period || figure.start < start || figure.end > end) return []
    const resolved = resolvePeriod(period, anchor)
    return isRelative(resolved) ? [] : [resolved]
  })
}
