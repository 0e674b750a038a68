import Fuse from 'fuse.js'
import type { NameRow, Store } from '../corpus/store'
import { foldName } from '../entity/fold-name'
import type { Suggestion } from './engine'

export interface NameQuestion {
  readonly store: Store
  readonly offset: number
  /** The text before the place. */
  readonly before: string
}

/** How many names are given at the most, and how many are compared loosely. */
const MOST_NAMES = 50
const MOST_LOOSE = 2000

/** Names that begin with the last words typed, as many of them as a name begins with; then loosely over a bounded list. */
export function completeName({ store, offset, before }: NameQuestion): Suggestion[] {
  const found = new Map<string, Suggestion>()
  const put = (rows: readonly NameRow[], typed: string, filter?: string) => {
    for (const row of rows) if (!found.has(row.name)) found.set(row.name, toSuggestion(row, { typed, offset, filter }))
  }
  const typed = lastWords(before)
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
