import { folderOf } from '../base/paths'
import type { Problem } from '../base/problem'
import { checkDraft, openRun, type CheckInput, type FigureBounds, type Source } from '../check/check'
import { checkQuotations } from '../check/quotations/quotations'
import { explainFigure } from '../check/explain'
import { createMemo, type Memo } from '../check/memo'
import type { Citation } from '../citation/citation'
import { isSureKey } from '../citation/find-citations'
import type { Article } from '../corpus/article'
import { extractContent } from '../corpus/extract'
import type { StartHelper } from '../corpus/crew'
import type { Files } from '../corpus/files'
import { examineCorpus } from '../corpus/health'
import type { HealthReport } from '../corpus/health-report'
import { listCorpus, updateIndex } from '../corpus/indexer'
import { parseRoot } from '../corpus/roots'
import type { Store } from '../corpus/store'
import type { Catalog } from '../entity/catalog'
import { parseCuration } from '../entity/curation'
import { editCuration } from '../entity/edit-curation'
import { createReader, isReadable, readerVersion } from '../formats/registry'
import type { DraftDocument } from '../text/draft-document'
import { printDraft } from '../present/report/print-draft'
import { parsePlain } from '../text/plain'
import { cite, makeBibliography, type CiteDesk } from './cite'
import { citationsIn } from './cited-keys'
import { knownSource } from './cited-sources'
import { citationAt, defineAt, findLinks, findOccurrences, keyAt, type Citing } from './citing/citing'
import { findCitationIssues } from './citing/citation-issues'
import { completeCitation } from './citing/complete-citations'
import { typedAt } from './citing/typed-at'
import { completeNames } from './complete-names'
import { rankElsewhere } from './elsewhere'
import type { CheckResult, Control, Draft, Engine } from './engine'
import { entityAt, entityCard } from './entity-card'
import { findName } from './find-name'
import { createFolderNames, type FolderNames } from './folder-names'
import { listEntities } from './list-entities'
import { nameNotes } from './name-notes'
import { createNameShelf, type NameShelf } from './names'
import { fixesOf } from './fixes'
import { linkTo } from './link-to'
import { locateSpans } from './locate'
import { createDraftParts, type DraftParts } from './main-file'
import { findBibliographiesBeside, findNamedBibliographies, type Consent } from './named-bibliographies'
import { findFigure, search } from './search'
import { settlingOf, review, type Reviewed } from './review'
import { createDraftOpener, type DraftOpener, type OpenDraft } from './open-draft'
import { referenceCard } from './reference-card'
import { createShelves, type Shelf, type Shelves } from './shelf'
import { createArticleCache, type ArticleCache } from './sources'
import { timelinesOf } from './timelines'
import { findUnread } from './unread'

/** What the engine runs on. Nothing else reaches the outside. */
export interface EnginePorts {
  readonly files: Files
  readonly store: Store
  /** Absolute paths of the corpus folders, with or without wildcards. */
  readonly corpus: readonly string[]
  /** What is left out of them, written as in a .gitignore. */
  readonly exclude?: readonly string[]
  /** Absolute paths of bibliographies besides those that drafts name. */
  readonly bibliographies?: readonly string[]
  /** Absolute paths of the folders that the user has opened: a draft may name bibliographies in them, and none elsewhere. */
  readonly folders?: readonly string[]
  /** The user's file about names, which need not exist. */
  readonly entities?: string
  /** Names are put together as soon as the index has changed, so that nobody waits for them: for an engine that stays open. */
  readonly eagerNames?: boolean
  /** Files whose readers have lost their way before: they are not read. */
  readonly slow?: readonly string[]
  /** sha256 of bytes, hex. */
  readonly hash: (bytes: Uint8Array) => string
  /** For a second thread that parses while many files are indexed. */
  readonly startHelper?: StartHelper
}

