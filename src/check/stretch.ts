import type { Figure } from '../quantity/quantity'
import type { Token } from '../text/tokens'

const borders = new Set([
  ',',
  ';',
  ':',
  '|',
  '(',
  ')',
  '–',
  '—',
  'and',
  'but',
  'while',
  'whereas',
  'versus',
  'vs',
  'or',
  'against',
  'compared',
  'with',
])
export const hardBorders = new Set([';', '|', 'while', 'whereas', 'but', '—'])

/** The tokens that belong to figure `i`: from the border behind the figure before it to the border before the next one. */
export function ownStretch(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { previous, next }: Neighbours,
): readonly [number, number] {
  let start = 0
  if (previous) start = borderBetween(tokens, previous[1], from)
  else
    for (let t = from - 1; t >= 0; t--)
      if (hardBorders.has(tokens[t].lower)) {
        start = t + 1
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
  readonly previous?: readonly [number, number]
  readonly next?: readonly [number, number]
}

/** The figures of the same dimension before and behind: a date does not divide what belongs to a percentage. */
export function neighboursOf(
  figures: readonly Figure[],
  ranges: readonly (readonly [number, number])[],
  i: number,
): Neighbours {
  const { dimension } = figures[i].quantity
  const same = (k: number) => figures[k].quantity.dimension === dimension
  let before = i - 1
  while (before >= 0 && !same(before)) before--
  let behind = i + 1
  while (behind < figures.length && !same(behind)) behind++
  return { previous: ranges[before], next: ranges[behind] }
}

/** Where the stretch between two figures is divided: at the last border, else behind the words that follow the first. */
function borderBetween(tokens: readonly Token[], from: number, to: number): number {
  for (let t = from; t < to; t++) if (borders.has(tokens[t].lower) && tokens[t].lower !== '(') return t
  // "from 20% in 2023 to 25%": a preposition right before the next figure belongs to it
  let t = to - 1
  while (
    t > from &&
    /^(to|from|of|at|by|than|in|for|a|an|the|about|over|some|around|nearly|almost)$/.test(tokens[t].lower)
  )
    t--
  return t + 1
}
