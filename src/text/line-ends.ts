import { countFront } from '../base/binary-search'

/**
 * Moves every span in `value` (an object with `start` and `end`, at any depth) from a text in which each CRLF is a single LF back
 * to `original`. An end at a line's end stays in front of its carriage return.
 */
export function restoreCarriageReturns<T>(value: T, original: string): T {
  const removed = findRemoved(original)
  const moved = new Map<object, unknown>()
  const move = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null) return item
    if (!moved.has(item)) moved.set(item, Array.isArray(item) ? item.map(move) : moveFields(item))
    return moved.get(item)
  }
  const moveFields = (item: object): object =>
    Object.fromEntries(
      Object.entries(item).map(([name, field]) =>
        (name === 'start' || name === 'end') && typeof field === 'number'
          ? [name, field + countFront(removed.length, (i) => removed[i] < field)]
          : [name, move(field)],
      ),
    )
  return move(value) as T
}

/** Where the carriage returns stood, as offsets into the text without them. */
function findRemoved(original: string): number[] {
  const removed: number[] = []
  for (let at = original.indexOf('\r\n'); at >= 0; at = original.indexOf('\r\n', at + 2))
    removed.push(at - removed.length)
  return removed
}
