import type { Word } from './quoted-words'

/** A place where two texts differ: the words of the one and of the other, of which one side may be empty. */
export interface Hunk {
  readonly mine: readonly Word[]
  readonly theirs: readonly Word[]
  /** Index of the first of `mine`, or of the word in front of which `theirs` are missing. */
  readonly at: number
  /** The word behind `mine`; missing at the end. */
  readonly next?: Word
  /** Index of the first of `theirs` in the passage. */
  readonly there: number
}

export interface Alignment {
  readonly hunks: readonly Hunk[]
  /** Indexes of the words that the passage has too, in the same order. */
  readonly same: readonly number[]
  /** Indexes of the first and last word of the passage that take part. */
  readonly first?: number
  readonly last?: number
}

/** Finds the words in a longer passage with the fewest changes; what the passage has before and behind them costs nothing. */
export function alignWords(words: readonly Word[], passage: readonly Word[]): Alignment {
  const width = passage.length + 1
  const costs = new Uint16Array((words.length + 1) * width)
  for (let i = 1; i <= words.length; i++) {
    costs[i * width] = i
    for (let j = 1; j < width; j++) {
      const other = words[i - 1].key === passage[j - 1].key ? 0 : 1
      const above = (i - 1) * width + j
      costs[i * width + j] = Math.min(costs[above - 1] + other, costs[above] + 1, costs[i * width + j - 1] + 1)
    }
  }
  return trace(words, passage, costs)
}

function trace(words: readonly Word[], passage: readonly Word[], costs: Uint16Array): Alignment {
  const width = passage.length + 1
  const pairs: (readonly [number, number])[] = []
  let i = words.length
  let j = cheapest(costs.subarray(i * width))
  const last = j - 1
  while (i > 0) {
    const cost = costs[i * width + j]
    const above = (i - 1) * width + j
    const equal = j > 0 && words[i - 1].key === passage[j - 1].key
    if (j > 0 && costs[above - 1] + (equal ? 0 : 1) === cost) {
      i--
      j--
      if (equal) pairs.unshift([i, j])
    } else if (costs[above] + 1 === cost) i--
    else j--
  }
  if (!pairs.length) return { hunks: [], same: [] }
  return { hunks: hunksOf(words, passage, { pairs, first: j, last }), same: pairs.map(([i]) => i), first: j, last }
}

/** The end with the fewest changes; the last of several, so that a last word is changed rather than left over. */
function cheapest(costs: Uint16Array): number {
  let best = 0
  for (let j = 1; j < costs.length; j++) if (costs[j] <= costs[best]) best = j
  return best
}

interface Path {
  readonly pairs: readonly (readonly [number, number])[]
  readonly first: number
  readonly last: number
}

/** What lies between the words that are the same. */
function hunksOf(words: readonly Word[], passage: readonly Word[], { pairs, first, last }: Path): Hunk[] {
  const hunks: Hunk[] = []
  let [at, there] = [0, first]
  for (const [i, j] of [...pairs, [words.length, last + 1] as const]) {
    if (i > at || j > there)
      hunks.push({ mine: words.slice(at, i), theirs: passage.slice(there, j), at, next: words[i], there })
    ;[at, there] = [i + 1, j + 1]
  }
  return hunks
}
