import { nameOf } from '../base/paths'
import type { Citation, Reference } from '../citation/citation'
import type { Resolved } from '../corpus/library'
import type { Store } from '../corpus/store'
import { toReference } from '../corpus/library'
import type { KnownSource, SourceName } from './insertion'
import type { Shelf } from './shelf'
import type { ArticleCache } from './sources'

/** What a source is found in. */
export interface SourceDesk {
  readonly shelf: Shelf
  readonly store: Store
  readonly articles: ArticleCache
}

/** A source that is to be cited. */
export interface FoundSource {
  readonly reference: Reference
  /** Its saved copy. */
  readonly path?: string
  /** A bibliography holds it. */
  readonly listed: boolean
  /** The key that its own front matter gives it. */
  readonly ownKey?: string
}

/** Finds a source by what it is called; an address that nothing answers to is a source of which no more is known. */
export async function findSource(desk: SourceDesk, source: SourceName): Promise<FoundSource> {
  const found = resolveSource(desk.shelf, source)
  if (found) return toFound(desk, found)
  if (source.kind === 'file') return readUnknown(desk, source.path)
  if (source.kind === 'key') throw new Error(`No source has the key "${source.key}".`)
  const { url } = source
  return { reference: { key: url, authors: [], url, files: [], path: '' }, listed: false }
}

/** The source that an address or a file leads to; undefined where nothing answers to it. */
export function knownSource(shelf: Shelf, source: SourceName): KnownSource | undefined {
  const found = resolveSource(shelf, source)
  const { title, outlet } = found?.reference ?? {}
  return found && { key: found.key, title, outlet, path: found.path }
}

function resolveSource({ library }: Shelf, source: SourceName): Resolved | undefined {
  const { kind } = source
  if (kind === 'key') return library.resolve(citation({ syntax: 'pandoc', key: source.key }), '/')
  if (kind === 'file') return library.records().find(({ path }) => path === source.path)
  return library.resolve(citation({ syntax: 'link', target: source.url }), '/')
}

function citation(what: Pick<Citation, 'syntax' | 'key' | 'target'>): Citation {
  const nowhere = { start: 0, end: 0 }
  return { ...what, ...nowhere, anchor: nowhere, group: nowhere }
}

function toFound({ store }: SourceDesk, { key, path, reference }: Resolved): FoundSource {
  const known: Reference = reference ?? { key, authors: [], files: [], path: path ?? '' }
  return {
    reference: { ...known, key },
    path,
    listed: path === undefined || known.path !== path,
    ownKey: path && store.source(path)?.meta.key,
  }
}

/** A file that is not in the corpus. */
async function readUnknown({ articles }: SourceDesk, path: string): Promise<FoundSource> {
  const { article, problems } = await articles.load(path)
  if (!article) throw new Error(problems[0]?.message ?? `${path} cannot be read.`)
  const { meta } = article
  const key = meta.key ?? nameOf(path).replace(/\.[^.]+$/, '')
  return { reference: toReference(key, article), path, listed: false, ownKey: meta.key }
}
