import { compareTexts } from '../../base/compare'
import type { Span } from '../../base/span'

/** The entries of a bibliography as they stand in its file. */
export interface Slot extends Span {
  readonly key: string
}

/**
 * Where a new entry goes: behind the entry that comes before it where the keys are in order, else behind the last one; undefined:
 * in front of the first.
 */
export function slotBefore(slots: readonly Slot[], key: string): Slot | undefined {
  const order = orderOf(slots)
  if (!order) return slots.at(-1)
  let before: Slot | undefined
  for (const slot of slots) if (order(slot.key, key) <= 0) before = slot
  return before
}

type Order = (a: string, b: string) => number

const folded: Order = (a, b) => compareTexts(a.toLowerCase(), b.toLowerCase())

/** The order that the keys are in; undefined where they are in none, or there are too few to tell. */
function orderOf(slots: readonly Slot[]): Order | undefined {
  if (slots.length < 2) return undefined
  return [folded, compareTexts].find((order) =>
    slots.every(({ key }, i) => i === 0 || order(slots[i - 1].key, key) <= 0),
  )
}
