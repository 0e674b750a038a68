/** Where the parts of a text come from in another one, in order. */
export interface OffsetMap {
  /** What follows `offset` comes from `source`: letter for letter, or as a whole (an entity such as `&pound;`). */
  add(offset: number, source: number, letters: boolean): void
  /** The place that an offset comes from. */
  sourceAt(offset: number): number
}

export function createOffsetMap(): OffsetMap {
  const offsets: number[] = []
  const sources: number[] = []
  const whole: boolean[] = []
  return {
    add(offset, source, letters) {
      offsets.push(offset)
      sources.push(source)
      whole.push(!letters)
    },
    sourceAt(offset) {
      const at = lastAtOrBefore(offsets, offset)
      if (at < 0) return 0
      return whole[at] ? sources[at] : sources[at] + offset - offsets[at]
    },
  }
}

/** Index of the last of ascending numbers that is not above `value`, or -1. */
export function lastAtOrBefore(numbers: ArrayLike<number>, value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
