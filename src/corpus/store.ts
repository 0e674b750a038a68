import type { Span } from '../base/span'
import type { Problem } from '../base/problem'
import type { Fact } from '../entity/facts'
import type { ArticleMeta } from './article'

/** What the index keeps: a cache that can be deleted at any time. Implementations: host/sqlite/. One contract suite runs over all. */
export interface Store {
  /** All indexed files with what tells whether they changed. */
  listSources(): readonly SourceRow[]
  source(path: string): SourceRow | undefined
  countSources(): number
  /** All indexed files, but without what was read in them. */
  listStamps(): readonly SourceStamp[]
  /** What is wrong with indexed files, by path. */
  listProblems(): readonly Problem[]
  /** Replaces everything known of a file in one transaction. */
  putSource(source: SourceRow, content: SourceContent): void
  /** Notes a new stamp for a file whose content is the same. */
  touchSource(path: string, stamp: string): void
  removeSource(path: string): void
  /** Passages that hold the words, best first (BM25). `words` are plain; the store quotes them; one of several tokens is a phrase. */
  searchPassages(query: PassageQuery): readonly PassageHit[]
  /** The passage of a file that starts at an offset. */
  passageAt(path: string, start: number): Passage | undefined
  /** The last passage of a file that begins at an offset or before it. */
  passageHolding(path: string, offset: number): Passage | undefined
  /** The passages of a file in their order. */
  passagesOf(path: string): readonly Passage[]
  /** Figures of a dimension whose values lie in the bounds (both included), by path and place. */
  findFigures(query: FigureQuery): readonly FigureRow[]
  /** The figures of a file that lie in a span. */
  figuresIn(path: string, span: Span): readonly IndexedFigure[]
  /** What tells texts apart, of every file that has text. */
  listSketches(): readonly SketchRow[]
  /** Places that name an entity, newest article first. `name` is the folded name; pages are not looked at. */
  findMentions(name: string, limit: number, within?: Within): readonly MentionRow[]
  /** Names by how many articles hold them, most first. */
  listNames(prefix: string, limit: number): readonly NameRow[]
  /** How often each name is written in each way, by name. */
  listNameForms(): readonly NameForm[]
  /** In how many passages each word stands, in capitals or not. Words are in small letters, without marks on them. */
  countWords(words: Iterable<string>): ReadonlyMap<string, number>
  /** What sources say of names, by name: alike things once, with the number of the articles that say so. */
  countFacts(): readonly FactCount[]
  /** What sources say of a name, newest article first: of these relations, or of all. `name` is the folded name. */
  findFacts(name: string, limit: number, relations?: readonly Fact['relation'][]): readonly FactRow[]
  /** Runs `work` in one transaction. */
  transaction<T>(work: () => T): T
  clear(): void
  close(): void
  /** What is wrong with the store itself, to be told with every report: it is in memory only, and why. */
  readonly problems?: readonly Problem[]
}

/** Thrown by a write when what the store held is gone and an empty one stands in: whoever was filling it starts over. */
export class IndexLost extends Error {
  override readonly name = 'IndexLost'
}

export interface SourceStamp {
  readonly path: string
  /** What the file's system said of it when it was read, and by which version of its reader: a file with another one is looked at anew. */
  readonly stamp: string
}

export interface SourceRow extends SourceStamp {
  /** sha256 of the bytes, hex. */
  readonly hash: string
  readonly meta: ArticleMeta
  readonly problems: readonly Problem[]
}

export interface SourceContent {
  readonly passages: readonly Passage[]
  readonly figures: readonly IndexedFigure[]
  readonly mentions: readonly IndexedMention[]
  readonly facts: readonly Fact[]
  /** See sketch.ts. */
  readonly sketch?: string
}

/** A sentence or heading of an article; offsets into the article's text. */
export interface Passage extends Span {
  readonly text: string
  /** Page as counted from 1, for paged sources. */
  readonly page?: number
}

/** Which articles are looked into; what is not given is no bound. Dates are ISO and may be cut short: "2025-05" is all of May. */
export interface Within {
  readonly from?: string
  readonly to?: string
  /** Part of an outlet's name or of its address, in any case. */
  readonly outlet?: string
  readonly page?: number
}

export interface IndexedFigure extends Span {
  readonly dimension: string
  readonly unit: string
  /** In the dimension's base unit. */
  readonly low: number
  readonly high: number
}

export interface IndexedMention extends Span {
  /** Folded name: lower case, single spaces. */
  readonly name: string
  /** As written. */
  readonly surface: string
  /** The sentence that holds it. */
  readonly sentence: Span
}

export interface PassageQuery {
  readonly words: readonly string[]
  /** Every word must be there, or any. */
  readonly match: 'all' | 'any' | 'phrase'
  readonly within?: Within
  readonly limit: number
}

export interface PassageHit extends Passage {
  readonly path: string
  /** Higher is better. */
  readonly score: number
  /** Where the words stand in `text`. */
  readonly marks: readonly Span[]
}

export interface FigureQuery {
  /** Without one, figures of any kind. */
  readonly dimension?: string
  readonly low: number
  readonly high: number
  readonly within?: Within
  readonly limit: number
}

export interface FigureRow extends IndexedFigure {
  readonly path: string
}

export interface MentionRow extends IndexedMention {
  readonly path: string
  /** Of its article; empty where it has none. */
  readonly date: string
}

export interface NameRow {
  readonly name: string
  readonly surface: string
  readonly articles: number
}

/** A way to write a name. */
export interface NameForm {
  readonly name: string
  readonly surface: string
  readonly places: number
  readonly articles: number
}

export type FactCount = Omit<Fact, 'sentence'> & { readonly articles: number }

export interface FactRow extends Fact {
  readonly path: string
  /** Of its article; empty where it has none. */
  readonly date: string
}

export interface SketchRow {
  readonly path: string
  readonly sketch: string
}
