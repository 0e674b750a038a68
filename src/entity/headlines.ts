import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { isCapital } from './capital-words'
import { knownEntity } from './known-names'
import type { Run } from './name-runs'

/** A headline in title case says nothing about which of its words are names. It ends in no full stop, and is no list of authors. */
export function isTitleCase({ tokens }: Sentence): boolean {
  if (tokens[tokens.length - 1].text === '.' || isByline(tokens)) return false
  const words = tokens.filter((t) => t.kind === 'word' && t.lower.length > 3)
  return words.length > 3 && words.filter((t) => t.text !== t.lower).length / words.length > 0.8
}

/** "By Ada Norling, Bo Huang and Cy Marsh", "Editing by Ada Norling" */
export function isByline(tokens: readonly Token[]): boolean {
  const from = tokens.findIndex(({ kind }) => kind === 'word')
  const by = tokens[from + 1]?.lower === 'by' ? from + 1 : from
  if (tokens[by]?.lower !== 'by' || tokens.length > 40) return false
  return tokens.slice(by + 1).every((t) => t.kind === 'mark' || /^(?:and|by)$/.test(t.lower) || isCapital(t))
}

/** Names that stand elsewhere in the text, or that everybody knows, in a stretch where capitals say nothing. */
export function findKnownRuns(tokens: readonly Token[], { from, to }: Run, names: NameIndex): Run[] {
  const runs: Run[] = []
  for (let i = from; i < to; i++) {
    const end = isCapital(tokens[i]) ? longestEnd(tokens, i, { to, names }) : undefined
    if (end === undefined) continue
    runs.push({ from: i, to: end })
    i = end - 1
  }
  return runs
}

/** Names by their first word, each as its words. */
export type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>

export function indexNames(names: Iterable<readonly string[]>): NameIndex {
  const index = new Map<string, (readonly string[])[]>()
  for (const words of names) index.set(words[0], [...(index.get(words[0]) ?? []), words])
  return index
}

function longestEnd(
  tokens: readonly Token[],
  i: number,
  { to, names }: { readonly to: number; readonly names: NameIndex },
): number | undefined {
  const fits = (names.get(tokens[i].text) ?? []).filter(
    (words) => i + words.length <= to && words.every((word, k) => tokens[i + k].text === word),
  )
  let end = fits.length ? i + Math.max(...fits.map(({ length }) => length)) : undefined
  let text = ''
  for (let at = i; at < Math.min(to, i + LONGEST); at++) {
    text += (text && tokens[at].spaced ? ' ' : '') + tokens[at].text
    if (at + 1 > (end ?? 0) && knownEntity(text)) end = at + 1
  }
  return end
}

/** Words of the longest well-known name. */
const LONGEST = 8
