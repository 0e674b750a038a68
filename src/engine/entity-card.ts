import type { Span } from '../base/span'
import type { Citation } from '../citation/citation'
import type { Store } from '../corpus/store'
import { knownAliases } from '../entity/aliases'
import type { Catalog, Entity } from '../entity/catalog'
import type { Mention } from '../entity/find-mentions'
import { foldName } from '../entity/fold-name'
import type { DraftDocument } from '../text/draft-document'
import type { Card } from './engine'
import { entityLines } from './entity-lines'

export interface EntityQuestion {
  readonly store: Store
  readonly catalog: Catalog
  readonly document: DraftDocument
  readonly citations: readonly Citation[]
  readonly mentions: () => readonly Mention[]
  /** The draft itself, which is no source even where it lies in the corpus. */
  readonly path: string
  readonly offset: number
}

/**
 * What the sources say of the name at an offset, in their own words: first the sentence that says who or what it is, then the
 * latest. Nothing that no source says, and nothing in code, comments and citations.
 */
export function entityCard(question: EntityQuestion): Card | undefined {
  if (!isProse(question)) return undefined
  for (const name of namesAt(question)) {
    const card = cardOf(question, name)
    if (card) return card
  }
  return undefined
}

function cardOf({ store, path, catalog }: EntityQuestion, { names, start, end }: NameAt): Card | undefined {
  const entity = names.map((name) => catalog.find(name)).find((found) => found)
  if (!entity) return undefined
  const all = [...new Set([entity.name, ...entity.aliases, ...names])]
  const lines = entityLines({ store, path, names: all, kind: entity.kind })
  if (!lines.length || !(entity.sure || lines[0].part === 'is')) return undefined
  return { kind: 'entity', title: entity.name, detail: detailOf(entity), lines, start, end }
}

/** How many other names a card gives. */
const MOST_ALIASES = 4

/** "company · also NVIDIA, Nvidia Corp": names that differ in more than a possessive or a company form come first. */
function detailOf({ name, kind, aliases }: Entity): string | undefined {
  const seen = new Set([foldName(name)])
  const others = aliases.filter((alias) => !seen.has(foldName(alias)) && seen.add(foldName(alias)))
  const also = others.length ? `also ${others.slice(0, MOST_ALIASES).join(', ')}` : undefined
  return [kind, also].filter(Boolean).join(' · ') || undefined
}

/** The entity that a name at an offset means, and where the name stands: for what is asked about it besides the card. */
export function entityAt(question: EntityQuestion): EntityAt | undefined {
  if (!isProse(question)) return undefined
  for (const { names, start, end } of namesAt(question)) {
    const entity = names.map((name) => question.catalog.find(name)).find((found) => found)
    if (entity) return { entity, start, end }
  }
  return undefined
}

export interface EntityAt extends Span {
  readonly entity: Entity
}

/** Not code, comments, mathematics, links and citations. */
function isProse({ document, citations, offset }: EntityQuestion): boolean {
  const holds = ({ start, end }: Span) => start <= offset && offset < end
  if (document.opaque.some(holds) || document.links.some(holds)) return false
  return !citations.some(({ group }) => holds(group))
}

/** A stretch of the draft that may be a name, and all names of that thing, its own first. */
interface NameAt extends Span {
  readonly names: readonly string[]
}

/** The name at the offset: the whole run of capitals with what the draft ties to it, else its parts that hold the offset, longest first. */
function namesAt({ document, mentions, offset }: EntityQuestion): NameAt[] {
  const here = mentions().filter((m) => m.start <= offset && offset < m.end)
  const span = here[0] ?? wordAt(document.prose, offset)
  if (!span) return []
  const whole = here.length
    ? [
        toName(
          span,
          here.map((mention) => mention.surface),
        ),
      ]
    : []
  const parts = partsOf(document.prose.slice(span.start, span.end), span.start).filter(
    (part) => part.start <= offset && offset < part.end,
  )
  return [...whole, ...parts.map((part) => toName(part, [document.prose.slice(part.start, part.end)]))]
}

function toName({ start, end }: Span, names: readonly string[]): NameAt {
  const plain = names.map((name) => name.replace(/\s+/g, ' '))
  return { start, end, names: [...new Set([...plain, ...plain.flatMap(knownAliases)])] }
}

/** A capital at the start of a sentence is no mention by itself, but the index may know it. */
function wordAt(text: string, offset: number): Span | undefined {
  const word = /[\p{L}\p{N}&'-]/u
  let start = offset
  let end = offset
  while (start > 0 && word.test(text[start - 1])) start--
  while (end < text.length && word.test(text[end])) end++
  return end > offset && /\p{Lu}/u.test(text.slice(start, end)) ? { start, end } : undefined
}

/** Runs of whole words of a text, longest first, without possessives. */
function partsOf(text: string, start: number): Span[] {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].replace(/['’]s$/, '').length,
  }))
  const parts: Span[] = []
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--)
    for (let i = 0; i + length <= words.length; i++)
      parts.push({ start: words[i].start, end: words[i + length - 1].end })
  return parts
}

const MOST_WORDS = 8
