import type { Token } from '../text/tokens'
import { timeUnit } from './durations'
import { measureBehind } from './measures'
import { singular } from './nouns'
import type { Quantity } from './quantity'
import { isJoint, wordAt } from './words'

const shares = new Set(
  'share head person unit tonne ton barrel parcel item user household kilo kilogram litre gallon mile capita megawatt ounce pound employee worker customer subscriber vehicle chip'.split(
    ' ',
  ),
)

/** "per year", "a share", "/tonne", "every second", "a-year" behind a figure, or behind the conversion in brackets that follows it. */
export function readPer(tokens: readonly Token[], at: number, quantity: Quantity): Quantity {
  if (quantity.per) return quantity
  const per =
    perAt(tokens, at, quantity) ??
    (quantity.kind === 'money' ? perAt(tokens, bracketEnd(tokens, at), quantity) : undefined)
  return per ? { ...quantity, per } : quantity
}

function perAt(tokens: readonly Token[], from: number, { kind }: Quantity): string | undefined {
  const at = isJoint(tokens, from) ? from + 1 : from
  const link = wordAt(tokens, at)
  const next = isJoint(tokens, at + 1) ? at + 2 : at + 1
  const word = wordAt(tokens, next)
  if (tokens[next]?.kind !== 'word') return undefined
  if (link === 'per' || (link === '/' && !tokens[at].spaced))
    return word === 'cent' ? undefined : (unitName(tokens, next) ?? singular(word))
  const time = timeUnit(word)
  if (link === 'a' || link === 'an') {
    const span = time && !word.endsWith('s') && !/^(?:later|earlier|ago)$/.test(wordAt(tokens, next + 1))
    return span || shares.has(word) ? word : undefined
  }
  return (link === 'every' || link === 'each') && time && kind !== 'duration' ? word : undefined
}

/** "sq m" -> square metre; plain words name themselves. */
function unitName(tokens: readonly Token[], at: number): string | undefined {
  return /^(?:square|sq|cubic)$/.test(wordAt(tokens, at)) ? measureBehind(tokens, at)?.unit.unit : undefined
}

const BRACKET = 8

/** The token behind "(€4.6 million)", or -1. */
function bracketEnd(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== '(') return -1
  for (let i = at + 1; i < at + BRACKET; i++) if (wordAt(tokens, i) === ')') return i + 1
  return -1
}
