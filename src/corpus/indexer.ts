import type { Problem } from '../base/problem'
import { createYielder } from '../base/yielding'
import type { Article, ReadResult } from './article'
import type { Files, FileStat } from './files'
import type { SourceContent, Store } from './store'

export interface IndexPorts {
  readonly files: Files
  readonly store: Store
  /** Absolute paths of the corpus folders. */
  readonly roots: readonly string[]
  readonly isReadable: (path: string) => boolean
  readonly read: (path: string, bytes: Uint8Array) => ReadResult
  readonly extract: (article: Article) => SourceContent
  /** sha256 of bytes, hex. */
  readonly hash: (bytes: Uint8Array) => string
}

export interface IndexControl {
  readonly signal?: AbortSignal
  readonly progress?: (progress: { readonly done: number; readonly total: number; readonly path?: string }) => void
}

export interface IndexSummary {
  readonly sources: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly problems: readonly Problem[]
}

/** Larger files are no articles: the longest report that we have seen as text is under 3 MB. */
export const LARGEST_FILE = 10 * 1024 * 1024

const EMPTY: SourceContent = { passages: [], figures: [], mentions: [] }

/**
 * Brings the store up to date with the folders: a file is read only where its size or time differ, and taken in only where its
 * hash differs. Aborting leaves the store consistent with what was done so far; the next run goes on from there.
 */
export async function updateIndex(
  ports: IndexPorts,
  options: { readonly rebuild?: boolean },
  control: IndexControl = {},
): Promise<IndexSummary> {
  const { store } = ports
  if (options.rebuild) store.clear()
  const problems: Problem[] = []
  const found = await listFiles(ports, problems, control.signal)
  const yieldNow = createYielder(control.signal)
  const count = { added: 0, changed: 0, removed: removeMissing(ports, found) }
  let done = 0
  for (const stat of found.values()) {
    await yieldNow()
    const change = await updateFile(ports, stat)
    if (change) count[change]++
    control.progress?.({ done: ++done, total: found.size, path: stat.path })
  }
  const sources = store.listSources()
  return { sources: sources.length, ...count, problems: [...problems, ...sources.flatMap((s) => s.problems)] }
}

async function listFiles(
  { files, roots, isReadable }: IndexPorts,
  problems: Problem[],
  signal?: AbortSignal,
): Promise<Map<string, FileStat>> {
  const found = new Map<string, FileStat>()
  for (const root of roots)
    try {
      for (const stat of await files.list(root, signal)) if (isReadable(stat.path)) found.set(stat.path, stat)
    } catch (error) {
      signal?.throwIfAborted()
      problems.push({
        kind: 'missing',
        path: root,
        message: `The corpus folder ${root} cannot be read: ${reasonOf(error)}.`,
      })
    }
  return found
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code
  return code === 'ENOENT'
    ? 'there is no such folder'
    : code === 'EACCES'
      ? 'access is denied'
      : String((error as Error).message ?? error)
}

function removeMissing({ store }: IndexPorts, found: ReadonlyMap<string, FileStat>): number {
  const gone = store.listSources().filter((source) => !found.has(source.path))
  if (gone.length) store.transaction(() => gone.forEach((source) => store.removeSource(source.path)))
  return gone.length
}

async function updateFile(ports: IndexPorts, stat: FileStat): Promise<'added' | 'changed' | undefined> {
  const { files, store, hash } = ports
  const old = store.source(stat.path)
  if (old && old.size === stat.size && old.mtime === stat.mtime) return undefined
  const row = { path: stat.path, size: stat.size, mtime: stat.mtime, hash: '', meta: { authors: [], aliases: [] } }
  const change = old ? 'changed' : 'added'
  const fail = (kind: Problem['kind'], message: string) => {
    store.putSource({ ...row, problems: [{ kind, path: stat.path, message }] }, EMPTY)
    return change
  }
  if (stat.size > LARGEST_FILE)
    return fail(
      'too-large',
      `${stat.path} has ${(stat.size / 1048576).toFixed(0)} MB, more than the ${LARGEST_FILE / 1048576} MB that are read; it was left out.`,
    )
  let bytes: Uint8Array
  try {
    bytes = await files.read(stat.path)
  } catch (error) {
    return fail('unreadable', `${stat.path} cannot be read: ${reasonOf(error)}.`)
  }
  const digest = hash(bytes)
  if (old?.hash === digest) {
    store.touchSource(stat.path, stat.mtime)
    return undefined
  }
  const { article, problems } = ports.read(stat.path, bytes)
  store.putSource(
    { ...row, hash: digest, meta: article?.meta ?? row.meta, problems },
    article ? ports.extract(article) : EMPTY,
  )
  return change
}
