import { nameOf } from '../base/paths'
import type { Span } from '../base/span'
import type { Citation } from '../citation/citation'
import type { ArticleMeta } from '../corpus/article'
import type { MentionRow, Store } from '../corpus/store'
import { knownAliases } from '../entity/aliases'
import { scoreDescription } from '../entity/describe'
import type { Mention } from '../entity/find-mentions'
import { foldName, sameForm } from '../entity/fold-name'
import type { DraftDocument } from '../text/draft-document'
import type { Card, CardLine } from './engine'

export interface EntityQuestion {
  readonly store: Store
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
  const { document, citations, offset } = question
  const holds = ({ start, end }: Span) => start <= offset && offset < end
  if (document.opaque.some(holds)) return undefined
  if (citations.some(({ syntax, group }) => syntax !== 'link' && holds(group))) return undefined
  for (const name of namesAt(question)) {
    const rows = rowsOf(question, name.names)
    const lines = rows.length ? toLines(question.store, rows, name.names) : []
    if (lines.length) return { kind: 'entity', title: name.names[0], lines, start: name.start, end: name.end }
  }
  return undefined
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
/** How many places are looked at for each name. */
const MOST_ROWS = 60

function rowsOf({ store, path }: EntityQuestion, names: readonly string[]): MentionRow[] {
  return names.flatMap((name) =>
    store.findMentions(foldName(name), MOST_ROWS).filter((row) => row.path !== path && sameForm(name, row.surface)),
  )
}

/** How many lines a card has at the most. */
const MOST_LINES = 4

interface RankedLine {
  readonly line: CardLine
  readonly score: number
  readonly date: string
}

function toLines(store: Store, rows: readonly MentionRow[], names: readonly string[]): CardLine[] {
  const found = new Map<string, RankedLine>()
  for (const row of rows) {
    const source = store.source(row.path)
    const text = store.passageAt(row.path, row.sentence.start)?.text.replace(/\s+/g, ' ')
    const key = text?.toLowerCase().replace(/\W+/g, ' ').trim()
    if (!source || !text || !key || found.has(key)) continue
    const line = {
      text: shorten(text, names),
      path: row.path,
      span: row.sentence,
      label: labelOf(source.meta, row.path),
    }
    found.set(key, { line, score: scoreDescription(text, names), date: source.meta.date ?? '' })
  }
  const best = [...found.values()].sort((a, b) => b.score - a.score || compare(b.date, a.date)).slice(0, MOST_LINES)
  const [first, ...rest] = best
  return first ? [first, ...rest.sort((a, b) => compare(b.date, a.date))].map(({ line }) => line) : []
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** About two lines of a hover. */
const LONGEST = 280

/** A long sentence is cut at spaces around the name. */
function shorten(text: string, names: readonly string[]): string {
  if (text.length <= LONGEST) return text
  const at = Math.max(0, ...names.map((name) => text.indexOf(name)))
  const from = at < LONGEST / 2 ? 0 : text.indexOf(' ', at - LONGEST / 2) + 1
  const to = from + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', from + LONGEST)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}

function labelOf({ outlet, title, date }: ArticleMeta, path: string): string {
  const name = outlet ?? title ?? nameOf(path)
  return date ? `${name}, ${date.slice(0, 10)}` : name
}
