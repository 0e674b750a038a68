import type { Token } from '../text/tokens'
import { fractionParts } from './parts'
import { scaleInWords } from './scales'
import { isJoint, reads, wordAt } from './words'

/** A value in words, its written step, and the token behind it. */
export interface WordNumber {
  readonly value: number
  readonly step: number
  readonly to: number
  /** The largest scale word in it, 1 where there is none. */
  readonly scale: number
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** Number words below a hundred. */
export const numberWords: ReadonlyMap<string, number> = new Map<string, number>([
  ...ones.split(' ').map((word, i) => [word, i] as const),
  ...tens.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
  ['nought', 0],
])

/** "twenty-five", "one hundred and twenty", "two and a half million", "a million", "two dozen", "two point five". */
export function parseNumberWords(tokens: readonly Token[], at: number): WordNumber | undefined {
  return parseDozens(tokens, at) ?? parseScaledArticle(tokens, at) ?? parseSum(tokens, at)
}

/** "a dozen", "two dozen", "three score" */
function parseDozens(tokens: readonly Token[], at: number): WordNumber | undefined {
  const first = wordAt(tokens, at)
  const count = first === 'a' ? 1 : numberWords.get(first)
  const size = { dozen: 12, dozens: 12, score: 20, couple: 2, pair: 2 }[wordAt(tokens, at + 1)]
  if (!count || !size || (size === 20 && count === 1)) return undefined
  if (size === 2) return count === 1 && first === 'a' ? parsePair(tokens, at) : undefined
  return { value: count * size, step: count > 1 ? size : 1, to: at + 2, scale: 1 }
}

/** "a couple of hundred", "a pair of": two. */
function parsePair(tokens: readonly Token[], at: number): WordNumber | undefined {
  const to = reads(tokens, at + 2, 'of') ? at + 3 : at + 2
  const scale = scaleInWords(tokens[to]?.lower)
  if (scale) return { value: 2 * scale, step: scale, to: to + 1, scale }
  return to === at + 3 ? { value: 2, step: 1, to: at + 2, scale: 1 } : undefined
}

/** "a hundred", "a million and a half" */
function parseScaledArticle(tokens: readonly Token[], at: number): WordNumber | undefined {
  const scale = /^an?$/.test(wordAt(tokens, at)) && scaleInWords(tokens[at + 1]?.lower)
  if (!scale || wordAt(tokens, at + 1).endsWith('s')) return undefined
  if (reads(tokens, at + 2, 'and', 'a', 'half')) return { value: 1.5 * scale, step: scale / 10, to: at + 5, scale }
  const next = scaleInWords(tokens[at + 2]?.lower) // "a hundred thousand"
  if (next && next > scale) return { value: scale * next, step: scale * next, to: at + 3, scale: next }
  return { value: scale, step: scale, to: at + 2, scale }
}

/** A sum of groups below a thousand, each with its scale: "one million two hundred thousand and five". */
function parseSum(tokens: readonly Token[], at: number): WordNumber | undefined {
  let group = parseGroup(tokens, at)
  if (!group) return undefined
  let total = 0
  let smallest = Infinity
  let largest = 1
  for (;;) {
    const scaled = withFraction(tokens, group)
    const word = isJoint(tokens, scaled.to) ? scaled.to + 1 : scaled.to
    const scale = scaleInWords(tokens[word]?.lower)
    if (!scale || scale >= smallest)
      return {
        value: total + scaled.value,
        step: stepOf(total + scaled.value, scaled.step, smallest),
        to: scaled.to,
        scale: largest,
      }
    total += scaled.value * scale
    largest = Math.max(largest, scale)
    smallest = scale
    const step = scaled.step < 1 ? scaled.step * scale : scale
    const next = parseGroup(tokens, reads(tokens, word + 1, 'and') ? word + 2 : word + 1)
    if (!next || next.value === 0 || next.value >= scale)
      return withHalfMore(tokens, { value: total, step, to: word + 1, scale: largest }, scale)
    group = next
  }
}

function stepOf(value: number, step: number, smallest: number): number {
  if (step < 1 || smallest < Infinity) return Math.min(step, 1)
  return value >= 100 ? 10 ** (String(value).length - String(value).replace(/0+$/, '').length) : 1
}

interface Group {
  readonly value: number
  readonly step: number
  readonly to: number
}

/** A number below a thousand: "nine", "twenty-five", "three hundred and five". */
function parseGroup(tokens: readonly Token[], at: number): Group | undefined {
  const first = parseBelowHundred(tokens, at)
  if (!first || wordAt(tokens, first.to) !== 'hundred') return first
  const value = first.value * 100
  const rest = parseBelowHundred(tokens, reads(tokens, first.to + 1, 'and') ? first.to + 2 : first.to + 1)
  return rest && rest.value > 0
    ? { value: value + rest.value, step: 1, to: rest.to }
    : { value, step: 1, to: first.to + 1 }
}

function parseBelowHundred(tokens: readonly Token[], at: number): Group | undefined {
  const value = tokens[at]?.kind === 'word' ? numberWords.get(tokens[at].lower) : undefined
  if (value === undefined) return undefined
  if (value >= 20) {
    const unit = isJoint(tokens, at + 1) ? at + 2 : at + 1
    const one = numberWords.get(wordAt(tokens, unit))
    if (one && one < 10) return { value: value + one, step: 1, to: unit + 1 }
  }
  return { value, step: 1, to: at + 1 }
}

/** "two million and a half" */
function withHalfMore(tokens: readonly Token[], number: WordNumber, scale: number): WordNumber {
  const half = parseHalfMore(tokens, number.to)
  return half ? { ...number, value: number.value + half.value * scale, step: scale / 10, to: half.to } : number
}

/** "and a half", "and a quarter", "and three quarters" behind a number; "and a half of them" is another figure. */
export function parseHalfMore(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  if (wordAt(tokens, at) !== 'and') return undefined
  const over = /^(?:an?|one)$/.test(wordAt(tokens, at + 1)) ? 1 : numberWords.get(wordAt(tokens, at + 1))
  const name = isJoint(tokens, at + 2) ? at + 3 : at + 2
  const under = wordAt(tokens, name) === 'half' ? 2 : fractionParts.get(wordAt(tokens, name))
  if (!over || !under || over >= under || isJoint(tokens, name + 1) || wordAt(tokens, name + 1) === 'of')
    return undefined
  return { value: over / under, to: name + 1 }
}

/** "two and a half", "two and three quarters", "two point five" */
function withFraction(tokens: readonly Token[], group: Group): Group {
  const { value, to } = group
  const more = parseHalfMore(tokens, to)
  if (more) return { value: value + more.value, step: more.value === 0.5 ? 0.1 : 0.05, to: more.to }
  if (wordAt(tokens, to) !== 'point') return group
  let digits = ''
  let end = to + 1
  for (; end < to + 7; end++) {
    const digit = numberWords.get(wordAt(tokens, end))
    if (digit === undefined || digit > 9) break
    digits += digit
  }
  return digits ? { value: Number(`${value}.${digits}`), step: 10 ** -digits.length, to: end } : group
}
