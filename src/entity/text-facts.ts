import type { Aliases } from './aliases'
import type { Fact } from './facts'
import type { Place } from './find-mentions'

/** Each short name with the longer ones that the text itself ties it to. */
export function findTies(places: readonly Place[], aliases: Aliases): Fact[] {
  return firstPlaces(places).flatMap((place) =>
    (aliases.get(place.name) ?? [])
      .filter((other) => other.length > place.surface.length)
      .map((value) => toFact(place, 'tie', value)),
  )
}

/** Names whose words all stand in small letters too: a heading, a label, an opening word, as like as not. */
export function findPlainNames(places: readonly Place[], small: ReadonlySet<string>): Fact[] {
  return firstPlaces(places)
    .filter(({ sentence, from, to }) =>
      sentence.tokens.slice(from, to).every(({ kind, lower }) => kind !== 'word' || small.has(lower)),
    )
    .map((place) => toFact(place, 'plain', ''))
}

/** The first place of each name. */
function firstPlaces(places: readonly Place[]): Place[] {
  const first = new Map<string, Place>()
  for (const place of places) if (!first.has(place.name)) first.set(place.name, place)
  return [...first.values()]
}

function toFact({ name, surface, sentence: { start, end } }: Place, relation: Fact['relation'], value: string): Fact {
  return { relation, name, surface, value, other: '', sentence: { start, end } }
}
