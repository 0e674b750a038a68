import type { Token } from '../text/tokens'
import { parseFraction } from './fractions'
import { numberWords } from './number-words'
import { parseNumeral, type Numeral, type NumeralStyle } from './numerals'
import { parseOdds } from './odds'
import { isJoint, reads, wordAt } from './words'

/** A multiple or a fraction at a token. */
export interface RatioMatch {
  readonly value: number
  readonly step: number
  readonly change?: 'up' | 'down'
  readonly to: number
  readonly weak?: boolean
}

/** "twice", "tenfold", "halved", "a third", "one in five", "three times as many", "3x". */
export function parseRatio(
  tokens: readonly Token[],
  at: number,
  style: NumeralStyle,
  numeral: Numeral | undefined,
): RatioMatch | undefined {
  return (
    parseMultiple(tokens, at) ??
    parseFactor(tokens, at, style) ??
    (numeral && parseOdds(tokens, numeral, style)) ??
    parseFraction(tokens, at) ??
    (numeral && parseTimes(tokens, numeral))
  )
}

const verbs = new Map<string, readonly [factor: number, change: 'up' | 'down' | undefined]>()
for (const [stem, factor] of Object.entries({
  doubl: 2,
  tripl: 3,
  trebl: 3,
  quadrupl: 4,
  quintupl: 5,
  sextupl: 6,
  halv: 0.5,
})) {
  verbs.set(`${stem}e`, [factor, factor < 1 ? 'down' : undefined])
  for (const ending of ['es', 'ed', 'ing']) verbs.set(stem + ending, [factor, factor < 1 ? 'down' : 'up'])
}

/** Forms of the verbs of multiplying. */
export const multiplyingVerbs: ReadonlyMap<string, unknown> = verbs

function parseMultiple(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const word = wordAt(tokens, at)
  if (word === 'twice' || word === 'thrice') {
    if (isFrequency(tokens, at + 1)) return undefined
    return { value: word === 'twice' ? 2 : 3, step: 0.1, to: at + 1 }
  }
  const verb = verbs.get(word)
  if (verb) {
    if (
      word.endsWith('le') &&
      (isJoint(tokens, at + 1) || /^(?:digits?|act|room|bed|standards?)$/.test(wordAt(tokens, at + 1)))
    )
      return undefined
    if (/^(?:doubl|tripl)e$/.test(word) && tokens[at].text !== word && at > 0) return undefined // "Triple Crown"
    return { value: verb[0], step: verb[0] < 1 ? 0.05 : 0.1, change: verb[1], to: at + 1 }
  }
  return parseFold(tokens, at)
}

/** "a factor of five" */
function parseFactor(tokens: readonly Token[], at: number, style: NumeralStyle): RatioMatch | undefined {
  const number = reads(tokens, at, 'a', 'factor', 'of') ? parseNumeral(tokens, at + 3, style) : undefined
  return number && { value: number.value, step: number.step, to: number.to }
}

/** "tenfold", "ten-fold", "10-fold" */
function parseFold(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const token = tokens[at]
  const word = token.lower
  if (word.length > 6 && word.endsWith('fold')) {
    const value = word === 'hundredfold' ? 100 : word === 'thousandfold' ? 1000 : numberWords.get(word.slice(0, -4))
    return value ? { value, step: 1, to: at + 1 } : undefined
  }
  const fold = isJoint(tokens, at + 1) ? at + 2 : at + 1
  if (wordAt(tokens, fold) !== 'fold') return undefined
  const value = token.kind === 'number' ? Number(token.text) : numberWords.get(word)
  return value ? { value, step: 1, to: fold + 1 } : undefined
}

/** "three times as many", "2.6 times", "2.5x". "Three times a day" counts. */
function parseTimes(tokens: readonly Token[], number: Numeral): RatioMatch | undefined {
  const next = tokens[number.to]
  if (!next) return undefined
  const sign = (next.lower === 'x' || next.text === '×') && !next.spaced
  const step = number.words ? Math.min(number.step, 0.5) : number.step
  if (sign)
    return tokens[number.to + 1]?.kind === 'number' ? undefined : { value: number.value, step, to: number.to + 1 }
  if (next.lower !== 'times' || !multiplies(tokens, number.to + 1)) return undefined
  return { value: number.value, step, to: number.to + 1 }
}

function multiplies(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  return (
    /^(?:as|more|less|fewer|the|that|its|their|his|what|those|this|these|book|earnings|sales|revenue|revenues|forward|trailing|annual|oversubscribed|over|ebitda)$/.test(
      word,
    ) || /^[a-z]{3,}er$/.test(word)
  )
}

/** "twice a week", "twice in 2024": how often, no multiple. */
function isFrequency(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:a|an|per|in|last|this|since|daily|weekly|monthly|yearly|before|already)$/.test(wordAt(tokens, at)) &&
    !reads(tokens, at, 'in', 'size')
  )
}
