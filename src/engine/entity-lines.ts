import { compareTexts } from '../base/compare'
import { nameOf } from '../base/paths'
import type { ArticleMeta } from '../corpus/article'
import type { FactRow, MentionRow, Store } from '../corpus/store'
import { isBoilerplate } from '../entity/boilerplate'
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

/** How many sentences are looked at for what they say of a name, and how many of the latest that mention it. */
const MOST_READ = { facts: 40, mentions: 16 } as const
/** How many lines each part of a card has. */
const MOST_LINES = { relation: 2, figure: 2, mention: 3 } as const

/** A sentence of a source that may stand in the card. */
interface Candidate {
  readonly row: FactRow | MentionRow
  readonly text: string
  /** What it says of the name. */
  readonly facts: readonly FactRow[]
  /** How well it says who or what the name is; 0 where it does not. */
  readonly score: number
}

/**
 * The lines of a card, each a sentence of a source: who or what it is, what it has to do with others, figures of it, then the latest
 * mentions. Where no sentence says who or what it is, no line poses as one that does. The same sources give the same lines.
 */
export function entityLines(question: EntityQuestion): CardLine[] {
  const { store } = question
  const candidates = readCandidates(question).sort((a, b) => byDate(a.row, b.row))
  const is = candidates.reduce<Candidate | undefined>((a, b) => (b.score > (a?.score ?? 0) ? b : a), undefined)
  const rest = candidates.filter((candidate) => candidate !== is)
  const relations = rest.filter(relates).slice(0, MOST_LINES.relation)
  const figures = withFigures(
    store,
    rest.filter((one) => !relations.includes(one)),
  )
  const mentions = rest.filter((one) => !relations.includes(one) && !figures.includes(one)).slice(0, MOST_LINES.mention)
  return Object.entries({ is: is ? [is] : [], relation: relations, figure: figures, mention: mentions }).flatMap(
    ([part, list]) => list.map((one) => toLine(one, part as CardLine['part'], question)),
  )
}

/** The newest first. */
function byDate(a: Row, b: Row): number {
  return compareTexts(b.date, a.date)
}

function relates({ facts }: Candidate): boolean {
  return facts.some(({ relation, other }) => relation === 'relation' || (relation === 'title' && other !== ''))
}

function readCandidates(question: EntityQuestion): Candidate[] {
  const { store, path, names, kind } = question
  const folded = [...new Set(names.map(foldName))]
  const fits = (row: Row) => row.path !== path && names.some((name) => sameForm(name, row.surface))
  const facts = folded.flatMap((name) => store.findFacts(name, MOST_READ.facts, TELLING)).filter(fits)
  const mentions = folded.flatMap((name) => store.findMentions(name, MOST_READ.mentions)).filter(fits)
  const saidAt = groupBy(facts, placeOf)
  const found = new Map<string, Candidate>()
  for (const row of [...newest(facts, MOST_READ.facts), ...newest(mentions, MOST_READ.mentions)]) {
    const text = store.passageAt(row.path, row.sentence.start)?.text.replace(/\s+/g, ' ')
    const key = text?.toLowerCase().replace(/\W+/g, ' ').trim()
    if (!text || !key || found.has(key) || isBoilerplate(text)) continue
    const said = saidAt.get(placeOf(row)) ?? []
    found.set(key, { row, text, facts: said, score: scoreDescription(text, { names, kind }, said) })
  }
  return [...found.values()]
}

type Row = FactRow | MentionRow

/** What tells who or what a name is. */
const TELLING = ['is', 'title', 'relation'] as const

function newest<T extends Row>(rows: readonly T[], most: number): T[] {
  return [...rows].sort(byDate).slice(0, most)
}

function placeOf({ path, sentence }: Row): string {
  return `${sentence.start} ${path}`
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** The latest sentences with a figure behind the name: those that give a date too come first. */
function withFigures(store: Store, candidates: readonly Candidate[]): Candidate[] {
  const all = candidates.map((one) => ({ one, figure: figureOf(store, one.row) }))
  const of = (kind: 'dated' | 'undated') => all.flatMap(({ one, figure }) => (figure === kind ? [one] : []))
  return [...of('dated'), ...of('undated')].slice(0, MOST_LINES.figure)
}

/** A figure of money, a share, a count or a measure behind the name in its sentence. */
function figureOf(store: Store, row: Row): 'none' | 'undated' | 'dated' {
  if (!('start' in row)) return 'none'
  const figures = store.figuresIn(row.path, row.sentence)
  const isTime = (dimension: string) => /^(?:date|time|duration)/.test(dimension)
  if (!figures.some(({ start, dimension }) => start >= row.end && !isTime(dimension))) return 'none'
  return figures.some(({ dimension }) => dimension === 'date') ? 'dated' : 'undated'
}

function toLine({ row, text }: Candidate, part: CardLine['part'], { store, names }: EntityQuestion): CardLine {
  const meta: Partial<ArticleMeta> = store.source(row.path)?.meta ?? {}
  return { text: shorten(text, names), part, path: row.path, span: row.sentence, label: labelOf(meta, row.path) }
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
