import Fuse from 'fuse.js'
import type { Reference } from '../citation/citation'
import type { Library } from '../corpus/library'
import type { NameRow, Store } from '../corpus/store'
import { foldName } from '../entity/fold-name'
import type { DraftDocument } from '../text/draft-document'
import type { Suggestion } from './engine'

export interface CompletionQuestion {
  readonly store: Store
  readonly library: Library
  readonly document: DraftDocument
  readonly offset: number
}

/** How many keys and names are given at the most, and how many names are compared loosely. */
const MOST_KEYS = 200
const MOST_NAMES = 50
const MOST_LOOSE = 2000

/** Cite keys behind "@", names elsewhere. Nothing in code, comments and mathematics. */
export function completeAt(question: CompletionQuestion): readonly Suggestion[] {
  const { document, offset } = question
  if (document.opaque.some((span) => span.start < offset && offset <= span.end)) return []
  const line = document.text.slice(Math.max(0, offset - 200), offset)
  const key = /(?:^|[\s[;(,—–-])-?@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)?$/u.exec(line)
  return key ? completeKey(question, key[1] ?? '') : completeName(question, line)
}

/** Keys that begin with what was typed, then those whose author, year, title or outlet holds it, then loosely like it. */
function completeKey({ library, offset }: CompletionQuestion, typed: string): Suggestion[] {
  const wanted = typed.toLowerCase()
  const starts: Reference[] = []
  const holds: Reference[] = []
  for (const reference of library.references())
    if (reference.key.toLowerCase().startsWith(wanted)) starts.push(reference)
    else if (filterText(reference).toLowerCase().includes(wanted)) holds.push(reference)
  const close = starts.length + holds.length ? [] : library.suggest(typed)
  const loose = library.references().filter(({ key }) => close.includes(key))
  return [...starts, ...holds, ...loose].slice(0, MOST_KEYS).map((reference) => ({
    kind: 'key',
    label: reference.key,
    insert: reference.key,
    replace: { start: offset - typed.length, end: offset },
    detail: [reference.authors[0], reference.date?.slice(0, 4), reference.outlet].filter(Boolean).join(' · '),
    documentation: reference.title,
    // what was typed loosely is no part of the text that the editor filters on
    filter: loose.length ? `${typed} ${filterText(reference)}` : filterText(reference),
  }))
}

function filterText({ key, authors, title, date, outlet }: Reference): string {
  return [key, ...authors, date?.slice(0, 4), title, outlet].filter(Boolean).join(' ')
}

/** Names that begin with the last words typed, as many of them as a name begins with; then loosely over a bounded list. */
function completeName({ store, offset }: CompletionQuestion, line: string): Suggestion[] {
  const found = new Map<string, Suggestion>()
  const put = (rows: readonly NameRow[], typed: string, filter?: string) => {
    for (const row of rows) if (!found.has(row.name)) found.set(row.name, toSuggestion(row, { typed, offset, filter }))
  }
  const typed = lastWords(line)
  for (const words of typed) put(store.listNames(foldName(words), MOST_NAMES), words)
  const word = typed[typed.length - 1] ?? ''
  if (!typed.length) put(store.listNames('', MOST_NAMES), '')
  else if (word.length >= 3 && found.size < 5) put(looseNames(store, word), word, word)
  return [...found.values()].slice(0, MOST_NAMES)
}

/** The last three, two and one words of a line, longest first; more than one only where they begin with a capital. */
function lastWords(line: string): string[] {
  const match = /(?:[\p{L}\p{N}][\p{L}\p{N}.&'’-]* ){0,2}[\p{L}\p{N}][\p{L}\p{N}.&'’-]*$/u.exec(line)
  const words = match ? match[0].split(' ') : []
  return words
    .map((_, i) => words.slice(i).join(' '))
    .filter((text) => !text.includes(' ') || (/^[\p{Lu}\p{N}]/u.test(text) && !text.startsWith('The ')))
}

interface Typed {
  readonly typed: string
  readonly offset: number
  readonly filter?: string
}

function toSuggestion({ surface, articles }: NameRow, { typed, offset, filter }: Typed): Suggestion {
  return {
    kind: 'entity',
    label: surface,
    insert: surface,
    replace: { start: offset - typed.length, end: offset },
    detail: articles === 1 ? '1 source' : `${articles} sources`,
    ...(filter ? { filter: `${filter} ${surface}` } : {}),
  }
}

function looseNames(store: Store, typed: string): NameRow[] {
  const names = store.listNames(typed[0].toLowerCase(), MOST_LOOSE)
  const fuse = new Fuse(names, { keys: ['name'], threshold: 0.35 })
  return fuse.search(typed.toLowerCase(), { limit: 10 }).map((hit) => hit.item)
}
