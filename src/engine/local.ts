import type { Problem } from '../base/problem'
import { findCitations } from '../citation/find-citations'
import { checkDraft, type FigureBounds, type Source } from '../check/check'
import { extractContent } from '../corpus/extract'
import type { Files } from '../corpus/files'
import { updateIndex } from '../corpus/indexer'
import { createLibrary, type Library } from '../corpus/library'
import { searchPassages } from '../corpus/search'
import type { Store } from '../corpus/store'
import { isReadable, readArticle } from '../formats/registry'
import { parseMarkdown } from '../text/markdown'
import { bibliographiesOf, loadReferences } from './bibliographies'
import { entityCard, referenceCard } from './card'
import { completeAt } from './complete'
import type { CheckResult, Control, Draft, Engine } from './engine'
import { rankElsewhere } from './elsewhere'
import { createArticleCache } from './sources'

/** What the engine runs on. Nothing else reaches the outside. */
export interface EnginePorts {
  readonly files: Files
  readonly store: Store
  /** Absolute paths of the corpus folders. */
  readonly corpus: readonly string[]
  /** Absolute paths of bibliographies besides those that drafts name. */
  readonly bibliographies?: readonly string[]
  /** sha256 of bytes, hex. */
  readonly hash: (bytes: Uint8Array) => string
}

/** The engine in this thread. */
export function createLocalEngine(ports: EnginePorts): Engine {
  const { files, store, corpus } = ports
  const articles = createArticleCache(files)
  const state: State = { ports, articles }
  return {
    index: (options, control) =>
      updateIndex(
        { files, store, roots: corpus, isReadable, read: readArticle, extract: extractContent, hash: ports.hash },
        options,
        control,
      ),
    check: (draft, control) => check(state, draft, control),
    async card(draft, offset) {
      const { document, library, citations } = await open(state, draft)
      return referenceCard({ citations, library, draft, offset }) ?? entityCard({ store, document, offset })
    },
    async complete(draft, offset) {
      const { document, library } = await open(state, draft)
      return completeAt({ store, library, document, offset })
    },
    async references(draft) {
      return (await libraryFor(state, draft)).library.references()
    },
    search: async (words, limit) => searchPassages(store, words, limit),
    close: async () => store.close(),
  }
}

interface State {
  readonly ports: EnginePorts
  readonly articles: ReturnType<typeof createArticleCache>
}

async function open(state: State, draft: Draft) {
  const document = parseMarkdown(draft.text)
  const { library, problems } = await libraryFor(state, draft)
  return { document, library, problems, citations: findCitations(document) }
}

async function libraryFor(
  { ports }: State,
  draft: Draft | undefined,
): Promise<{ readonly library: Library; readonly problems: readonly Problem[] }> {
  const named = draft ? bibliographiesOf(parseMarkdown(draft.text), draft.path) : []
  const { references, problems } = await loadReferences(ports.files, [...named, ...(ports.bibliographies ?? [])])
  return { library: createLibrary({ references, sources: ports.store.listSources() }), problems }
}

async function check(state: State, draft: Draft, control?: Control): Promise<CheckResult> {
  const { document, library, citations, problems } = await open(state, draft)
  const loaded = new Map<string, Source>()
  for (const citation of citations) {
    control?.signal?.throwIfAborted()
    const target = library.resolve(citation, draft.path)
    if (target?.path && target.path !== draft.path && !loaded.has(target.path)) {
      const article = await state.articles.load(target.path)
      const date = article?.meta.date ?? target.reference?.date
      if (article)
        loaded.set(target.path, {
          key: target.key,
          article: date === article.meta.date ? article : dated(article, date),
        })
    }
  }
  const findings = await checkDraft({
    document,
    citations,
    resolve: (citation) => loaded.get(library.resolve(citation, draft.path)?.path ?? ''),
    elsewhere: (bounds) => findElsewhere(state, library, bounds, draft),
    signal: control?.signal,
  })
  return {
    version: draft.version,
    findings,
    problems: [...problems, ...unknownKeys(library, citations, draft), ...state.articles.takeProblems()],
  }
}

// The same article with the date that only the bibliography knows; kept by identity so that what is computed from it is kept too.
const withDates = new WeakMap<object, Source['article']>()

function dated(article: Source['article'], date: string | undefined): Source['article'] {
  let copy = withDates.get(article)
  if (!copy) withDates.set(article, (copy = { ...article, meta: { ...article.meta, date } }))
  return copy
}

async function findElsewhere(
  { ports, articles }: State,
  library: Library,
  bounds: FigureBounds,
  draft: Draft,
): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const path of rankElsewhere(ports.store, bounds)) {
    if (path === draft.path) continue
    const article = await articles.load(path)
    if (article) sources.push({ key: keyOf(library, path), article })
  }
  return sources
}

function keyOf(library: Library, path: string): string {
  return library.references().find((r) => r.path === path || r.files.some((file) => path.endsWith(file)))?.key ?? path
}

function unknownKeys(library: Library, citations: ReturnType<typeof findCitations>, draft: Draft): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const citation of citations) {
    const { key } = citation
    if (!key || seen.has(key) || citation.syntax === 'narrative' || library.resolve(citation, draft.path)) continue
    seen.add(key)
    const near = library.suggest(key)[0]
    problems.push({
      kind: 'unknown-key',
      path: draft.path,
      message: `No source has the key "${key}".${near ? ` Did you mean "${near}"?` : ''}`,
      span: citation.keySpan ?? citation,
    })
  }
  return problems
}
