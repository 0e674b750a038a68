import type { FigureKind } from '../quantity/quantity'
import { amountKinds } from './compare'
import type { Judge } from './case'
import { judgeAnnounced } from './verdicts/announced'
import { judgeDoubt } from './doubt/judge-doubt'
import { judgeComparator, judgeDirection, judgeMatch } from './verdicts/agreement'
import { judgeCourse } from './verdicts/course'
import { judgeDate } from './verdicts/dates'
import { judgeDerived } from './verdicts/derived'
import { judgeInternal } from './verdicts/internal'
import { judgeAbsent, judgeScale, judgeUnit, judgeValue } from './verdicts/mismatch'
import { judgePairedDate, judgePeriod } from './verdicts/period'
import { judgePoints, judgePointsBetween } from './verdicts/points'
import { judgeQuote } from './verdicts/quote'
import { judgeEnds, judgeRange } from './verdicts/range'
import { judgeTerm } from './verdicts/terms'

/** What a family of verdicts asks, in plain words, and of which kinds of figures; of all where none are named. */
export interface Question {
  readonly ask: string
  readonly kinds?: readonly FigureKind[]
}

const amounts: readonly FigureKind[] = ['money', 'percent', 'points', 'count', 'measure', 'ratio', 'duration', 'rank']

/** For explanations: what was asked before a verdict was given. */
export const questions: ReadonlyMap<Judge, Question> = new Map<Judge, Question>([
  [judgeInternal, { ask: 'Does the draft contradict itself here?', kinds: ['count', 'money', 'measure', 'percent'] }],
  [judgeAnnounced, { ask: 'Does the draft compute it wrongly from its own figures?', kinds: amounts }],
  [judgeQuote, { ask: 'Is it part of a quotation that the source has?' }],
  [judgeTerm, { ask: 'Does the source say it of another length of time?' }],
  [judgePairedDate, { ask: 'Does the source put another date beside the same value?', kinds: ['date'] }],
  [judgeDate, { ask: 'Is it a date that can be compared with dates of the source?', kinds: ['date'] }],
  [judgePoints, { ask: 'Are percent and percentage points mixed up?', kinds: ['percent'] }],
  [
    judgeComparator,
    { ask: 'Does the source state it with another bound (more than, fewer than, at least, up to)?', kinds: amounts },
  ],
  [judgeDirection, { ask: 'Does the source say that it went the other way?', kinds: amounts }],
  [judgeCourse, { ask: 'Does the source go from the one value to the other the other way round?', kinds: amounts }],
  [judgePeriod, { ask: 'Does the source state it for another period?', kinds: amounts }],
  [
    judgeDoubt,
    {
      ask: 'Does the source state it of something else, or as another sort of figure (a forecast, an average)?',
      kinds: amounts,
    },
  ],
  [judgeMatch, { ask: 'Does the source state it?' }],
  [judgeEnds, { ask: 'Does the source state an end of it, or both ends one by one?', kinds: amounts }],
  [judgeDerived, { ask: 'Does it follow from figures of the source by arithmetic?', kinds: amounts }],
  [judgePointsBetween, { ask: 'Is it the difference of two percentages of the source?', kinds: ['percent'] }],
  [judgeRange, { ask: 'Does the source give a range with it?', kinds: amounts }],
  [judgeUnit, { ask: 'Does the source give the same number with another unit?', kinds: amounts }],
  [judgeScale, { ask: 'Does the source give the same digits in another size?', kinds: amountKinds }],
  [judgeValue, { ask: 'Does the source give another value for the same thing?', kinds: amounts }],
  [judgeAbsent, { ask: 'Is there nothing in the source to compare it with?' }],
])
