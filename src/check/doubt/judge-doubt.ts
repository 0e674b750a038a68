import type { Case, Judge, Judgement, RelatedCandidate } from '../case'
import type { VerdictCode } from '../verdict'
import { judgeDerived } from '../verdicts/derived'
import { asWritten, sourceWords } from '../verdicts/words'
import { doubtOf, type Doubt } from './features'
import { sumOf } from './fit'
import { assignment } from './parallel'
import { rivalsOf } from './pull'
import { doubtWeights, type DoubtFeature } from './weights'

/**
 * The source states the draft's number, and yet of something else: another company or line of the table, a forecast for a fact,
 * an average for a maximum. No single sign decides: each has a weight, and only where their sum passes the threshold for every
 * figure of the close set is the draft said to be wrong.
 */
export const judgeDoubt: Judge = (input) => {
  if (!isWeighed(input)) return undefined
  const rivals = rivalsOf(input)
  let least: Doubt | undefined
  for (const agreeing of input.close) {
    const doubt = doubtAgainst(input, agreeing, rivals)
    if (weightOf(doubt) <= THRESHOLD) return undefined
    if (!least || weightOf(doubt) < weightOf(least)) least = doubt
  }
  if (!least) return undefined
  const derived = least.agreeing.relation === 'equal' ? undefined : judgeDerived({ ...input, agreeing: [], close: [] })
  return derived ?? accuse(input, least)
}

/** The doubt that is left where rivals that are a sister's figure do not count. */
function doubtAgainst(input: Case, agreeing: RelatedCandidate, rivals: ReturnType<typeof rivalsOf>): Doubt {
  const doubt = doubtOf(input, agreeing, rivals)
  if (weightOf(doubt) <= THRESHOLD || !doubt.pull) return doubt
  const { rival } = doubt.pull
  if (isMisnamed(input, doubt) || (assignment(input, agreeing, rival) ?? -1) < 0) return doubt
  return doubtAgainst(
    input,
    agreeing,
    rivals.filter((other) => other.rival !== rival),
  )
}

/** The source gives the number to a name that the draft does not have, and the draft to one that the source's sentence does not have. */
function isMisnamed({ claim: { ownNames } }: Case, { others, agreeing: { context } }: Doubt): boolean {
  return others.length > 0 && [...ownNames].some((name) => !context.sentenceNames.has(name))
}

function weightOf({ features }: Doubt): number {
  return sumOf(features, doubtWeights)
}

/** Dates, ranks and weak figures are never doubted. */
export function isWeighed({ close, claim, quantity: { kind } }: Case): boolean {
  return close.length > 0 && !claim.figure.weak && kind !== 'date' && kind !== 'rank'
}

/** Logarithm of the odds. Of three that were tried, the one with the fewest false alarms for what it finds, on all labelled sets (test/bench/RESULTS.md). */
const THRESHOLD = 0.45

/** The features that make for a verdict: the family that adds most gives it its code. */
const families: readonly (readonly [VerdictCode, readonly DoubtFeature[]])[] = [
  ['statistic', ['forecastAsFact', 'trait', 'opposed', 'measure', 'per', 'bound']],
  ['unit', ['nounDiffers']],
  ['subject', ['rivalWords', 'rivalName', 'rivalPlain', 'parallel', 'otherName', 'displaced']],
]

function accuse(input: Case, doubt: Doubt): Judgement {
  const { agreeing, pull } = doubt
  const weigh = (names: readonly DoubtFeature[]) =>
    names.reduce((sum, n) => sum + doubt.features[n] * doubtWeights[n], 0)
  const [code] = families.reduce((a, b) => (weigh(b[1]) > weigh(a[1]) ? b : a))
  const rival = pull && pull.words.length && code !== 'unit' ? pull.rival : undefined
  return {
    code: code === 'unit' && input.quantity.kind !== 'count' ? 'subject' : code,
    stance: 'refuted',
    message: `${reasonOf(input, doubt, code)} The source: "${sourceWords(agreeing)}".${rival ? ` For ${inWords(rival, pull!.names.length ? pull!.names : pull!.words, 3)} it says "${sourceWords(rival)}".` : ''}`,
    evidence: rival ? [agreeing, rival] : [agreeing],
    instead: rival ?? agreeing,
  }
}

function reasonOf(
  { claim }: Case,
  { agreeing, trait, opposed, measure, others, features }: Doubt,
  code: VerdictCode,
): string {
  if (code === 'unit') return `The draft counts ${claim.figure.noun}, the source ${agreeing.context.figure.noun}.`
  if (code === 'statistic') {
    if (trait) return trait
    if (features.forecastAsFact) return 'The draft states as a fact what the source expects, plans or thinks possible.'
    const pair = opposed ?? measure
    if (pair) return `The draft speaks of ${pair[0]}, the source of ${pair[1]}.`
    if (features.bound) return 'The draft states as a value what the source gives as the most.'
    if (features.per) return 'The draft and the source differ in what the figure is for each of.'
  }
  return `The source gives this number for ${inWords(agreeing, others, 2) || 'something else'}.`
}

function inWords(candidate: RelatedCandidate, keys: readonly string[], most: number): string {
  return asWritten(candidate, keys).slice(0, most).join(', ')
}
