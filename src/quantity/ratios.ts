import type { Token } from '../text/tokens'
import { numberWords, parseNumeral, type NumeralStyle } from './numerals'

/** A multiple or a fraction at a token. */
export interface RatioMatch {
  readonly value: number
  readonly high?: number
  readonly step: number
  readonly change?: 'up' | 'down'
  readonly to: number
  readonly weak?: boolean
}

const multiples: Readonly<Record<string, readonly [number, ('up' | 'down')?]>> = {
  twice: [2],
  thrice: [3],
  double: [2],
  doubled: [2, 'up'],
  doubles: [2, 'up'],
  doubling: [2, 'up'],
  twofold: [2],
  triple: [3],
  triples: [3, 'up'],
  tripled: [3, 'up'],
  tripling: [3, 'up'],
  treble: [3],
  trebled: [3, 'up'],
  trebling: [3, 'up'],
  threefold: [3],
  fourfold: [4],
  fivefold: [5],
  sixfold: [6],
  sevenfold: [7],
  eightfold: [8],
  ninefold: [9],
  tenfold: [10],
  hundredfold: [100],
  quadruple: [4],
  quadrupled: [4, 'up'],
  quadrupling: [4, 'up'],
  quintupled: [5, 'up'],
  halved: [0.5, 'down'],
  halve: [0.5, 'down'],
  halves: [0.5, 'down'],
  halving: [0.5, 'down'],
}
const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twelfth: 12,
  hundredth: 100,
}

export function parseRatio(tokens: readonly Token[], at: number, style: NumeralStyle): RatioMatch | undefined {
  return (
    parseMultiple(tokens, at) ??
    parseFraction(tokens, at) ??
    parseOneIn(tokens, at, style) ??
    parseTimes(tokens, at, style)
  )
}

function parseMultiple(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const known = multiples[token.lower]
  if (known) {
    if (token.lower === 'double' && tokens[at + 1]?.text === '-') return undefined
    return { value: known[0], step: known[0] < 1 ? 0.05 : 0.1, change: known[1], to: at + 1 }
  }
  const ofNumber = numberWords.get(token.lower)
  const fold = tokens[at + 1]?.text === '-' ? 2 : 1
  if (ofNumber !== undefined && tokens[at + fold]?.lower === 'fold')
    return { value: ofNumber, step: 1, to: at + fold + 1 }
  return undefined
}

/** "a third", "two thirds", "two-thirds", "three quarters", "half", "seven-tenths" */
function parseFraction(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const word = tokens[at]?.lower
  const next = tokens[at + 1]
  if (word === 'half') return halfOf(tokens, at)
  const one = word === 'a' || word === 'an' || word === 'one'
  const count = one ? 1 : numberWords.get(word ?? '')
  if (count === undefined || !next) return undefined
  const i = next.text === '-' ? at + 2 : at + 1
  const name = tokens[i]?.lower
  const part = name ? parts[name] : undefined
  if (!part || part === 2) return undefined
  if (count > 1 && !name.endsWith('s')) return undefined
  if (count === 1 && name.endsWith('s')) return undefined
  if (count >= part) return undefined
  if (name === 'quarters' && next.text !== '-' && tokens[i + 1]?.lower !== 'of') return undefined // spans of time
  // "a third company", "a quarter earlier", "a second": ordinals and spans of time are no shares
  if (count === 1 && !isShareBehind(tokens, i)) return undefined
  return { value: count / part, step: 0.05, to: i + 1 }
}

const shareBehind = new Set(
  'of more less lower higher fewer below above to in over cheaper and or from , . ; : ) as on by | than after since, compared between larger smaller bigger – — for with last this year at during when while but that were was are is'.split(
    ' ',
  ),
)

function isShareBehind(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next) return true
  if (tokens[i].lower === 'quarter' || tokens[i].lower === 'second')
    return (
      next.lower === 'of' ||
      /^[,.;:)]$/.test(next.text) ||
      next.lower === 'more' ||
      next.lower === 'less' ||
      next.lower === 'to' ||
      next.lower === 'above' ||
      next.lower === 'below'
    )
  return shareBehind.has(next.lower)
}

function halfOf(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const next = tokens[at + 1]
  const before = tokens[at - 1]?.lower
  if (next?.text === '-' || /^(?:first|second|other|latter|former|final|and|opening)$/.test(before ?? ''))
    return undefined
  const weak = next?.lower === 'of' && tokens[at + 2]?.lower === 'it'
  return { value: 0.5, step: 0.05, to: at + 1, ...(weak ? { weak } : {}) }
}

/** "one in five", "1 in 5", "nine out of ten", "nine in ten" */
function parseOneIn(tokens: readonly Token[], at: number, style: NumeralStyle): RatioMatch | undefined {
  const first = parseNumeral(tokens, at, style)
  if (!first || first.value > 99 || !Number.isInteger(first.value)) return undefined
  let i = first.to
  const dash = tokens[i]?.text === '-'
  if (dash) i++
  if (tokens[i]?.lower === 'in') i++
  else if (tokens[i]?.lower === 'out' && tokens[i + 1]?.lower === 'of') {
    i += 2
    if (/^(?:every|the)$/.test(tokens[i]?.lower ?? '')) i++
  } else return undefined
  if (tokens[i]?.text === '-') i++
  if (tokens[i]?.lower === 'every') i++
  const second = parseNumeral(tokens, i, style)
  if (
    !second ||
    second.value <= first.value ||
    second.value > 1e6 ||
    (tokens[i]?.kind === 'number' && second.value > 1500 && second.value < 2200)
  )
    return undefined
  if (!Number.isInteger(second.value)) return undefined
  return { value: first.value / second.value, step: 0.5 / second.value, to: second.to }
}

/** "three times", "2.5x", "10 times" */
function parseTimes(tokens: readonly Token[], at: number, style: NumeralStyle): RatioMatch | undefined {
  const number = parseNumeral(tokens, at, style)
  if (!number) return undefined
  const next = tokens[number.to]
  if (!next) return undefined
  const x = (next.lower === 'x' || next.text === '×') && !next.spaced
  if (!x && next.lower !== 'times') return undefined
  if (!x && /^(?:a|per|in|last|this|since|daily|weekly)$/.test(tokens[number.to + 1]?.lower ?? '')) return undefined
  return { value: number.value, step: number.words ? 0.5 : number.step, to: number.to + 1 }
}
