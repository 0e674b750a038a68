import type { NameRecord } from './catalog'
import { givenNames } from './given-names'
import { entityKinds, type EntityKind } from './kinds'
import { kindOfForm } from './nouns'

/** A kind with what speaks for it; without a kind nothing does. */
export interface ToldKind {
  readonly kind?: EntityKind
  readonly weight: number
}

/** The kind of thing that names mean, by what articles say of them and by their form. */
export function tellKind(records: readonly NameRecord[]): ToldKind {
  const votes = new Map<EntityKind, number>()
  const vote = (kind: EntityKind | undefined, weight: number) => {
    if (kind) votes.set(kind, (votes.get(kind) ?? 0) + weight)
  }
  for (const { facts, forms } of records) {
    for (const { relation, value, other, articles } of facts) {
      const weight = Math.min(articles, MOST_ARTICLES)
      if (relation === 'title') vote('person', 2 * weight)
      if (relation === 'is') vote(toKind(other), 2 * weight)
      if (relation === 'kind') vote(toKind(value), weight)
    }
    for (const surface of new Set(forms.map((form) => form.surface))) voteForm(surface, vote)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  return best ? { kind: best[0], weight: best[1] } : { weight: 0 }
}

/** How many articles count, so that what is said often does not outweigh all else. */
const MOST_ARTICLES = 3

function voteForm(surface: string, vote: (kind: EntityKind | undefined, weight: number) => void): void {
  const words = surface.split(' ')
  vote(kindOfForm(surface), 3)
  if (words.length > 1 && words.length < 5 && givenNames.has(words[0])) vote('person', 3)
  if (/^\p{Lu}\.$/u.test(words[1] ?? '') || (words.length > 2 && /^(?:van|von|de|di|bin)$/.test(words[1])))
    vote('person', 2)
  if (/\d/.test(surface) && /\p{Lu}/u.test(surface)) vote('product', 1)
  if (/^\p{Lu}?\p{Ll}+\p{Lu}/u.test(surface) && words.length === 1) vote('company', 1)
}

function toKind(text: string): EntityKind | undefined {
  return entityKinds.find((kind) => kind === text)
}
