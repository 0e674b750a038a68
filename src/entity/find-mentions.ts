import type { Span } from '../base/span'
import type { Document } from '../text/document'
import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import { groupNames, toCanonical } from './aliases'
import { findDefinitions } from './definitions'
import { foldName } from './fold-name'
import type { EntityKind } from './known-names'
import { findRuns, type Run } from './name-runs'

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
export function findMentions(_document: Document, sentences: readonly Sentence[]): Mention[] {
  const places = findPlaces(sentences)
  const aliases = groupNames(
    places.map((place) => place.surface),
    findDefinitions(sentences),
  )
  const namesOf = once((surface: string) =>
    [surface, ...(aliases.get(foldName(surface)) ?? [])].map((name) => ({ surface: name, name: foldName(name) })),
  )
  return places.flatMap(({ start, end, surface, sentence }) => {
    const place = { start, end, sentence: { start: sentence.start, end: sentence.end } }
    return namesOf(surface).map((name) => ({ ...place, ...name }))
  })
}

/** A text names the same things again and again: each is looked up once. */
function once<T>(compute: (surface: string) => T): (surface: string) => T {
  const known = new Map<string, T>()
  return (surface) => {
    if (!known.has(surface)) known.set(surface, compute(surface))
    return known.get(surface)!
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
  const places = findPlaces(sentences)
  const aliases = groupNames(
    places.map((place) => place.surface),
    findDefinitions(sentences),
  )
  const meaningOf = once((surface: string) => toCanonical(surface, aliases))
  return places.map(({ start, end, surface }) => ({ start, end, ...meaningOf(surface) }))
}

interface Place extends Span {
  readonly surface: string
  readonly sentence: Sentence
}

function findPlaces(sentences: readonly Sentence[]): Place[] {
  return findRuns(sentences).flatMap(({ sentence, runs }) =>
    runs.map((run) => ({ ...spanOf(sentence.tokens, run), surface: surfaceOf(sentence.tokens, run), sentence })),
  )
}

function spanOf(tokens: readonly Token[], { from, to }: Run): Span {
  return { start: tokens[from].start, end: tokens[to - 1].end }
}

function surfaceOf(tokens: readonly Token[], { from, to }: Run): string {
  let text = tokens[from].text
  for (let i = from + 1; i < to; i++) text += (tokens[i].spaced ? ' ' : '') + tokens[i].text
  return text
}
