import type { Figure } from '../quantity/quantity'
import { stem } from '../text/stem'
import type { Token } from '../text/tokens'
import { downWords, upWords } from './lexicon'
import { hardBorders } from './stretch'

/** Up or down, from the nearest word of change in the figure's own stretch, or from its sign. */
export function directionOf(
  figure: Figure,
  tokens: readonly Token[],
  ranges: readonly (readonly [number, number])[],
  i: number,
): 'up' | 'down' | undefined {
  if (figure.quantity.change) return figure.quantity.change
  const kind = figure.quantity.kind
  if (kind === 'date' || kind === 'rank' || kind === 'duration') return undefined
  if (figure.quantity.low < 0) return 'down'
  const [from, to] = ranges[i]
  const first = tokens[from]
  if (first?.text === '+' || tokens[from - 1]?.text === '+') return 'up'
  if ((first?.text === '-' || tokens[from - 1]?.text === '-') && (kind === 'percent' || kind === 'points'))
    return 'down'
  const lower = i > 0 ? ranges[i - 1][1] : 0
  const upper = i + 1 < ranges.length ? ranges[i + 1][0] : tokens.length
  let best: 'up' | 'down' | undefined
  let bestDistance = 9
  for (let t = Math.max(lower, from - 8); t < Math.min(upper, to + 5); t++) {
    if (t >= from && t < to) continue
    const direction = wordDirection(tokens, t) ?? (t === to ? comparedTo(tokens, t) : undefined)
    if (!direction) continue
    const distance = t < from ? from - t : (t - to + 1) * 1.6 + 0.5
    if (distance < bestDistance && !crossesBorder(tokens, t, from, to)) {
      best = direction
      bestDistance = distance
    }
  }
  return best
}

/** "69% more than a year earlier" */
function comparedTo(tokens: readonly Token[], t: number): 'up' | 'down' | undefined {
  if (tokens[t].lower === 'more' || tokens[t].lower === 'above') return 'up'
  return tokens[t].lower === 'less' || tokens[t].lower === 'fewer' || tokens[t].lower === 'below' ? 'down' : undefined
}

function wordDirection(tokens: readonly Token[], t: number): 'up' | 'down' | undefined {
  const token = tokens[t]
  if (token.kind !== 'word') return undefined
  if (token.lower === 'up' && giving.has(tokens[t - 1]?.lower)) return 'down'
  if (token.lower === 'up') return composing.has(tokens[t - 1]?.lower) ? undefined : 'up'
  if (token.lower === 'down') return 'down'
  const s = stem(token.lower)
  return upWords.has(s) ? 'up' : downWords.has(s) ? 'down' : undefined
}

/** Who gives up 9% loses it. */
const giving = new Set(['give', 'gives', 'gave', 'given', 'giving'])

/** "Made up of" and "to sum up" go nowhere. */
const composing = new Set(['make', 'makes', 'made', 'making', 'sum'])

function crossesBorder(tokens: readonly Token[], t: number, from: number, to: number): boolean {
  const [a, b] = t < from ? [t + 1, from] : [to, t]
  for (let i = a; i < b; i++)
    if (hardBorders.has(tokens[i].lower) || tokens[i].text === '|' || (t > from && tokens[i].text === ',')) return true
  return false
}
