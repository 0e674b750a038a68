import type { Span } from '../base/span'
import type { Citation } from '../citation/citation'
import type { FactRow, Store } from '../corpus/store'
import type { Catalog } from '../entity/catalog'
import { findFacts, type Fact } from '../entity/facts'
import { findPlaces } from '../entity/find-mentions'
import { foldName } from '../entity/fold-name'
import { createFindNear } from '../entity/near-names'
import { findOpeningWords, type OpeningWord } from '../entity/opening-words'
import { roleClass } from '../entity/roles'
import type { NameNote } from '../present/name-note'
import type { DraftDocument } from '../text/draft-document'
import { findSentences } from '../text/sentences'

export interface NotesQuestion {
  readonly store: Store
  readonly catalog: Catalog
  readonly document: DraftDocument
  readonly citations: readonly Citation[]
  /** The draft itself, which is no source even where it lies in the corpus. */
  readonly path: string
}

/**
 * The names and titles of a draft that differ from the sources in a way that looks like a slip: no source writes the name so and one
 * writes a name that is nearly it, or the sources give the person another office of the same house.
 */
export function nameNotes(question: NotesQuestion): NameNote[] {
  const { document, citations, store, catalog } = question
  const outside = [...document.opaque, ...document.links, ...citations.map(({ group }) => group)]
  const isProse = ({ start, end }: Span) => !outside.some((span) => span.start < end && start < span.end)
  const sentences = findSentences(document)
  const named = findPlaces(sentences)
  const places = named.filter(isProse)
  const openings = findOpeningWords(sentences, named).filter(isProse)
  const findNear = createFindNear(catalog, store.countWords)
  return [
    ...[...places, ...openings].flatMap((place) => spellingNote(question, place, findNear) ?? []),
    ...findFacts(places).flatMap((fact) => titleNote(question, fact) ?? []),
  ].sort((a, b) => a.start - b.start)
}

function spellingNote(
  question: NotesQuestion,
  { start, end, surface }: OpeningWord,
  findNear: ReturnType<typeof createFindNear>,
): NameNote | undefined {
  const near = findNear(surface)
  const source = near && findPassage(question, near.name)
  if (!near || !source) return undefined
  const message = `The sources write “${near.name}”, and none of them “${surface}”.`
  return { kind: near.difference, start, end, message, replacement: near.name, source }
}

/** A passage of a source, not of the draft itself, that writes a name just so. */
function findPassage({ store, path }: NotesQuestion, name: string): NameNote['source'] | undefined {
  const row = store.findMentions(foldName(name), 50).find((one) => one.path !== path && one.surface === name)
  return row && passageOf(store, row.path, row.sentence)
}

function passageOf(store: Store, path: string, span: Span): NameNote['source'] {
  return { path, span, text: store.passageAt(path, span.start)?.text ?? '' }
}

/** Offices of a house that one person seldom holds at a time. */
const offices = new Set(['CEO', 'CFO', 'COO', 'CTO'])

/** A title that no source gives the person, where sources give another office; not where anything tells of the past. */
function titleNote(question: NotesQuestion, fact: Fact): NameNote | undefined {
  const { store, catalog, document, path } = question
  const claimed = fact.relation === 'title' ? roleClass(fact.value) : undefined
  if (!claimed || !offices.has(claimed) || tellsPast(document.text.slice(fact.sentence.start, fact.sentence.end)))
    return undefined
  const entity = catalog.find(fact.surface)
  if (!entity) return undefined
  const names = [...new Set([entity.name, ...entity.aliases].map(foldName))]
  const titles = names
    .flatMap((name) => store.findFacts(name, 200, ['title']))
    .filter((row) => row.path !== path && isSameHouse(catalog, row.other, fact.other))
  const classes = titles.map(({ value }) => roleClass(value))
  const said = titles.find((row) => isOtherOffice(store, row, claimed))
  if (classes.includes(claimed) || !said) return undefined
  const at = document.text.indexOf(fact.value, fact.sentence.start)
  if (at < 0 || at >= fact.sentence.end) return undefined
  const message = `The sources call ${entity.name} ${said.value}${said.other ? ` of ${said.other}` : ''}, not ${fact.value}.`
  const source = passageOf(store, said.path, said.sentence)
  return { kind: 'title', start: at, end: at + fact.value.length, message, replacement: said.value, source }
}

function isOtherOffice(store: Store, { value, path, sentence }: FactRow, claimed: string): boolean {
  const office = roleClass(value)
  if (!office || office === claimed || !offices.has(office)) return false
  return !tellsPast(store.passageAt(path, sentence.start)?.text ?? '')
}

function tellsPast(text: string): boolean {
  return /\b(?:former|formerly|ex|then|previous|previously|outgoing|incoming|will become|was named|succeed\w*|interim|acting|until)\b/i.test(
    text,
  )
}

/** A house that is not named may be any. */
function isSameHouse(catalog: Catalog, a: string, b: string): boolean {
  if (!a || !b) return true
  const [x, y] = [catalog.find(a), catalog.find(b)]
  return x !== undefined && y !== undefined ? x === y : foldName(a) === foldName(b)
}