/** The engine in this thread. */
export function createLocalEngine(ports: EnginePorts): Engine {
  const { files, store, corpus, exclude, hash } = ports
  const read = createReader(ports.slow ?? [])
  const articles = createArticleCache({ files, store, hash, read })
  const namesIn = createFolderNames(files)
  const parts = createDraftParts(files, namesIn)
  const desk: Desk = {
    ports,
    articles,
    shelves: createShelves(ports),
    drafts: createDraftOpener(parts, consentOf(ports).folders),
    namesIn,
    parts,
    memo: createMemo(),
    names: createNameShelf(ports),
  }
  const indexPorts = {
    files,
    store,
    roots: corpus,
    exclude,
    isReadable,
    readerVersion,
    read,
    extract: extractContent,
    hash,
    startHelper: ports.startHelper,
  }
  return {
    index: (options, control) =>
      desk.shelves.during((onMeta) =>
        desk.names.during(() => updateIndex({ ...indexPorts, onMeta }, options, control)),
      ),
    check: (draft, control) => check(desk, draft, control),
    settle: async (draft, span) => settlingOf(await judge(desk, draft), span, ports),
    async printed(draft) {
      const { document, citations } = await desk.drafts.open(draft)
      return printDraft(document, citations)
    },
    async timelines(draft) {
      const { keyOf } = await openShelf(desk, draft)
      return timelinesOf({ store, mentions: (await desk.drafts.open(draft)).mentions(), path: draft.path, keyOf })
    },
    async fixes(draft, span) {
      const { input } = await prepare(desk, draft)
      return fixesOf({ store, shelf: await openShelf(desk, draft), draft, input }, span)
    },
    explain: async (draft, offset) => explainFigure((await prepare(desk, draft)).input, offset),
    async card(draft, offset) {
      const citing = await toCiting(desk, draft)
      const citation = citationAt(citing, offset)
      const target = citation && citing.shelf.library.resolve(citation, draft.path)
      if (target) return referenceCard({ articles, target, citation })
      const { document, citations, mentions } = await desk.drafts.open(draft)
      return askNames(desk, (catalog) =>
        entityCard({ store, catalog, document, citations, mentions, path: draft.path, offset }),
      )
    },
    entities: async (query) => listEntities((await desk.names.open()).catalog, query),
    async entity(draft, offset) {
      const opened = await desk.drafts.open(draft)
      return askNames(desk, (catalog) => entityAt({ ...opened, store, catalog, path: draft.path, offset }))
    },
    async findName(name, drafts) {
      return findName({ store, catalog: (await desk.names.open()).catalog, name, drafts })
    },
    async nameNotes(draft) {
      const { document, citations } = await desk.drafts.open(draft)
      return nameNotes({ store, catalog: (await desk.names.open()).catalog, document, citations, path: draft.path })
    },
    curate: async (text, change) => editCuration(text, change),
    checkCuration: async (text) => parseCuration(text).problems,
    async complete(draft, offset) {
      const { document, citations } = await desk.drafts.glance(draft)
      const typed = typedAt(document, draft.text, offset)
      if (!typed) return []
      if (typed.kind === 'words') return completeNames((await desk.names.glance()).search, { line: typed.text, offset })
      const { library, keys } = await openShelf(desk, draft, document)
      return completeCitation({ document, citations, library, keys: keys(), typed })
    },
    async describeKey(draft, key) {
      const target = (await openShelf(desk, draft)).library.find(key)
      return target && referenceCard({ articles, target })
    },
    define: async (draft, offset) => defineAt(await toCiting(desk, draft), offset),
    keyAt: async (draft, offset) => keyAt(await toCiting(desk, draft), offset),
    occurrences: async (draft, key) => findOccurrences({ draft, ...(await desk.drafts.open(draft)) }, key),
    citationIssues: async (draft) => findCitationIssues(await toCiting(desk, draft)),
    links: async (draft) => findLinks(await toCiting(desk, draft)),
    references: async (draft) => (await openShelf(desk, draft)).library.references(),
    search: async (query) => search({ store, shelf: await openShelf(desk, undefined) }, query),
    async findFigure(draft, offset, limit) {
      const shelf = await openShelf(desk, draft)
      return findFigure(
        { store, shelf },
        { document: (await desk.drafts.open(draft)).document, path: draft.path, offset, limit },
      )
    },
    cite: async (draft, request) => cite(await toCiteDesk(desk, draft), draft, request),
    makeBibliography: async (draft, keys, unsaved) =>
      makeBibliography(await toCiteDesk(desk, draft), draft, { keys, unsaved }),
    findSource: async (draft, source) => knownSource(await openShelf(desk, draft), source),
    linkTo: async (place) => linkTo(await openShelf(desk, undefined), articles, place),
    health: (draft, control) => examine(desk, draft, control),
    locate: (path, spans) => locateSpans(articles, path, spans),
    close: async () => store.close(),
  }
}

