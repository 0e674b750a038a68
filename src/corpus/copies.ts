import { nameOf } from '../base/paths'
import { normaliseUrl } from '../citation/url'
import type { HealthNote } from './health-report'
import { findAlike, shareOfRuns } from './sketch'
import type { SourceRow, Store } from './store'

/** Articles that are copies of one another, or the same story in two versions: each group once. */
export function findSameText(store: Store): HealthNote[] {
  const texts = new Map<string, ReturnType<Store['passagesOf']>>()
  const textOf = (path: string) => {
    const known = texts.get(path) ?? store.passagesOf(path)
    if (texts.size > MOST_KEPT) texts.clear()
    texts.set(path, known)
    return known
  }
  const pairs = findAlike(store.listSketches()).filter(([a, b]) => shareOfRuns(textOf(a.path), textOf(b.path)) >= SAME)
  return groupPairs(pairs.map(([a, b]) => [a.path, b.path])).map((group) =>
    toNote('same-text', group, 'hold the same text, or nearly'),
  )
}

/** Of the shorter text's runs of three words so many stand in the longer one. */
const SAME = 0.8
const MOST_KEPT = 200

/** Articles with one address. */
export function findSameAddress(articles: readonly SourceRow[]): HealthNote[] {
  const byUrl = new Map<string, string[]>()
  for (const { path, meta } of articles)
    if (meta.url) byUrl.set(normaliseUrl(meta.url), [...(byUrl.get(normaliseUrl(meta.url)) ?? []), path])
  return [...byUrl]
    .filter(([, paths]) => paths.length > 1)
    .map(([url, paths]) =>
      toNote('same-address', paths, `have the same address, ${url}; only the first is found by it`),
    )
}

function toNote(kind: HealthNote['kind'], [path, ...others]: readonly string[], what: string): HealthNote {
  const names = [path, ...others].map(nameOf)
  const listed = names.length > MOST_NAMED ? `${names[0]} and ${names.length - 1} others` : inWords(names)
  return { kind, path, others, message: `${listed} ${what}.` }
}

const MOST_NAMED = 4

function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** What is tied by pairs, directly or through others, in one group; groups and what is in them by path. */
function groupPairs(pairs: readonly (readonly [string, string])[]): string[][] {
  const groupOf = new Map<string, Set<string>>()
  for (const [a, b] of pairs) {
    const merged = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])])
    for (const path of merged) groupOf.set(path, merged)
  }
  return [...new Set(groupOf.values())].map((group) => [...group].sort()).sort((a, b) => (a[0] < b[0] ? -1 : 1))
}
