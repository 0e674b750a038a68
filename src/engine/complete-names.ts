import { looseForm } from '../entity/variants'
import { foldName } from '../entity/fold-name'
import type { NameHit, NameSearch } from '../entity/name-search'
import type { Suggestion } from './engine'

/** How many names are given at the most, and from how few on they are looked for loosely too. */
const MOST_NAMES = 50
const FEW = 5
const SHORTEST_LOOSE = 3

interface TypedText {
  /** What stands before the cursor in its line. */
  readonly line: string
  readonly offset: number
}

/**
 * Names with a word that begins with the last words typed, as many of them as a name begins with; where these are few, names
 * loosely like them. What answers by another of its names is offered under its usual one first.
 */
export function completeNames(search: NameSearch, { line, offset }: TypedText): Suggestion[] {
  const found = new Map<string, Suggestion>()
  const put = (hits: readonly NameHit[], typed: string) => {
    for (const hit of hits)
      for (const suggestion of toSuggestions(hit, { typed, offset }))
        if (!found.has(suggestion.label)) found.set(suggestion.label, suggestion)
  }
  const typed = lastWords(line)
  if (!typed.length) put(search.startingWith('', MOST_NAMES), '')
  for (const words of typed) put(search.startingWith(words, MOST_NAMES), words)
  const word = typed.at(-1) ?? ''
  if (word.length >= SHORTEST_LOOSE && found.size < FEW) put(search.like(word, 10), word)
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
}

/** The usual name; and the other one, unless it is only another spelling or form of it. */
function toSuggestions({ entity, name }: NameHit, { typed, offset }: Typed): Suggestion[] {
  const replace = { start: offset - typed.length, end: offset }
  const sources = entity.articles === 1 ? '1 source' : `${entity.articles} sources`
  const usual = entity.name
  const make = (label: string, detail: string): Suggestion => ({
    kind: 'entity',
    label,
    insert: label,
    replace,
    detail,
    // the editor filters on what was typed, which the name may hold in another word or not at all
    filter: `${typed} ${label}`,
  })
  const first = make(usual, [entity.kind, sources].filter(Boolean).join(' · '))
  return name === usual || isVariant(name, usual) ? [first] : [first, make(name, `for ${usual} · ${sources}`)]
}

function isVariant(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)]
  return x === y || (looseForm(x) !== undefined && looseForm(x) === looseForm(y))
}
