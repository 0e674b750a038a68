import type { Token } from '../text/tokens'
import type { Numeral } from './numerals'
import type { Unit, UnitMatch } from './unit'
import { isJoint, reads, wordAt } from './words'

/** How long the units of time are, in seconds. */
export const secondsIn: Readonly<Record<string, number>> = {
  millisecond: 0.001,
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  week: 604800,
  fortnight: 1209600,
  month: 2629800,
  quarter: 7889400,
  year: 31557600,
  decade: 315576000,
  century: 3155760000,
}

const words = new Map<string, string>(
  Object.keys(secondsIn).flatMap((name) => [[name, name] as const, [`${name}s`, name] as const]),
)
for (const [word, name] of Object.entries({
  centuries: 'century',
  ms: 'millisecond',
  sec: 'second',
  secs: 'second',
  min: 'minute',
  mins: 'minute',
  hr: 'hour',
  hrs: 'hour',
  yr: 'year',
  yrs: 'year',
  jahre: 'year',
  jahren: 'year',
  monate: 'month',
  monaten: 'month',
  tage: 'day',
  tagen: 'day',
  wochen: 'week',
  stunden: 'hour',
  ans: 'year',
  mois: 'month',
  jours: 'day',
  heures: 'hour',
}))
  words.set(word, name)

/** The unit of time by its word: "years" -> year. */
export function timeUnit(word: string): Unit | undefined {
  const name = words.get(word)
  return name === undefined ? undefined : { kind: 'duration', unit: name, dimension: 'time', factor: secondsIn[name] }
}

/** Words between a number and its unit of time: "60 calendar days", "two extra years". */
const between = new Set(
  'calendar working business trading extra additional more further full consecutive straight whole previous fiscal long short solid successive preceding different separate light'.split(
    ' ',
  ),
)

/** "years", "-year", "calendar days" behind a number. */
export function durationBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const joint = isJoint(tokens, at)
  let i = joint ? at + 1 : at
  while (i < at + 2 && between.has(wordAt(tokens, i))) i++
  const word = wordAt(tokens, i)
  const unit = timeUnit(word)
  if (!unit || (word === 'second' && !joint) || (word === 'quarter' && !joint)) return undefined
  if ((word === 'ans' || word === 'ms') && tokens[i].text !== word) return undefined
  if (/^(?:min|ms)$/.test(word) && !/^[,.;:)]?$/.test(wordAt(tokens, i + 1)) && tokens[i].spaced && word === 'ms')
    return undefined
  if (word === 'quarters' && reads(tokens, i + 1, 'of')) return undefined
  return { unit, to: i + 1 }
}

/** "a fortnight", "a decade and a half", "half-year", where a span of time is meant: "within a month". */
export function parseArticleDuration(
  tokens: readonly Token[],
  at: number,
): { readonly numeral: Numeral; readonly unit: Unit } | undefined {
  const half = wordAt(tokens, at) === 'half' && isJoint(tokens, at + 1)
  if (!half && !/^an?$/.test(wordAt(tokens, at))) return undefined
  const i = half ? at + 2 : between.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1
  const unit = timeUnit(wordAt(tokens, i))
  if (!unit || wordAt(tokens, i).endsWith('s') || unit.unit.endsWith('second') || (half && unit.factor < 3600))
    return undefined
  const andHalf = reads(tokens, i + 1, 'and', 'a', 'half')
  const to = andHalf ? i + 4 : i + 1
  const value = half ? 0.5 : andHalf ? 1.5 : 1
  if (value === 1 && !spansTime(tokens, at, to)) return undefined
  if (half && unit.unit === 'year') return undefined // "half-year results" names a period
  return { numeral: { value, step: value === 1 ? 1 : 0.1, to, words: true, scale: 1 }, unit }
}

function spansTime(tokens: readonly Token[], at: number, to: number): boolean {
  const [before, behind] = [wordAt(tokens, at - 1), wordAt(tokens, to)]
  if (/^(?:have|has|had|given|gives|give|gets|get|take|takes|took|taken)$/.test(before) && behind === 'to') return true
  if (/^(?:later|ago|earlier|before|when|with|where|that|of)$/.test(behind)) return false
  return (
    /^(?:within|in|after|for|inside|lasted|every|than|nearly|almost|about|roughly|over)$/.test(before) ||
    behind === 'afterwards'
  )
}
