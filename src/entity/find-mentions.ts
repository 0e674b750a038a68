import type { Span } from '../base/span'
import type { Document } from '../text/document'
import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { groupNames, toCanonical, type Aliases } from './aliases'
import { findFacts, type Fact } from './facts'
import { findPlainNames, findTies } from './text-facts'
import { foldName } from './fold-name'
import type { EntityKind } from './kinds'
import { findRuns, type FoundRuns, type Run } from './name-runs'

/** A place that names something: a company, a person, a product, an agency, a place. */
export interface Mention extends Span {
  /** The folded name. */
  readonly name: string
  readonly surface: string
  readonly sentence: Span
}

/**
 * Finds the names of a text: runs of capitalised words and product codes (H20, GPT-4, Kimi K2). A place is given under the name
 * that it has, then under the others that the text itself ties to it: a full name by definition, the full name of a surname.
 */
export function findMentions(_document: Document, sentences: readonly Sentence[]): readonly Mention[] {
  return mineNames(sentences).mentions
}

export interface MinedNames {
  readonly mentions: readonly Mention[]
  readonly facts: readonly Fact[]
}

/** The names of a text as `findMentions` gives them, with what the text says of them. */
export function mineNames(sentences: readonly Sentence[]): MinedNames {
  const { sentences: found, small, definitions } = findRuns(sentences)
  const places = toPlaces(found)
  const aliases = groupNames(surfacesOf(places), definitions)
  return {
    mentions: toMentions(places, aliases),
    facts: [...findFacts(places), ...findTies(places, aliases), ...findPlainNames(places, small)],
  }
}

function toMentions(places: readonly Place[], aliases: Aliases): Mention[] {
  const othersOf = once((name: string) =>
    (aliases.get(name) ?? []).map((other) => ({ surface: other, name: foldName(other) })),
  )
  return places.flatMap(({ start, end, surface, name, sentence: { start: from, end: to } }) => {
    const place = { start, end, sentence: { start: from, end: to } }
    return [{ ...place, surface, name }, ...othersOf(name).map((other) => ({ ...place, ...other }))]
  })
}

function surfacesOf(places: readonly Place[]): string[] {
  return [...new Set(places.map(({ surface }) => surface))]
}

/** A text names the same things again and again: each is looked up once. */
function once<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (!known.has(text)) known.set(text, compute(text))
    return known.get(text)!
  }
}

/** A name in a text under the one name of the thing that it means. */
export interface EntityMention extends Span {
  /** Folded: "united states" for U.S., America and Americans; the full name for an acronym that the text defines and for a surname. */
  readonly name: string
  readonly kind?: EntityKind
}

/**
 * The names of a text by the things that they mean, in order, each place once. A capital at the start of a sentence counts where the
 * word stands capitalised inside a sentence too or is a well-known name; months, weekdays and the words of headlines in title case
 * are no names. A pure function of the sentences, in linear time.
 */
export function findEntityMentions(sentences: readonly Sentence[]): EntityMention[] {
  const found = findRuns(sentences)
  const places = toPlaces(found.sentences)
  const aliases = groupNames(surfacesOf(places), found.definitions)
  const meaningOf = once((surface: string) => toCanonical(surface, aliases))
  return places.map(({ start, end, surface }) => ({ start, end, ...meaningOf(surface) }))
}

/** A name where it stands: its tokens are [from, to) of its sentence. */
export interface Place extends Span {
  readonly surface: string
  /** Folded. */
  readonly name: string
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
}

/** The names of a text where they stand, as they are written. */
export function findPlaces(sentences: readonly Sentence[]): Place[] {
  return toPlaces(findRuns(sentences).sentences)
}

function toPlaces(sentences: FoundRuns['sentences']): Place[] {
  const fold = once(foldName)
  return sentences.flatMap(({ sentence, runs }) =>
    runs.map(({ from, to }) => {
      const surface = surfaceOf(sentence.tokens, { from, to })
      const { start } = sentence.tokens[from]
      return { from, to, start, end: sentence.tokens[to - 1].end, surface, name: fold(surface), sentence }
    }),
  )
}

function surfaceOf(tokens: readonly Token[], { from, to }: Run): string {
  let text = tokens[from].text
  for (let i = from + 1; i < to; i++) text += (tokens[i].spaced ? ' ' : '') + tokens[i].text
  return text
}
