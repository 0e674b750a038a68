import Fuse from 'fuse.js'
import type { Reference } from '../citation/citation'
import type { Library } from '../corpus/library'
import type { Store } from '../corpus/store'
import type { MarkdownDocument } from '../text/markdown'
import type { Suggestion } from './engine'

export interface CompletionQuestion {
  readonly store: Store
  readonly library: Library
  readonly document: MarkdownDocument
  readonly offset: number
}

/** How many suggestions are given, and how many names are compared loosely at the most. */
const MOST = 50
const MOST_LOOSE = 2000

/** Cite keys behind "@", names elsewhere. Nothing in code, comments and mathematics. */
export function completeAt(question: CompletionQuestion): readonly Suggestion[] {
  const { document, offset } = question
  if (document.opaque.some((span) => span.start < offset && offset <= span.end)) return []
  const line = document.text.slice(Math.max(0, offset - 200), offset)
  const key = /(?:^|[\s[;(,—–-])-?@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)?$/u.exec(line)
  if (key) return completeKey(question, key[1] ?? '')
  const word = /[\p{L}\p{N}][\p{L}\p{N}.&'’-]*$/u.exec(line)
  return completeName(question, word?.[0] ?? '')
}

function completeKey({ library, offset }: CompletionQuestion, typed: string): Suggestion[] {
  return library
    .references()
    .slice(0, MOST_LOOSE)
    .map((reference) => ({
      kind: 'key',
      label: reference.key,
      insert: reference.key,
      replace: { start: offset - typed.length, end: offset },
      detail: [reference.authors[0], reference.date?.slice(0, 4), reference.outlet].filter(Boolean).join(' · '),
      documentation: reference.title,
      filter: filterText(reference),
    }))
}

/** Author, year, title and outlet count as well as the key. */
function filterText({ key, authors, title, date, outlet }: Reference): string {
  return [key, ...authors, date?.slice(0, 4), title, outlet].filter(Boolean).join(' ')
}

/** Exact prefix first, then loosely over a bounded list. */
function completeName({ store, offset }: CompletionQuestion, typed: string): Suggestion[] {
  const names = store.listNames(typed.toLowerCase(), MOST)
  const loose = typed.length >= 3 && names.length < 5 ? looseNames(store, typed, new Set(names.map((n) => n.name))) : []
  return [...names, ...loose].slice(0, MOST).map(({ surface, articles }) => ({
    kind: 'entity',
    label: surface,
    insert: surface,
    replace: { start: offset - typed.length, end: offset },
    detail: articles === 1 ? '1 source' : `${articles} sources`,
  }))
}

function looseNames(store: Store, typed: string, known: ReadonlySet<string>) {
  const fuse = new Fuse(store.listNames('', MOST_LOOSE), { keys: ['name'], threshold: 0.3, ignoreLocation: false })
  return fuse
    .search(typed, { limit: 10 })
    .map((hit) => hit.item)
    .filter((item) => !known.has(item.name))
}
