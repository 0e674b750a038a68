import type { Control } from '../base/control'
import type { Problem } from '../base/problem'
import type { Span } from '../base/span'
import type { Explanation } from '../check/explain'
import type { Fix } from '../check/fixes'
import type { Finding } from '../check/verdict'
import type { Reference } from '../citation/citation'
import type { IndexOptions, IndexReport } from '../corpus/index-report'
import type { HealthReport } from '../corpus/health-report'
import type { FoundPassage } from '../corpus/search'
import type { SearchQuery } from '../corpus/search-query'
import type { CurationChange } from '../entity/edit-curation'
import type { CurationProblem } from '../entity/curation'
import type { Card } from '../present/card'
import type { PrintedDraft } from '../present/report/print-draft'
import type { Timeline } from '../present/report/report'
import type { DraftLanguage } from '../text/draft-language'
import type { CiteRequest, Insertion, KnownSource, SourceName, SourcePlace, UnsavedText } from './insertion'
import type { EntityAt } from './entity-card'
import type { FoundNames } from './find-name'
import type { EntityList, EntityQuery } from './list-entities'
import type { Located } from './locate'
import type { NameNote } from '../present/name-note'
import type { Settling } from './review'

export type { Control, Progress } from '../base/control'
export type { Explanation } from '../check/explain'
export type { Fix, FixEdit } from '../check/fixes'
export type { HealthKind, HealthNote, HealthReport, HealthSource } from '../corpus/health-report'
export type { SearchQuery } from '../corpus/search-query'
export type { IndexOptions, IndexReport } from '../corpus/index-report'
export type { Card, CardLine } from '../present/card'
export type { CiteRequest, CiteSource, Insertion, KnownSource, SourceName, SourcePlace } from './insertion'
export type { Located, Place } from './locate'
export type { CurationProblem } from '../entity/curation'
export type { CurationChange } from '../entity/edit-curation'
export type { EntityAt } from './entity-card'
export type { FoundNames, NamePlace } from './find-name'
export type { EntityList, EntityQuery } from './list-entities'
export type { NameNote } from '../present/name-note'
export type { Settling } from './review'

/**
 * Everything that the fronts (VS Code, command line, protocol servers) may ask. LocalEngine answers in this thread, RemoteEngine
 * is a proxy to another one; one contract suite runs over both. All arguments and answers are plain JSON data but for
 * signals and progress functions. A rejected promise means that the question itself was impossible; bad files come as problems.
 */
