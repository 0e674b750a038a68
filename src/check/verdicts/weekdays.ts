import { createWeigher, type Candidate } from '../align'
import type { Case, Judgement } from '../case'
import { anchorOf, resolvePeriod } from '../periods'
import { concept } from '../lexicon'
import type { Period } from '../../quantity/period'
import { draftWords, sourceWords } from './words'

/** How well a sentence of the source must fit before its day of the week is held against the draft's. */
const SURE = 0.25

/** How much worse than another day's mention one that agrees may fit and still acquit. */
const CLOSE = 0.12

/**
 * A bare day of the week. The draft's own date is not needed: the source tells of the same event by a day of the week too, or by a
 * date whose day of the week is known.
 */
export function judgeWeekday(input: Case): Judgement | undefined {
  const { weekday } = input.quantity.period ?? {}
  if (weekday === undefined) return undefined
  const named = input.sources.flatMap((source) => {
    const anchor = anchorOf(source.source.article.meta)
    const weigh = createWeigher(input.claim, source.model)
    return source.model.figures.flatMap((context): Named[] => {
      const day = weekdayOf(resolvePeriod(context.figure.quantity.period ?? { grain: 'span' }, anchor))
      return day === undefined ? [] : [{ source, context, score: weigh(context), day }]
    })
  })
  const best = (list: readonly Named[]) => [...list].sort((a, b) => b.score - a.score)[0] as Named | undefined
  const same = best(named.filter((n) => n.day === weekday))
  const other = best(named.filter((n) => n.day !== weekday && tellsTheSame(input, n)))
  if (same && same.score > SURE && same.score > (other?.score ?? 0) - CLOSE)
    return {
      code: 'match',
      stance: 'supported',
      message: `The source says "${sourceWords(same)}".`,
      evidence: [same],
    }
  if (!other || other.score < SURE || (same && same.score > other.score - CLOSE)) return undefined
  if (named.some((n) => n.day === weekday && besides(n, other))) return undefined
  return {
    code: 'period',
    stance: 'refuted',
    message: `The draft says ${draftWords(input)}; the source says ${sourceWords(other)}.`,
    evidence: [other],
    instead: other,
  }
}

function besides(a: Candidate, b: Candidate): boolean {
  return a.source === b.source && a.context.sentence === b.context.sentence
}

interface Named extends Candidate {
  readonly day: number
}

/** More than a third of what the draft's stretch speaks of stands in that sentence of the source: not just the same people on another day. */
function tellsTheSame({ claim }: Case, { source, context }: Candidate): boolean {
  const words = new Set(source.model.sentences[context.sentence].tokens.map((t) => concept(t.lower)))
  const mine = [...claim.own]
  return mine.filter((word) => words.has(word)).length > mine.length / 3
}

/** 0 (Sunday) to 6, where the text names it or a full date settles it. */
function weekdayOf({ weekday, year, month, day, end }: Period): number | undefined {
  if (weekday !== undefined) return weekday
  if (year === undefined || month === undefined || day === undefined || end) return undefined
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
