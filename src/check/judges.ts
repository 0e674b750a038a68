import type { Judge } from './case'
import { judgeDoubt } from './doubt/judge-doubt'
import { judgeComparator, judgeDirection, judgeMatch } from './verdicts/agreement'
import { judgeAnnounced } from './verdicts/announced'
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

/** Those that need no source: the draft against itself. */
export const ownJudges: readonly Judge[] = [judgeInternal, judgeAnnounced]

/** The families of verdicts in the order in which they are tried: the first that decides wins. */
export const judges: readonly Judge[] = [
  ...ownJudges,
  judgeQuote,
  judgeTerm,
  judgePairedDate,
  judgeDate,
  judgePoints,
  judgeComparator,
  judgeDirection,
  judgeCourse,
  judgePeriod,
  judgeDoubt,
  judgeMatch,
  judgeEnds,
  judgeDerived,
  judgePointsBetween,
  judgeRange,
  judgeUnit,
  judgeScale,
  judgeValue,
  judgeAbsent,
]
