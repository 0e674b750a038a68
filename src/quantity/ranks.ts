import type { Token } from '../text/tokens'
import { parseOrdinal } from './calendar'
import type { Quantity } from './quantity'
import { isFunctionWord, isJoint, reads, wordAt } from './words'

/** A place in an order, and the token behind it. */
export interface RankMatch {
  readonly quantity: Quantity
  readonly to: number
  readonly weak?: boolean
}

const superlatives = new Set(
  'largest biggest highest lowest smallest richest poorest longest shortest fastest slowest best worst most least leading busiest oldest youngest strongest weakest cheapest deepest heaviest tallest greatest'.split(
    ' ',
  ),
)

/** "second-largest", "the third highest", "ranked 10th", "12th place"; weak: "the fourth package", "the smallest". */
export function parseRank(tokens: readonly Token[], at: number): RankMatch | undefined {
  const ordinal = parseOrdinal(tokens, at)
  if (!ordinal) return parseSuperlative(tokens, at)
  const next = isJoint(tokens, ordinal.to) ? ordinal.to + 1 : ordinal.to
  const word = wordAt(tokens, next)
  if (superlatives.has(word)) return { quantity: rank(ordinal.value), to: next + 1 }
  if (
    (word === 'place' && !reads(tokens, at - 2, 'in', 'the')) ||
    word === 'rank' ||
    word === 'spot' ||
    /^(?:ranked|ranks|ranking|placed)$/.test(wordAt(tokens, at - 1))
  )
    return { quantity: rank(ordinal.value), to: ordinal.to }
  return isMember(tokens, at, ordinal.value, next)
    ? { quantity: rank(ordinal.value), to: ordinal.to, weak: true }
    : undefined
}

/** "the fourth package", "its third year": one of a series. "First" and "second" are too often only words. */
function isMember(tokens: readonly Token[], at: number, value: number, next: number): boolean {
  if (value < 3 || next !== at + 1 || tokens[at].kind !== 'word') return false
  if (!/^(?:the|its|their|his|her)$/.test(wordAt(tokens, at - 1))) return false
  const word = wordAt(tokens, next)
  return (
    word === 'of' ||
    (tokens[next]?.kind === 'word' &&
      !isFunctionWord(word) &&
      !/^(?:party|parties|country|countries|world|estate)$/.test(word))
  )
}

function parseSuperlative(tokens: readonly Token[], at: number): RankMatch | undefined {
  const word = wordAt(tokens, at)
  if (
    !/^(?:largest|biggest|highest|lowest|smallest)$/.test(word) ||
    !/^(?:the|'s|its|their)$/.test(wordAt(tokens, at - 1))
  )
    return undefined
  return { quantity: rank(1), to: at + 1, weak: true }
}

function rank(value: number): Quantity {
  return { kind: 'rank', low: value, high: value, unit: 'rank', dimension: 'rank', factor: 1, step: 1 }
}
