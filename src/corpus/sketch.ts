/**
 * A short fingerprint of a text by which near copies are found: of the hashes of all runs of three words, in each of 32 classes
 * the smallest. The share of classes in which two texts agree estimates how many of their runs they share. "" for a text
 * too short to tell.
 */
export function sketchText(passages: readonly { readonly text: string }[]): string {
  const minima = new Uint32Array(CLASSES).fill(EMPTY)
  let runs = 0
  const note = (run: number) => {
    runs++
    const at = run & (CLASSES - 1)
    if (run < minima[at]) minima[at] = run
  }
  for (const { text } of passages) hashRuns(text, note)
  return runs < FEWEST_RUNS ? '' : [...minima].map((minimum) => minimum.toString(36)).join(' ')
}

/** Pairs of sketches that agree in so many classes that their texts may well be copies of each other; each pair once. */
export function findAlike<T extends { readonly sketch: string }>(items: readonly T[]): (readonly [T, T])[] {
  const parts = new Map(items.map((item) => [item, item.sketch.split(' ')]))
  const found: (readonly [T, T])[] = []
  const seen = new Set<string>()
  for (let band = 0; band < CLASSES; band += BAND) {
    const buckets = new Map<string, number[]>()
    items.forEach((item, index) => {
      if (!item.sketch) return
      const key = parts
        .get(item)!
        .slice(band, band + BAND)
        .join(' ')
      buckets.set(key, [...(buckets.get(key) ?? []), index].slice(0, FULLEST_BUCKET))
    })
    for (const bucket of buckets.values())
      for (const [a, b] of pairsOf(bucket)) {
        if (seen.has(`${a} ${b}`)) continue
        seen.add(`${a} ${b}`)
        if (agreement(parts.get(items[a])!, parts.get(items[b])!) >= ALIKE) found.push([items[a], items[b]])
      }
  }
  return found
}

/** The share of runs of three words that the shorter of two texts has in common with the other. */
export function shareOfRuns(a: readonly { readonly text: string }[], b: readonly { readonly text: string }[]): number {
  const [x, y] = [a, b].map((passages) => {
    const runs = new Set<number>()
    for (const { text } of passages) hashRuns(text, (run) => runs.add(run))
    return runs
  })
  const shorter = Math.min(x.size, y.size)
  return shorter ? [...x].filter((run) => y.has(run)).length / shorter : 0
}

const CLASSES = 32
const BAND = 4
const EMPTY = 0xffffffff
/** Below so many runs of words two texts may agree by chance: a headline, a stub. */
const FEWEST_RUNS = 40
/** A text that so many others share is a form letter, and every pair of them would be compared. */
const FULLEST_BUCKET = 20
const ALIKE = 0.6

function agreement(a: readonly string[], b: readonly string[]): number {
  return a.filter((minimum, i) => minimum === b[i]).length / CLASSES
}

function* pairsOf(bucket: readonly number[]): Iterable<readonly [number, number]> {
  for (const [i, a] of bucket.entries()) for (const b of bucket.slice(i + 1)) yield [a, b]
}

/** Gives the hash of each run of three words, without regard to case and marks. */
function hashRuns(text: string, give: (run: number) => void): void {
  let [first, second, word] = [0, 0, 0]
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    if (isWordCode(code)) word = (Math.imul(word, 31) + (code | 32) + 1) | 0
    else if (word) {
      if (first && second) give(mix((Math.imul(first, 961) + Math.imul(second, 31) + word) | 0))
      first = second
      second = word
      word = 0
    }
  }
}

/** Letters, digits and all that is no ASCII; capitals count as small letters. */
function isWordCode(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

/** Spreads the bits, so that the smallest hash is a fair draw; never the mark of an empty class. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x45d9f3b)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return ((h ^ (h >>> 13)) >>> 0) % EMPTY
}
