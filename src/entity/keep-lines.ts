/** A text as it was written, as a program would write it, and as that program writes it with a change. */
interface Versions {
  readonly text: string
  readonly normal: string
  readonly edited: string
}

/** What is compared at the most, lines by lines, before all lines between the first and the last change count as changed. */
const MOST_COMPARED = 4_000_000

/**
 * The edited text with the lines that the change does not touch as they were written: their spaces, and blank lines between them. The
 * edited text as it is where the lines of `text` and `normal` are not the same but for spaces.
 */
export function keepLines({ text, normal, edited }: Versions): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const before = normal.split('\n')
  const after = edited.split('\n')
  const written = pairLines(text.replace(/\r\n/g, '\n').split('\n'), before)
  const lines = written ? sameLines(before, after).map((at, i) => (at === undefined ? after[i] : written[at])) : after
  return lines.join('\n').replace(/\n/g, eol)
}

const bare = (line: string) => line.replace(/\s+/g, '')

/** For each line of a normal text what it is in the written one, with the blank lines before it that are there alone. */
function pairLines(written: readonly string[], normal: readonly string[]): string[] | undefined {
  const pairs: string[] = []
  let at = 0
  for (const line of normal) {
    const start = at
    while (at < written.length && bare(line) !== '' && bare(written[at]) === '') at++
    // the last line of a text without an end of line
    if (at === written.length && line === '') return [...pairs, '']
    if (at === written.length || bare(written[at]) !== bare(line)) return undefined
    pairs.push(written.slice(start, ++at).join('\n'))
  }
  const rest = written.slice(at)
  if (rest.some((line) => bare(line) !== '')) return undefined
  return rest.length ? [...pairs.slice(0, -1), [pairs.at(-1), ...rest].join('\n')] : pairs
}

/** For each line of a text which line of the other one it is; undefined for a new one. */
function sameLines(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const middle = longestShared(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return after.map((_, i) => {
    if (i < head) return i
    if (i >= after.length - tail) return i - after.length + before.length
    const at = middle[i - head]
    return at === undefined ? undefined : at + head
  })
}

/** The longest run of lines, with gaps, that both have. */
function longestShared(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined)
  if (before.length * after.length > MOST_COMPARED) return found
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) found[j++] = i++
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++
    else j++
  }
  return found
}
