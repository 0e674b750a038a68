// Stands in for src/check/judges.ts when fit.mjs measures: the same families, and what those decided that the weights bear on.
import type { Case, Judge } from '../../src/check/case'
import { isWeighed, judgeDoubt } from '../../src/check/doubt/judge-doubt'
import { judges as families } from '../../src/check/judges'
import { judgeMatch } from '../../src/check/verdicts/agreement'

export { ownJudges } from '../../src/check/judges'

/** The cases that came as far as the doubt and ended there or as a match, in order; whoever reads them empties the list. */
export const observed: Case[] = []

export const judges: readonly Judge[] = families.map((judge) =>
  judge === judgeDoubt || judge === judgeMatch ? observing(judge) : judge,
)

function observing(judge: Judge): Judge {
  return (input) => {
    const judgement = judge(input)
    if (judgement && isWeighed(input)) observed.push(input)
    return judgement
  }
}
