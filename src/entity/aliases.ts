import type { Definition } from './definitions'
import { foldName } from './fold-name'
import { knownEntity, type KnownEntity } from './known-names'

/** The names of one text that mean one thing: by folded name, the other names as written. A name without others is missing. */
export type Aliases = ReadonlyMap<string, readonly string[]>

/**
 * Groups the names of a text: a short name with the full one that the text defines it by, and a last word alone with the only
 * longer name that ends in it (Huang, Jensen Huang; H20, Nvidia H20).
 */
export function groupNames(surfaces: readonly string[], definitions: readonly Definition[]): Aliases {
  const groups = new Map<string, Set<string>>()
  const tie = (a: string, b: string) => {
    if (foldName(a) === foldName(b)) return
    add(groups, a, b)
    add(groups, b, a)
  }
  for (const { short, full } of definitions) tie(short, joinWords(full))
  for (const [last, full] of lastWords(surfaces)) tie(last, full)
  return new Map([...groups].map(([name, others]) => [name, [...others]]))
}

function add(groups: Map<string, Set<string>>, name: string, other: string): void {
  const key = foldName(name)
  groups.set(key, (groups.get(key) ?? new Set()).add(other))
}

function joinWords(words: readonly string[]): string {
  return words.join(' ').replace(/ - /g, '-')
}

/** Pairs of a word that stands alone and the only longer name that it can be short for. */
function lastWords(surfaces: readonly string[]): [string, string][] {
  const alone = new Set(surfaces.filter((surface) => !surface.includes(' ')))
  const longer = new Map<string, Set<string>>()
  for (const surface of new Set(surfaces))
    for (const part of partsOf(surface))
      if (alone.has(part)) longer.set(part, (longer.get(part) ?? new Set()).add(surface))
  return [...longer].flatMap(([last, full]) => (full.size === 1 ? [[last, [...full][0]] as [string, string]] : []))
}

/** What a longer name may be called for short: its last word, and what stands before a word that only says what it is. */
function partsOf(surface: string): string[] {
  const at = surface.lastIndexOf(' ')
  if (at < 0) return []
  const last = surface.slice(at + 1)
  const acronym = last.length < 4 && last === last.toUpperCase() && !/\d/.test(last)
  return [...(acronym ? [] : [last]), ...(plainEndings.has(last) ? [surface.slice(0, at)] : [])]
}

/** "Epic Games" may be called Epic; "Google Play" is not Google. */
const plainEndings = new Set(
  `Games Platforms Group Holdings International Technologies Technology Networks Systems Labs Motors Electronics Media Capital
  Semiconductor Pharmaceuticals Airlines News`.split(/\s+/),
)

/** Other names of a name, as written, that hold in any text: those of the well-known things. Not the peoples of countries. */
export function knownAliases(surface: string): readonly string[] {
  const entity = knownEntity(surface)
  return entity && !entity.demonyms.includes(surface) ? entity.names.filter((name) => name !== surface) : []
}

/** The one name that all names of a thing fold to, and its kind where it is well known. Demonyms fold to their country. */
export function toCanonical(
  surface: string,
  aliases: Aliases,
): { readonly name: string; readonly kind?: KnownEntity['kind'] } {
  const own = foldName(surface)
  const known = [surface, ...(aliases.get(own) ?? [])].map(knownEntity).find((entity) => entity !== undefined)
  if (known) return { name: known.name, kind: known.kind }
  const all = [own, ...(aliases.get(own) ?? []).map(foldName)]
  return { name: all.reduce((a, b) => (b.length > a.length ? b : a)) }
}
