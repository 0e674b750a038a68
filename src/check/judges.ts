import type { Judge } from './case'
import { judgeComparator, judgeDirection, judgeMatch, judgeRange } from './verdicts/agreement'
import { judgeDate } from './verdicts/dates'
import { judgeDerived } from './verdicts/derived'
import { judgeInternal } from './verdicts/internal'
import { judgeAbsent, judgeCounted, judgePoints, judgeScale, judgeUnit, judgeValue } from './verdicts/mismatch'
import { judgePeriod } from './verdicts/period'
import { judgeQuote } from './verdicts/quote'
import { judgeStatistic } from './verdicts/statistic'
import { judgeSubject } from './verdicts/subject'
import { judgeTerm } from './verdicts/terms'

/** The families of verdicts in the order in which they are tried: the first that decides wins. */
export const judges: readonly Judge[] = [
  judgeInternal,
  judgeQuote,
  judgeTerm,
  judgeDate,
  judgeComparator,
  judgeDirection,
  judgePeriod,
  judgeSubject,
  judgeCounted,
  judgeStatistic,
  judgeMatch,
  judgeDerived,
  judgePoints,
  judgeRange,
  judgeUnit,
  judgeScale,
  judgeValue,
  judgeAbsent,
]
