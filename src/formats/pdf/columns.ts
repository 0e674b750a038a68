import type { Fragment } from './fragments'

/** A part of a page that is read from its top to its bottom: a column, or what spans several. In order of reading. */
export type Region = readonly Fragment[]

/** Divides a page into its columns and what stands above, between and below them, in the order of reading. */
export function findRegions(fragments: readonly Fragment[], depth = 0): Region[] {
  const gutter = depth < MAX_DEPTH ? findGutter(fragments) : undefined
  if (!gutter) return fragments.length ? [fragments] : []
  return zonesOf(fragments, gutter).flatMap(({ left, right, across }) => {
    if (across.length) return findRegions(across, MAX_DEPTH)
    return isColumns(left, right)
      ? [...findRegions(left, depth + 1), ...findRegions(right, depth + 1)]
      : findRegions([...left, ...right], MAX_DEPTH)
  })
}

const MAX_DEPTH = 3

/** A strip of a page, from top to bottom, that next to no text crosses. */
interface Gutter {
  readonly left: number
  readonly right: number
}

/** Fewer lines on a side are no column. */
const FEWEST_LINES = 4

/** The strip that the fewest fragments cross, with enough text on both sides; of several the widest. */
function findGutter(fragments: readonly Fragment[]): Gutter | undefined {
  if (fragments.length < FEWEST_LINES * 2) return undefined
  const from = Math.floor(fragments.reduce((least, { left }) => Math.min(least, left), Infinity))
  const to = Math.ceil(fragments.reduce((most, { right }) => Math.max(most, right), -Infinity))
  const width = to - from
  if (!(width > 0 && width < MAX_WIDTH)) return undefined
  const cover = coverOf(fragments, from, width)
  const limit = fragments.length * MOST_CROSSING
  let best: (Gutter & { readonly crossed: number }) | undefined
  for (let at = Math.ceil(width * MARGIN); at < width * (1 - MARGIN);) {
    let end = at
    while (end < width && cover[end] === cover[at]) end++
    const crossed = cover[at]
    const better = !best || crossed < best.crossed || (crossed === best.crossed && end - at > best.right - best.left)
    if (crossed <= limit && end - at >= NARROWEST && better && isBetween(fragments, from + at, from + end))
      best = { left: from + at, right: from + end, crossed }
    at = end
  }
  return best
}

const MAX_WIDTH = 20_000
const MARGIN = 0.12
const NARROWEST = 6
const MOST_CROSSING = 0.3

/** How many fragments lie over each point of the width. */
function coverOf(fragments: readonly Fragment[], from: number, width: number): Int32Array {
  const cover = new Int32Array(width + 2)
  for (const { left, right } of fragments) {
    cover[Math.max(0, Math.floor(left) - from)]++
    cover[Math.min(width + 1, Math.max(0, Math.ceil(right) - from))]--
  }
  for (let i = 1; i < cover.length; i++) cover[i] += cover[i - 1]
  return cover
}

function isBetween(fragments: readonly Fragment[], left: number, right: number): boolean {
  let before = 0
  let behind = 0
  for (const fragment of fragments) {
    if (fragment.right <= left + 1) before++
    else if (fragment.left >= right - 1) behind++
  }
  return before >= FEWEST_LINES && behind >= FEWEST_LINES
}

interface Zone {
  readonly left: Fragment[]
  readonly right: Fragment[]
  /** What crosses the gutter; such a zone has nothing else. */
  readonly across: Fragment[]
}

/** From top to bottom: what lies beside the gutter, and what crosses it. */
function zonesOf(fragments: readonly Fragment[], gutter: Gutter): Zone[] {
  const zones: Zone[] = []
  let zone: Zone | undefined
  const middle = (gutter.left + gutter.right) / 2
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const crosses = fragment.left < gutter.left - 1 && fragment.right > gutter.right + 1
    if (!zone || crosses !== zone.across.length > 0) zones.push((zone = { left: [], right: [], across: [] }))
    if (crosses) zone.across.push(fragment)
    else (fragment.left + fragment.right < middle * 2 ? zone.left : zone.right).push(fragment)
  }
  return zones
}

/** Two columns of text, and not the columns of a table: long lines, or lines that do not stand on the same baselines. */
function isColumns(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const [small, large] = left.length <= right.length ? [left, right] : [right, left]
  if (small.length < 2) return false
  const shared = small.filter(({ y, size }) => large.some((other) => Math.abs(other.y - y) < size * 0.2)).length
  if (shared < small.length * 0.5) return true
  if (Math.min(medianWords(left), medianWords(right)) >= FEWEST_WORDS) return true
  return (isProse(left) || isProse(right)) && !isFigures(left) && !isFigures(right)
}

const FEWEST_WORDS = 4
const WORDS_OF_PROSE = 6

function medianWords(fragments: readonly Fragment[]): number {
  const counts = fragments.map(({ text }) => text.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length)
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0
}

/** Lines of many words that fill their column. */
function isProse(fragments: readonly Fragment[]): boolean {
  const left = Math.min(...fragments.map((fragment) => fragment.left))
  const right = Math.max(...fragments.map((fragment) => fragment.right))
  const full = fragments.filter((fragment) => fragment.right - fragment.left > 0.85 * (right - left))
  return full.length > fragments.length * 0.5 && medianWords(fragments) >= WORDS_OF_PROSE
}

function isFigures(fragments: readonly Fragment[]): boolean {
  return fragments.filter(({ text }) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text)).length > fragments.length * 0.4
}
