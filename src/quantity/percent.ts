import type { Token } from '../text/tokens'
import type { Unit, UnitMatch } from './unit'
import { isJoint, wordAt } from './words'

const percent: Unit = { kind: 'percent', unit: 'percent', dimension: 'percent', factor: 1 }
/** A hundredth, of a rate. */
export const percentagePoint: Unit = { kind: 'points', unit: 'percentage point', dimension: 'points', factor: 1 }
const plainPoints: Unit = { ...percentagePoint, unit: 'point' }
const basisPoints: Unit = { ...percentagePoint, unit: 'basis point', factor: 0.01 }

/** "%", "percent", "per cent", "percentage points", "pp", "basis points", "bps" behind a number. */
export function percentBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const word = token.lower
  const length = percentLength(tokens, at)
  if (length) {
    const behind = isJoint(tokens, at + length) ? at + length + 1 : at + length
    if (isPoints(wordAt(tokens, behind))) return { unit: percentagePoint, to: behind + 1 }
    return word === 'percentage' ? undefined : { unit: percent, to: at + length }
  }
  if (word === 'basis' && isPoints(wordAt(tokens, at + 1))) return { unit: basisPoints, to: at + 2 }
  if (word === 'bps' || word === 'bp') return { unit: basisPoints, to: at + 1 }
  if (/^(?:ppts?|pp|ppt|prozentpunkte?n?)$/.test(word)) return { unit: percentagePoint, to: at + 1 }
  return isPoints(word) ? { unit: speaksOfShares(tokens, at) ? percentagePoint : plainPoints, to: at + 1 } : undefined
}

/** How many tokens say "percent", 0 for none. */
function percentLength(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at)
  if (word === '%' || /^(?:percent|percentage|pct|prozent|procent|procenta)$/.test(word)) return 1
  if (/^(?:per|pour|por)$/.test(word) && /^(?:cent|ciento)$/.test(wordAt(tokens, at + 1))) return 2
  return word === 'pc' && !tokens[at].spaced ? 1 : 0
}

const REACH = 25

/** Bare points are percentage points where a rate or a share is spoken of; of an index, of a game or above a hundred they are points. */
function speaksOfShares(tokens: readonly Token[], at: number): boolean {
  if (Number(tokens[at - 1]?.text.replaceAll(',', '')) > 100) return false
  let shares = false
  for (let i = Math.max(0, at - REACH); i < Math.min(tokens.length, at + REACH); i++) {
    if (indexWords.has(tokens[i].lower)) return false
    shares ||= shareWords.has(tokens[i].lower)
  }
  return shares
}

const shareWords = new Set(
  '% percent percentage cent rate rates margin margins share inflation growth unemployment poll polls yield yields'.split(
    ' ',
  ),
)
const indexWords = new Set(
  'index indices dow nasdaq nikkei ftse dax cac stoxx sensex nifty kospi topix hang benchmark game games rebounds assists league'.split(
    ' ',
  ),
)

function isPoints(word: string): boolean {
  return /^(?:points?|pts?)$/.test(word)
}
