import type { Catalog, Entity } from './catalog'
import { foldName } from './fold-name'
import { givenNames } from './given-names'
import { knownEntity } from './known-names'
import { looseForm } from './variants'

/** A name that sources write otherwise. */
export interface NearName {
  readonly entity: Entity
  /** As the sources write it. */
  readonly name: string
  /** spelling: letters differ; form: a hyphen, a space or capitals alone. */
  readonly difference: 'spelling' | 'form'
}

type CountWords = (words: Iterable<string>) => ReadonlyMap<string, number>

/** Finds what a name that no source has may be a slip of. Made once for a catalog. */
export type FindNear = (name: string) => NearName | undefined

export function createFindNear(catalog: Catalog, countWords: CountWords): FindNear {
  // places have other names in other languages, and peoples: "Luxemburg", "Texan"
  const names = catalog.entities
    .filter(({ sure, kind }) => sure && kind !== 'place')
    .flatMap((entity) => [entity.name, ...entity.aliases].map((name) => ({ entity, name })))
  const loose = new Map<string, { entity: Entity; name: string }>()
  for (const one of names) {
    const form = looseForm(foldName(one.name))
    if (form && !loose.has(form)) loose.set(form, one)
  }
  return (name) => {
    if (/[\d.]/.test(name) || name === name.toUpperCase() || knownEntity(name)) return undefined
    const known = catalog.find(name)
    if (known) return otherCapitals(known, name, countWords)
    const form = looseForm(foldName(name))
    const alike = form === undefined ? undefined : loose.get(form)
    if (alike) return alike.entity.kind && isOtherForm(name, alike.name) ? { ...alike, difference: 'form' } : undefined
    const found = names.find((other) => isSlip(name, other))
    return found && !isWritten(name, countWords) ? { ...found, difference: 'spelling' } : undefined
  }
}

/** "Deepseek" where every source writes "DeepSeek"; not "Fintech", which is mostly a plain word. Capitals alone and a first capital say nothing. */
function otherCapitals(entity: Entity, name: string, countWords: CountWords): NearName | undefined {
  const plain = (text: string) => text.replace(/['’]s$/, '')
  const same = [entity.name, ...entity.aliases].filter((other) => other.toLowerCase() === plain(name).toLowerCase())
  if (!same.length || same.some((other) => plain(other) === plain(name))) return undefined
  if (!/\p{Ll}\p{Lu}/u.test(same[0])) return undefined
  const word = foldName(same[0])
  if ((countWords([word]).get(word) ?? 0) > MOSTLY * entity.places) return undefined
  return { entity, name: same[0], difference: 'form' }
}

/** How many sentences may have the word for each place that has the name. */
const MOSTLY = 2

/** "High Flyer", "Master Card"; not words that one of the two has run together ("JPMorgan", "JP Morgan"), and not marks on letters. */
function isOtherForm(name: string, other: string): boolean {
  const isRunTogether = (text: string) => /\p{L}\p{Ll}*\p{Lu}/u.test(text.replace(/[\s-]\p{Lu}/gu, ''))
  return !isAccented(name) && !isAccented(other) && !isRunTogether(name) && !isRunTogether(other)
}

/** A text in plain letters is no slip of one with marks on them. */
function isAccented(name: string): boolean {
  return name.normalize('NFD') !== name
}

/** Whether sources have the words of a name, as a name of something else or in small letters. */
function isWritten(name: string, countWords: CountWords): boolean {
  const words = foldName(name).split(/[\s-]/)
  const counts = countWords(words)
  return words.every((word) => (counts.get(word) ?? 0) > 0)
}

/** One word differs by a slip of the pen, the others are the same. */
function isSlip(name: string, { entity, name: other }: { readonly entity: Entity; readonly name: string }): boolean {
  const [a, b] = [name.split(' '), other.split(' ')]
  if (a.length !== b.length) return false
  const differing = a.findIndex((word, i) => word !== b[i])
  if (differing < 0 || a.some((word, i) => i !== differing && word !== b[i])) return false
  const [x, y] = [plainWord(a[differing]), plainWord(b[differing])]
  if (!isEstablished(entity, b) || x === y || (isAccented(name) && !isAccented(other))) return false
  if (a.length === 1 && hasOtherEnding(x, y)) return false
  return isSlipOfWord(x, y, a.length > 1 ? SHORTEST_OF_SEVERAL : SHORTEST) && !isOtherWord(a[differing], b[differing])
}

/** Another ending is another name ("Valentino" and "Valentine", "Starlink" and "Starling"); the same letters in another order are not. */
function hasOtherEnding(a: string, b: string): boolean {
  return a.slice(-2) !== b.slice(-2) && [...a].sort().join('') !== [...b].sort().join('')
}

/** How many articles, or how many places of a long word in one article, must have a name before another is taken for a slip of it. */
const OFTEN = 2
const OFTEN_IN_ONE = 3

function isEstablished({ kind, articles, places }: Entity, words: readonly string[]): boolean {
  if (articles >= OFTEN || (words.length > 1 && kind === 'person')) return true
  return places >= OFTEN_IN_ONE && words.some(({ length }) => length > SHORTEST)
}

/** Without marks on letters, which a text may leave out, and in small letters. */
function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const SHORTEST = 5
const SHORTEST_OF_SEVERAL = 4
const LONG = 8

/** A letter too many, too few, other or two of them in the wrong order; two such in a long word. */
function isSlipOfWord(a: string, b: string, shortest: number): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < shortest || a[0] !== b[0]) return false
  return distance(a, b) <= (shorter >= LONG ? 2 : 1)
}

/** Two given names are two people; a plural, and British and American spelling, are no slips. */
function isOtherWord(a: string, b: string): boolean {
  return (givenNames.has(a) && givenNames.has(b)) || american(a) === american(b)
}

function american(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:'s|s)$/, '')
    .replace(/is(?=ation|e|ing)/g, 'iz')
    .replace(/our/g, 'or')
    .replace(/re$/, 'er')
    .replace(/ence$/, 'ense')
    .replace(/ll/g, 'l')
    .replace(/mme/g, 'm')
}

/** Damerau's distance with neighbours swapped as one step; the words are short. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