export interface Engine {
  /** Brings the index up to date with the corpus (or builds it anew). */
  index(options: IndexOptions, control?: Control): Promise<IndexReport>
  /** Checks every figure of a draft against the sources that it cites. */
  check(draft: Draft, control?: Control): Promise<CheckResult>
  /** What is needed to verify or to ignore the finding with a span of a draft; undefined where there is none. */
  settle(draft: Draft, span: Span): Promise<Settling | undefined>
  /** What may be done about the finding with a span of a draft, besides what it could say instead; the likeliest first. Without a span, the edits of all the draft that change its notation alone. */
  fixes(draft: Draft, span?: Span): Promise<readonly Fix[]>
  /** How a draft reads: for its report. */
  printed(draft: Draft): Promise<PrintedDraft>
  /** What several sources state of the names in a draft, by date: for its report. */
  timelines(draft: Draft): Promise<readonly Timeline[]>
  /** Why the figure at an offset of a draft has its verdict; undefined where there is no figure. */
  explain(draft: Draft, offset: number): Promise<Explanation | undefined>
  /** What stands at an offset of a draft: a cite key, an entity's name. Figures have their findings. */
  card(draft: Draft, offset: number): Promise<Card | undefined>
  /** The things that sources name, the most named first: those whose names hold all words of `text`. */
  entities(query: EntityQuery): Promise<EntityList>
  /** The thing that the name at an offset of a draft means; undefined where there is none. */
  entity(draft: Draft, offset: number): Promise<EntityAt | undefined>
  /** All places that name what a name means, in drafts and in sources. */
  findName(name: string, drafts: readonly Draft[]): Promise<FoundNames>
  /** Names and titles of a draft that the sources write otherwise. */
  nameNotes(draft: Draft): Promise<readonly NameNote[]>
  /** The text of the user's file about names after a change to it. Rejects where the file is no YAML. */
  curate(text: string, change: CurationChange): Promise<string>
  /** What is wrong with the user's file about names. */
  checkCuration(text: string): Promise<readonly CurationProblem[]>
  /** What may be typed at an offset of a draft: keys, notes and footnote labels where a citation is typed, names elsewhere. */
  complete(draft: Draft, offset: number): Promise<readonly Suggestion[]>
  /** The reference of a cite key with the first lines of its article, as documentation; undefined where nothing has that key. */
  describeKey(draft: Draft, key: string): Promise<Card | undefined>
  /** Where the source of the citation at an offset of a draft is to be read, at its locator; else its entry in a bibliography. */
  define(draft: Draft, offset: number): Promise<Definition | undefined>
  /** The cite key at an offset of a draft, or in an entry of the bibliography that is given as a draft. */
  keyAt(draft: Draft, offset: number): Promise<KeyAt | undefined>
  /** Where a draft cites a key, or a bibliography or article that is given as one gives it. */
  occurrences(draft: Draft, key: string): Promise<readonly Span[]>
  /** Keys that nothing or several answer to, footnotes without text, texts of footnotes without an anchor. */
  citationIssues(draft: Draft): Promise<readonly CitationIssue[]>
  /** Links of a draft that its editor does not follow by itself: wiki links, commands with addresses. */
  links(draft: Draft): Promise<readonly DraftLink[]>
  /** The records of the bibliographies and of articles without an entry, by key. `draft` adds the bibliographies that it names. */
  references(draft?: Draft): Promise<readonly Reference[]>
  /** Passages of the corpus that answer a query, best first. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>
  /** Passages that state the figure at an offset of a draft; undefined where there is no figure. */
  findFigure(draft: Draft, offset: number, limit: number): Promise<FoundFigure | undefined>
  /** Edits that cite sources, or quote one, in the draft's own syntax, and write what its bibliography lacks. Rejects where a source is not known. */
  cite(draft: Draft, request: CiteRequest): Promise<Insertion>
  /** Makes a bibliography beside the draft, names it there, and lists the sources with these keys. Rejects where the draft has no place for it. */
  makeBibliography(draft: Draft, keys: readonly string[], unsaved: readonly UnsavedText[]): Promise<Insertion>
  /** The source that an address or a file leads to; undefined where nothing answers to it. */
  findSource(draft: Draft | undefined, source: SourceName): Promise<KnownSource | undefined>
  /** The address of a source with a text fragment that leads to a stretch of it. Rejects where the source has no address. */
  linkTo(place: SourcePlace): Promise<string>
  /** What is in the index, what is not, and why. `draft` adds the bibliographies that it names. */
  health(draft?: Draft, control?: Control): Promise<HealthReport>
  /** Where spans of a source's text stand in its file. Rejects where the source cannot be read. */
  locate(path: string, spans: readonly Span[]): Promise<Located>
  close(): Promise<void>
}

/** A text as the editor holds it. */
export interface Draft {
  /** Absolute path with "/" between folders; decides where relative bibliographies and links point. */
  readonly path: string
  readonly text: string
  /** Where it is left out, the path's ending tells. */
  readonly language?: DraftLanguage
  /** Given back in the answer, so that a late one can be dropped. */
  readonly version?: number
}

export interface CheckResult {
  readonly version?: number
  readonly findings: readonly Finding[]
  /** Direct quotations whose words are not those of the source. */
  readonly quotations: readonly Finding[]
  readonly problems: readonly Problem[]
}

export interface Suggestion {
  readonly kind: 'key' | 'note' | 'entity'
  readonly label: string
  readonly insert: string
  /** What the insertion replaces. */
  readonly replace: Span
  readonly detail?: string
  readonly documentation?: string
  /** Text that the editor filters on. */
  readonly filter?: string
  /** The cite key, whose documentation `describeKey` gives. */
  readonly key?: string
}

export interface Definition {
  /** The key in the draft. */
  readonly origin: Span
  readonly path: string
  /** Into the article's text, or into the bibliography's. */
  readonly span: Span
  readonly kind: 'article' | 'entry'
}

export interface KeyAt {
  readonly key: string
  readonly span: Span
  /** The files that give it: a bibliography, an article. An article's own name may be its key. */
  readonly files: readonly string[]
}

export interface CitationIssue extends Span {
  readonly kind:
    | 'unknown-key'
    | 'duplicate-key'
    | 'ambiguous-key'
    | 'reserved-key'
    | 'footnote-without-text'
    | 'footnote-without-anchor'
  /** A whole sentence. */
  readonly message: string
  /** What could stand there instead, likeliest first. */
  readonly suggestions: readonly string[]
}

export interface DraftLink extends Span {
  /** An absolute path or an address of the web. */
  readonly target: string
}

/** A passage; offsets into the file's text, `marks` into `text`. */
export interface SearchHit extends FoundPassage {
  /** What the article is cited by: its key, else its path. */
  readonly key: string
}

export interface FoundFigure {
  /** As the draft writes it. */
  readonly figure: string
  readonly hits: readonly SearchHit[]
}