async function toCiteDesk(desk: Desk, draft: Draft): Promise<CiteDesk> {
  const { ports, articles } = desk
  return { files: ports.files, store: ports.store, articles, shelf: await openShelf(desk, draft) }
}

/** What the engine works with. */
interface Desk {
  readonly ports: EnginePorts
  readonly articles: ArticleCache
  readonly shelves: Shelves
  readonly drafts: DraftOpener
  readonly namesIn: FolderNames
  readonly parts: DraftParts
  readonly memo: Memo
  readonly names: NameShelf
}

/** Asks the names that are at hand, and where they do not know those that the index has now. */
async function askNames<T>({ names }: Desk, ask: (catalog: Catalog) => T | undefined): Promise<T | undefined> {
  const atHand = await names.glance()
  const answer = ask(atHand.catalog)
  if (answer !== undefined) return answer
  const now = await names.open()
  return now === atHand ? undefined : ask(now.catalog)
}

async function toCiting(desk: Desk, draft: Draft): Promise<Citing> {
  const { document, citations } = await desk.drafts.open(draft)
  const shelf = await openShelf(desk, draft)
  return { draft, document, citations: citationsIn(shelf.library, citations), articles: desk.articles, shelf }
}

/** The shelf of a draft, with what is wrong with its own front matter and bibliographies. */
async function openShelf(
  { ports, shelves, drafts, parts, namesIn }: Desk,
  draft: Draft | undefined,
  known?: DraftDocument,
): Promise<Shelf> {
  const consent = consentOf(ports)
  const naming = draft && { document: known ?? (await drafts.open(draft)).document, path: draft.path }
  const named = naming
    ? await findNamedBibliographies({ files: ports.files, parts }, naming, consent)
    : { paths: [], problems: [] }
  const paths = [...named.paths, ...(ports.bibliographies ?? [])]
  // where nobody names any, those that lie beside the draft and in the corpus
  const corpus = ports.corpus.map((root) => parseRoot(root).folder)
  const beside = draft && !paths.length ? [folderOf(draft.path), ...corpus] : []
  const shelf = await shelves.open(paths, await findBibliographiesBeside(namesIn, beside))
  return named.problems.length ? { ...shelf, problems: [...named.problems, ...shelf.problems] } : shelf
}

/** The corpus is the user's own choice as well. */
function consentOf({ corpus, folders = [], bibliographies = [] }: EnginePorts): Consent {
  return { folders: [...folders, ...corpus.map((root) => parseRoot(root).folder)], bibliographies }
}

async function examine(desk: Desk, draft: Draft | undefined, control: Control = {}): Promise<HealthReport> {
  const { files, store, corpus: roots, exclude } = desk.ports
  const { library, problems } = await openShelf(desk, draft)
  const met = [...problems]
  const listed = await listCorpus({ files, roots, exclude }, control, met)
  return { ...examineCorpus({ store, library, files: [...listed.keys()], isReadable }), problems: met }
}

async function check(desk: Desk, draft: Draft, control?: Control): Promise<CheckResult> {
  const { problems, ...judged } = await judge(desk, draft, control)
  const reviewed = await review(judged, desk.ports)
  return { version: draft.version, ...reviewed, problems: [...problems, ...reviewed.problems] }
}

async function judge(desk: Desk, draft: Draft, control?: Control): Promise<Reviewed & Pick<Prepared, 'problems'>> {
  const prepared = await prepare(desk, draft, control)
  const run = openRun(prepared.input)
  const findings = await checkDraft(run)
  return { ...prepared, draft, findings, quotations: await checkQuotations(run, findings) }
}

