import { nameOf } from '../base/paths'
import type { ArticleMeta } from '../corpus/article'
import type { FactRow, MentionRow, Store } from '../corpus/store'
import type { Span } from '../base/span'
import type { Entity } from '../entity/catalog'
import { scoreDescription } from '../entity/describe'
import { foldName, sameForm } from '../entity/fold-name'
import type { CardLine } from './engine'

/** What the sources say of an entity. */
export interface EntityQuestion {
  readonly store: Store
  /** Its names, the usual one first. */
  readonly names: readonly string[]
  readonly kind?: Entity['kind']
  /** The draft itself, which is no source even where it lies in the corpus. */
  readonly path: string
}

/** How many places and facts are looked at for each name, and how many lines of each part a card has. */
const MOST_ROWS = 60
const MOST_LINES = { relation: 2, figure: 2, mention: 3 } as const

/** A sentence of a source that may stand in the card. */
interface Candidate {
  readonly line: CardLine
  /** How well it says who or what the name is. */
  readonly score: number
  readonly relates: boolean
  /** Whether the name stands in front of a figure, and whether the sentence gives a date or period too. */
  readonly figure: 'none' | 'undated' | 'dated'
  readonly date: string
}

/**
 * The lines of a card, each a sentence of a source: who or what it is, what it has to do with others, figures of it, then the latest
 * mentions. The same sources give the same lines.
 */
export function entityLines(question: EntityQuestion): CardLine[] {
  const candidates = readCandidates(question)
  const [first, ...rest] = [...candidates].sort((a, b) => b.score - a.score || byDate(a, b))
  if (!first) return []
  const latest = rest.sort(byDate)
  const relations = latest.filter(({ relates }) => relates).slice(0, MOST_LINES.relation)
  const withFigures = latest.filter(({ figure }) => figure !== 'none')
  const figures = [...withFigures.filter(({ figure }) => figure === 'dated'), ...withFigures]
    .filter((c, i, all) => all.indexOf(c) === i && !relations.includes(c))
    .slice(0, MOST_LINES.figure)
  const others = latest.filter((c) => !relations.includes(c) && !figures.includes(c)).slice(0, MOST_LINES.mention)
  const as = (part: CardLine['part'], list: readonly Candidate[]) => list.map(({ line }) => ({ ...line, part }))
  return [
    ...as(first.score > PLAIN ? 'is' : 'mention', [first]),
    ...as('relation', relations),
    ...as('figure', figures),
    ...as('mention', others),
  ]
}

/** A sentence that only holds the name. */
const PLAIN = 1

function byDate(a: Candidate, b: Candidate): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0
}

function readCandidates(question: EntityQuestion): Candidate[] {
  const { store, path } = question
  const folded = [...new Set(question.names.map(foldName))]
  const fits = (row: { readonly path: string; readonly surface: string }) =>
    row.path !== path && question.names.some((name) => sameForm(name, row.surface))
  const facts = folded.flatMap((name) => store.findFacts(name, MOST_ROWS)).filter(fits)
  const mentions = folded.flatMap((name) => store.findMentions(name, MOST_ROWS)).filter(fits)
  const said = new Map<string, FactRow[]>()
  for (const fact of facts) {
    const place = placeOf(fact.path, fact.sentence)
    said.set(place, [...(said.get(place) ?? []), fact])
  }
  const found = new Map<string, Candidate>()
  for (const row of [...facts.filter(({ relation }) => telling.has(relation)), ...mentions]) {
    const text = store.passageAt(row.path, row.sentence.start)?.text.replace(/\s+/g, ' ')
    const key = text?.toLowerCase().replace(/\W+/g, ' ').trim()
    if (!text || !key || found.has(key)) continue
    found.set(key, toCandidate(question, { row, text, facts: said.get(placeOf(row.path, row.sentence)) ?? [] }))
  }
  return [...found.values()]
}

const telling = new Set<FactRow['relation']>(['is', 'title', 'relation'])

function placeOf(path: string, { start }: Span): string {
  return `${start} ${path}`
}

interface Sentence {
  readonly row: FactRow | MentionRow
  readonly text: string
  readonly facts: readonly FactRow[]
}

function toCandidate({ store, names, kind }: EntityQuestion, { row, text, facts }: Sentence): Candidate {
  const meta: Partial<ArticleMeta> = store.source(row.path)?.meta ?? {}
  const line = { text: shorten(text, names), path: row.path, span: row.sentence, label: labelOf(meta, row.path) }
  return {
    line,
    score: scoreDescription(text, names) + Math.max(0, ...facts.map((fact) => scoreFact(fact, kind))),
    relates: facts.some(({ relation, other }) => relation === 'relation' || (relation === 'title' && other !== '')),
    figure: 'start' in row ? figureOf(store, row) : 'none',
    date: meta.date ?? '',
  }
}

/** What a fact adds to its sentence: a description of the right kind says most. */
function scoreFact({ relation, value, other }: FactRow, kind: Entity['kind']): number {
  if (relation === 'title') return kind === 'person' ? (other ? 4 : 2) : 0
  if (relation === 'relation') return 3
  if (relation !== 'is' || (kind !== undefined && other !== kind && !alike(kind, other))) return 0
  return 2 + Math.min(3, value.split(' ').length / 2) + (/^(?:an?|the)\b/i.test(value) ? 1 : 0)
}

/** An app is a product and the firm behind it. */
function alike(kind: string, other: string): boolean {
  const pairs = ['company product', 'product model', 'agency company', 'fund company']
  return pairs.some((pair) => pair === `${kind} ${other}` || pair === `${other} ${kind}`)
}

/** A figure of money, a share, a count or a measure behind the name in its sentence. */
function figureOf(store: Store, { path, end, sentence }: MentionRow): Candidate['figure'] {
  const isTime = (dimension: string) => /^(?:date|time|duration)/.test(dimension)
  const behind = store.figuresIn(path, { start: end, end: sentence.end })
  if (!behind.some(({ dimension }) => !isTime(dimension))) return 'none'
  return store.figuresIn(path, sentence).some(({ dimension }) => dimension === 'date') ? 'dated' : 'undated'
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

function labelOf({ outlet, title, date }: Partial<ArticleMeta>, path: string): string {
  const name = outlet ?? title ?? nameOf(path)
  return date ? `${name}, ${date.slice(0, 10)}` : name
}
