import type { Figure } from '../quantity/quantity'
import type { Token } from '../text/tokens'
import { isContent } from './lexicon'

/** Token indices [from, to) in a sentence. */
export type Range = readonly [number, number]

/** What of a sentence belongs to a figure. */
export interface Stretch {
  /** The tokens that belong to this figure alone. */
  readonly own: Range
  /** What stands before an earlier figure and governs this one too: "cut costs by" in "cut costs by 25% (35% for small firms)". */
  readonly shared: readonly Range[]
}

/** Divides a sentence among its figures, whose token ranges are given. Figures of another dimension do not divide: a date belongs to the percentage beside it. */
export function stretchesOf(tokens: readonly Token[], figures: readonly Figure[], ranges: readonly Range[]): Stretch[] {
  const found: Stretch[] = []
  figures.forEach((_, i) => {
    const { before, behind } = neighboursOf(figures, i)
    const divided = ownStretch(tokens, ranges[i], { previous: ranges[before], next: ranges[behind] })
    const own: Range = isWhole(tokens, i, { figures, ranges }) ? [ranges[i][0], divided[1]] : divided
    const leader = found[before]
    const shared =
      leader && continues(tokens, own, ranges[i])
        ? [...leader.shared, [leader.own[0], Math.max(leader.own[0], ranges[before][0])] as const]
        : []
    found.push({ own, shared })
  })
  return found
}

/** "97% of the $548 million": what stands before the share is said of the share, and not of the whole. */
function isWhole(
  tokens: readonly Token[],
  i: number,
  { figures, ranges }: { readonly figures: readonly Figure[]; readonly ranges: readonly Range[] },
): boolean {
  const share = figures[i - 1]?.quantity.kind
  if (share !== 'percent' && share !== 'ratio') return false
  const between = tokens.slice(ranges[i - 1][1], ranges[i][0]).map((t) => t.lower)
  return between[0] === 'of' && between.length <= 2
}

/** Nothing of its own stands before the figure in its stretch, and no hard border: what governs the figure before governs it too. */
function continues(tokens: readonly Token[], own: Range, [from]: Range): boolean {
  for (let t = own[0]; t < from; t++) if (isContent(tokens[t]) || hardBorders.has(tokens[t].lower)) return false
  return true
}

/** Borders from the weakest up; the strongest between two figures divides them. */
const strengths: Readonly<Record<string, number>> = {
  and: 1,
  or: 1,
  against: 1,
  compared: 1,
  with: 1,
  versus: 1,
  vs: 1,
  ',': 2,
  ':': 2,
  '(': 2,
  ')': 2,
  '–': 2,
  but: 3,
  while: 3,
  whereas: 3,
  whilst: 3,
  ';': 4,
  '—': 4,
  '|': 4,
}
export const hardBorders = new Set([';', '|', 'while', 'whereas', 'but', '—'])

/** From the border behind the figure before it to the border before the next one. */
function ownStretch(tokens: readonly Token[], [from, to]: Range, { previous, next }: Neighbours): Range {
  let start = previous ? borderBetween(tokens, previous[1], from) : 0
  for (let t = from - 1; t >= start; t--)
    if (hardBorders.has(tokens[t].lower)) {
      start = t
      break
    }
  let end = next ? borderBetween(tokens, to, next[0]) : tokens.length
  for (let t = to; t < end; t++)
    if (hardBorders.has(tokens[t].lower)) {
      end = t
      break
    }
  return [Math.min(start, from), Math.max(end, to)]
}

interface Neighbours {
  readonly previous?: Range
  readonly next?: Range
}

/** Indices of the figures of the same dimension before and behind, -1 or beyond the end where there is none. A bare number goes with any ("seven years ... three"). */
function neighboursOf(figures: readonly Figure[], i: number): { readonly before: number; readonly behind: number } {
  const same = (k: number) => {
    const [a, b] = [figures[i].quantity, figures[k].quantity]
    return (
      a.dimension === b.dimension ||
      (isBare(figures[k]) && a.kind !== 'date') ||
      (isBare(figures[i]) && b.kind !== 'date')
    )
  }
  let before = i - 1
  while (before >= 0 && !same(before)) before--
  let behind = i + 1
  while (behind < figures.length && !same(behind)) behind++
  return { before, behind }
}

function isBare({ quantity, noun }: Figure): boolean {
  return quantity.kind === 'count' && !quantity.unit && noun === undefined
}

/** Where the stretch between two figures is divided: at the strongest border, else behind the words that follow the first. */
function borderBetween(tokens: readonly Token[], from: number, to: number): number {
  const isClosed = findClosed(tokens, from, to)
  let best = -1
  for (let t = from; t < to; t++) {
    const strength = strengths[tokens[t].lower] ?? 0
    if (strength && strength > (best < 0 ? 0 : strengths[tokens[best].lower]) && !isClosed(t)) best = t
  }
  if (best >= 0) return best
  // "from 20% in 2023 to 25%": a preposition right before the next figure belongs to it
  let t = to - 1
  while (t > from && leading.test(tokens[t].lower)) t--
  return t + 1
}

const leading = /^(?:to|from|of|at|by|than|in|for|a|an|the|about|over|some|around|nearly|almost)$/

/** A pair of brackets that opens and closes between the two figures divides nothing. */
function findClosed(tokens: readonly Token[], from: number, to: number): (t: number) => boolean {
  let open = to
  let close = -1
  for (let t = from; t < to; t++) {
    if (tokens[t].text === '(' && t < open) open = t
    if (tokens[t].text === ')') close = t
  }
  return (t) => (tokens[t].text === '(' && t < close) || (tokens[t].text === ')' && open < t)
}
