/** How many items at the front pass a test that holds for a front part of them and for nothing behind it: a binary search by index. */
export function countFront(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last of ascending numbers that is not above `value`, or -1. */
export function lastAtOrBefore(numbers: ArrayLike<number>, value: number): number {
  return countFront(numbers.length, (i) => numbers[i] <= value) - 1
}