interface Prepared {
  readonly input: CheckInput
  /** What the draft cites and the corpus holds. */
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
}

/** Parses a draft and loads what it cites. */
async function prepare(desk: Desk, draft: Draft, control?: Control): Promise<Prepared> {
  const { document, citations: possible } = await desk.drafts.open(draft)
  const shelf = await openShelf(desk, draft)
  const citations = citationsIn(shelf.library, possible)
  const problems: Problem[] = [...shelf.problems, ...unknownKeys(shelf, { document, citations }, draft)]
  problems.push(...findUnread(shelf, { citations, draft, roots: desk.ports.corpus }))
  const sources = await loadCited({ desk, shelf, draft, citations, problems, signal: control?.signal })
  const input: CheckInput = {
    document,
    citations,
    resolve: (citation) => sources.get(shelf.library.resolve(citation, draft.path)?.path ?? ''),
    elsewhere: (bounds) => findElsewhere(desk, { shelf, draft }, bounds),
    signal: control?.signal,
    memo: desk.memo,
  }
  return { input, sources: [...sources.values()], problems }
}

interface LoadCited {
  readonly desk: Desk
  readonly shelf: Shelf
  readonly draft: Draft
  readonly citations: readonly Citation[]
  /** Is told what is wrong with the files. */
  readonly problems: Problem[]
  readonly signal?: AbortSignal
}

/** The articles that a draft cites, by path. A draft is no source of its own. */
async function loadCited({ desk, shelf, draft, citations, problems, signal }: LoadCited): Promise<Map<string, Source>> {
  const asked = new Set([draft.path])
  const loaded = new Map<string, Source>()
  for (const citation of citations) {
    signal?.throwIfAborted()
    const target = shelf.library.resolve(citation, draft.path)
    if (!target?.path || asked.has(target.path)) continue
    asked.add(target.path)
    const { article, problems: met } = await desk.articles.load(target.path)
    problems.push(...met)
    if (article)
      loaded.set(target.path, {
        key: target.key,
        article: withDate(article, article.meta.date ?? target.reference?.date),
      })
    else if (met.some(({ kind }) => kind !== 'missing'))
      loaded.set(target.path, { key: target.key, article: unreadable(target.path) })
  }
  return loaded
}

/** A file that is there and cannot be read: a source without a word. */
function unreadable(path: string): Article {
  return { path, meta: { authors: [], aliases: [] }, document: parsePlain('') }
}

// The same article with the date that only the bibliography knows; kept by identity so that what is computed from it is kept too.
const dated = new WeakMap<Article, Article>()

function withDate(article: Article, date: string | undefined): Article {
  if (date === article.meta.date) return article
  const old = dated.get(article)
  if (old && old.meta.date === date) return old
  const copy = { ...article, meta: { ...article.meta, date } }
  dated.set(article, copy)
  return copy
}

interface Searched {
  readonly shelf: Shelf
  readonly draft: Draft
}

async function findElsewhere(
  { ports, articles }: Desk,
  { shelf, draft }: Searched,
  bounds: FigureBounds,
): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const path of rankElsewhere(ports.store, bounds)) {
    if (path === draft.path) continue
    const { article } = await articles.load(path)
    if (article) sources.push({ key: shelf.keyOf(path), article })
  }
  return sources
}

/** A key that nothing answers to, each once. "@name" in running text may be somebody's handle: the figure that it reaches tells. */
function unknownKeys(
  { library }: Shelf,
  { document, citations }: Pick<OpenDraft, 'document' | 'citations'>,
  draft: Draft,
): Problem[] {
  const unknown = new Map<string, Citation>()
  for (const citation of citations)
    if (citation.key && isSureKey(citation, document) && !unknown.has(citation.key))
      if (!library.resolve(citation, draft.path)) unknown.set(citation.key, citation)
  return [...unknown].map(([key, citation]) => {
    const [near] = library.suggest(key)
    return {
      kind: 'unknown-key',
      path: draft.path,
      message: `No source has the key "${key}".${near ? ` Did you mean "${near}"?` : ''}`,
      span: citation.keySpan ?? citation,
    }
  })
}
