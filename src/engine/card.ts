import { contains, type Span } from '../base/span'
import type { Citation, Reference } from '../citation/citation'
import type { Library } from '../corpus/library'
import type { MentionRow, Store } from '../corpus/store'
import { scoreDescription } from '../entity/describe'
import { findMentions } from '../entity/find-mentions'
import { foldName } from '../entity/fold-name'
import type { MarkdownDocument } from '../text/markdown'
import { findSentences } from '../text/sentences'
import type { Card, CardLine, Draft } from './engine'

/** How many lines a card has at the most. */
const MOST_LINES = 4

export interface EntityQuestion {
  readonly store: Store
  readonly document: MarkdownDocument
  readonly offset: number
}

/** What the sources say of the name at an offset, in their own words, best description first. Nothing that no source says. */
export function entityCard({ store, document, offset }: EntityQuestion): Card | undefined {
  if (document.opaque.some((span) => span.start <= offset && offset < span.end)) return undefined
  const mention = nameAt(store, document, offset)
  if (!mention) return undefined
  const lines = bestLines(store, mention.rows)
  return lines.length
    ? { kind: 'entity', title: mention.surface, lines, start: mention.start, end: mention.end }
    : undefined
}

interface NameAt extends Span {
  readonly surface: string
  readonly rows: readonly MentionRow[]
}

/** The longest name at the offset that the index knows: the whole run, else the part of it that holds the offset. */
function nameAt(store: Store, document: MarkdownDocument, offset: number): NameAt | undefined {
  const mention = findMentions(document, findSentences(document)).find((m) => m.start <= offset && offset < m.end)
  const span = mention ?? wordAt(document.prose, offset)
  if (!span) return undefined
  const whole = document.prose.slice(span.start, span.end)
  for (const part of partsOf(whole, span.start)) {
    if (!(part.start <= offset && offset < part.end)) continue
    const surface = document.prose.slice(part.start, part.end)
    const rows = store.findMentions(foldName(surface), 60).filter((row) => sameForm(surface, row.surface))
    if (rows.length) return { ...part, surface, rows }
  }
  return undefined
}

function wordAt(text: string, offset: number): Span | undefined {
  const word = /[\p{L}\p{N}&'-]/u
  if (!word.test(text[offset] ?? '')) return undefined
  let start = offset
  let end = offset
  while (start > 0 && word.test(text[start - 1])) start--
  while (end < text.length && word.test(text[end])) end++
  return /\p{Lu}/u.test(text.slice(start, end)) ? { start, end } : undefined
}

/** The run itself and its runs of whole words, longest first. */
function partsOf(text: string, start: number): Span[] {
  const words = [...text.matchAll(/[^\s]+/g)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].replace(/['’]s$/, '').length,
  }))
  const parts: Span[] = []
  for (let length = words.length; length > 0; length--)
    for (let i = 0; i + length <= words.length; i++)
      parts.push({ start: words[i].start, end: words[i + length - 1].end })
  return parts
}

/** Codes and short names are told apart by case: H20 is not h20, US is not us. */
function sameForm(a: string, b: string): boolean {
  return a.length > 4 && !/\d/.test(a) ? true : a === b.replace(/['’]s$/, '')
}

function bestLines(store: Store, rows: readonly MentionRow[]): CardLine[] {
  const seen = new Set<string>()
  const lines: (CardLine & { readonly score: number })[] = []
  for (const row of rows) {
    const source = store.source(row.path)
    const text = sentenceText(store, row)
    if (!text || !source) continue
    const key = text.toLowerCase().replace(/\W+/g, ' ').trim()
    if (seen.has(key)) continue
    seen.add(key)
    lines.push({
      text,
      path: row.path,
      span: row.sentence,
      label: labelOf(source.meta, row.path),
      score: scoreDescription(text, [row.surface]),
    })
  }
  return lines
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_LINES)
    .map(({ text, path, span, label }) => ({ text, path, span, label }))
}

function sentenceText(store: Store, row: MentionRow): string | undefined {
  return store.passageAt(row.path, row.sentence.start)?.text.replace(/\s+/g, ' ')
}

function labelOf(
  meta: { readonly outlet?: string; readonly date?: string; readonly title?: string },
  path: string,
): string {
  const name = meta.outlet ?? meta.title ?? path.slice(path.lastIndexOf('/') + 1)
  return meta.date ? `${name}, ${meta.date.slice(0, 10)}` : name
}

export interface ReferenceQuestion {
  readonly citations: readonly Citation[]
  readonly library: Library
  readonly draft: Draft
  readonly offset: number
}

/** The reference behind a cite key, on the key only. */
export function referenceCard({ citations, library, draft, offset }: ReferenceQuestion): Card | undefined {
  const citation = citations.find((c) => c.keySpan && contains(c.keySpan, { start: offset, end: offset }))
  if (!citation?.keySpan || !citation.key) return undefined
  const target = library.resolve(citation, draft.path)
  if (!target) return undefined
  const lines: CardLine[] = target.reference ? describe(target.reference).map((text) => ({ text })) : []
  lines.push(
    target.path
      ? { text: 'Text in the corpus', path: target.path, span: { start: 0, end: 0 }, label: 'open' }
      : { text: 'No text in the corpus: figures cited from it cannot be checked.' },
  )
  return { kind: 'reference', title: target.key, lines, ...citation.keySpan }
}

function describe(reference: Reference): string[] {
  const who = reference.authors.join(', ')
  const where = [reference.outlet, reference.date].filter(Boolean).join(', ')
  return [reference.title, who, where, reference.url].filter((line): line is string => !!line)
}
