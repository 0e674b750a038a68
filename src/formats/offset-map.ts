import { lastAtOrBefore } from '../base/binary-search'

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
