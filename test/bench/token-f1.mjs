// How alike two texts are, by their words.

/** Words and numbers of a text, as two readers should agree on them. */
export function tokensOf(text) {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu) ?? []
  )
}

/** How often each item stands in a list. */
export function count(items) {
  const counts = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** How many items two lists have in common, each as often as both have it. */
export function shared(a, b) {
  const others = count(b)
  let sum = 0
  for (const [item, n] of count(a)) sum += Math.min(n, others.get(item) ?? 0)
  return sum
}

/** F1 of one list of items against another; 1 where both are empty. */
export function f1(a, b) {
  return a.length + b.length ? (2 * shared(a, b)) / (a.length + b.length) : 1
}
