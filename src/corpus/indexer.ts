import type { Control } from '../base/control'
import type { Problem } from '../base/problem'
import { createYielder } from '../base/yielding'
import { findTooLarge } from '../formats/limits'
import type { Article, ReadResult } from './article'
import { toStamp, type Files, type FileStat } from './files'
import type { IndexOptions, IndexReport } from './index-report'
import { createLeaveOut } from './leave-out'
import { createRootFilter } from './root-filter'
import { parseRoot, type Root } from './roots'
import { IndexLost, type SourceContent, type SourceRow, type Store } from './store'

/** What indexing needs: where files and index are, and how a file becomes content. */
export interface IndexPorts {
  readonly files: Files
  readonly store: Store
  /** Absolute paths of the corpus folders, with or without wildcards (see roots.ts). */
  readonly roots: readonly string[]
  /** Patterns of what is left out of each (see leave-out.ts). */
  readonly exclude?: readonly string[]
  /** Whether there is a reader for the path. */
  readonly isReadable: (path: string) => boolean
  /** The version of that reader: files that another one has read are read anew. */
  readonly readerVersion: (path: string) => number
  readonly read: (path: string, bytes: Uint8Array) => ReadResult | Promise<ReadResult>
  readonly extract: (article: Article) => SourceContent
  /** sha256 of bytes, hex. */
  readonly hash: (bytes: Uint8Array) => string
}

/**
 * Brings the store up to date with the folders, touching only files whose times or size changed and whose bytes did too. The
 * result is the same as that of indexing afresh. Rejects when aborted; what was written until then stays and is true.
 */
export async function updateIndex(
  ports: IndexPorts,
  options: IndexOptions = {},
  control: Control = {},
): Promise<IndexReport> {
  try {
    return await updateOnce(ports, options, control)
  } catch (error) {
    if (!(error instanceof IndexLost)) throw error
    return updateOnce(ports, options, control)
  }
}

async function updateOnce(ports: IndexPorts, options: IndexOptions, control: Control): Promise<IndexReport> {
  const { store } = ports
  if (options.rebuild) store.clear()
  const problems: Problem[] = []
  const { listed, known } = options.paths
    ? await lookAt(options.paths, ports)
    : await lookAtAll(ports, control, problems)
  const gone = [...known.keys()].filter((path) => !listed.has(path))
  if (gone.length) store.transaction(() => gone.forEach((path) => store.removeSource(path)))
  const suspects = [...listed.values()].filter((file) => known.get(file.path) !== stampOf(file, ports))
  const written = await refresh(suspects, { ports, known, control, problems })
  const noted = store.listProblems()
  return {
    sources: store.countSources() - new Set(noted.filter(isFatal).map(({ path }) => path)).size,
    added: written.filter((path) => !known.has(path)).length,
    changed: written.filter((path) => known.has(path)).length,
    removed: gone.length,
    problems: [...(store.problems ?? []), ...problems, ...noted],
  }
}

/** Files as they are, and the stamps of those that the index knows. */
interface Look {
  readonly listed: ReadonlyMap<string, FileStat>
  readonly known: ReadonlyMap<string, string>
}

async function lookAtAll(ports: IndexPorts, control: Control, problems: Problem[]): Promise<Look> {
  const files = await listCorpus(ports, control, problems)
  return {
    listed: new Map([...files].filter(([path]) => ports.isReadable(path))),
    known: new Map(ports.store.listStamps().map(({ path, stamp }) => [path, stamp])),
  }
}

/** Only for files that the index knows: whether a new one belongs to the corpus, a .gitignore may say. */
async function lookAt(paths: readonly string[], { files, store }: IndexPorts): Promise<Look> {
  const listed = new Map<string, FileStat>()
  const known = new Map<string, string>()
  for (const path of new Set(paths)) {
    const row = store.source(path)
    if (!row) continue
    known.set(path, row.stamp)
    const stat = await files.stat(path)
    if (stat) listed.set(path, stat)
  }
  return { listed, known }
}

/** The files of all corpus folders, each once, by path: also those that no reader is for. */
export async function listCorpus(
  { files, roots, exclude }: Pick<IndexPorts, 'files' | 'roots' | 'exclude'>,
  { signal }: Control,
  problems: Problem[],
): Promise<Map<string, FileStat>> {
  const listed = new Map<string, FileStat>()
  const options = {
    signal,
    report: (problem: Problem) => problems.push(problem),
    leaveOut: createLeaveOut(exclude ?? []),
  }
  for (const name of roots) {
    try {
      for (const file of await listRoot(name, (folder) => files.list(folder, options))) listed.set(file.path, file)
    } catch (error) {
      signal?.throwIfAborted()
      problems.push(toRootProblem(name, error))
    }
  }
  return listed
}

/** A folder may be called "Drafts [old]": what has wildcards is a pattern only where there is no such folder. */
async function listRoot(
  name: string,
  list: (folder: string) => Promise<readonly FileStat[]>,
): Promise<readonly FileStat[]> {
  const root: Root = parseRoot(name)
  if (root.pattern === undefined) return list(name)
  try {
    return await list(name)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error
  }
  const fits = createRootFilter(root)
  return (await list(root.folder)).filter(({ path }) => fits(path))
}

function toRootProblem(path: string, error: unknown): Problem {
  const code = (error as { code?: unknown }).code
  if (code === 'ENOENT') return { kind: 'missing', path, message: `There is no corpus folder ${path}.` }
  if (code === 'ENOTDIR') return { kind: 'missing', path, message: `The corpus ${path} is not a folder.` }
  return { kind: 'unreadable', path, message: `The corpus folder ${path} cannot be read: ${messageOf(error)}.` }
}

/** What the index notes of a file that it has read: one with another stamp is looked at again. */
function stampOf(file: FileStat, { readerVersion }: IndexPorts): string {
  return `${toStamp(file)} ${readerVersion(file.path)}`
}

/** Whether it is worth reading again what is in the file: other bytes, or another reader. */
function isChanged({ stamp, hash }: SourceRow, before: SourceRow): boolean {
  return hash !== before.hash || stamp.split(' ').at(-1) !== before.stamp.split(' ').at(-1)
}

/** True where the file is only noted, with the reason why it was skipped. */
function isFatal({ kind }: Problem): boolean {
  return kind === 'too-large' || kind === 'binary' || kind === 'unreadable'
}

interface Refresh {
  readonly ports: IndexPorts
  readonly known: ReadonlyMap<string, string>
  readonly control: Control
  readonly problems: Problem[]
}

/** How many bytes of files are read before they are written in one transaction: each costs a sync of the disk. */
const BATCH_BYTES = 1024 * 1024

/** Reads the files again and writes what changed. Gives the paths written. */
async function refresh(suspects: readonly FileStat[], { ports, known, control, problems }: Refresh): Promise<string[]> {
  const yieldNow = createYielder(control.signal)
  const batch = createBatch(ports.store)
  const written: string[] = []
  for (const [done, file] of suspects.entries()) {
    control.progress?.({ done, total: suspects.length, path: file.path })
    await yieldNow()
    const before = known.has(file.path) ? ports.store.source(file.path) : undefined
    const read = await readSource(file, ports)
    if ('problem' in read) {
      problems.push(read.problem)
      if (before) batch.add(0, (store) => store.removeSource(file.path))
    } else if (before && !isChanged(read.row, before)) {
      batch.add(0, (store) => store.touchSource(file.path, read.row.stamp))
    } else {
      const { row, content } = await parseSource(read, ports)
      written.push(file.path)
      batch.add(file.size, (store) => store.putSource(row, content))
    }
  }
  batch.flush()
  if (suspects.length) control.progress?.({ done: suspects.length, total: suspects.length })
  return written
}

function createBatch(store: Store) {
  let writes: ((store: Store) => void)[] = []
  let bytes = 0
  const flush = () => {
    const now = writes
    writes = []
    bytes = 0
    if (now.length) store.transaction(() => now.forEach((write) => write(store)))
  }
  return {
    flush,
    add(size: number, write: (store: Store) => void) {
      writes.push(write)
      bytes += size
      if (bytes >= BATCH_BYTES) flush()
    },
  }
}

interface ReadSource {
  readonly row: SourceRow
  /** Missing where the file is only noted. */
  readonly bytes?: Uint8Array
}

/** A file that cannot be read now is no row, so that it is tried again next time. */
async function readSource(file: FileStat, ports: IndexPorts): Promise<ReadSource | { readonly problem: Problem }> {
  const { path } = file
  const large = findTooLarge(path, file.size)
  if (large) return { row: { ...toRow(file, '', ports), problems: [large] } }
  try {
    const bytes = await ports.files.read(path)
    return { row: toRow({ ...file, size: bytes.length }, ports.hash(bytes), ports), bytes }
  } catch (error) {
    return { problem: { kind: 'unreadable', path, message: `${path} cannot be read: ${messageOf(error)}.` } }
  }
}

const nothing: SourceContent = { passages: [], figures: [], mentions: [], facts: [] }

interface ParsedSource {
  readonly row: SourceRow
  readonly content: SourceContent
}

async function parseSource({ row, bytes }: ReadSource, { read, extract }: IndexPorts): Promise<ParsedSource> {
  const { path } = row
  const skipped = (problems: readonly Problem[]) => ({ row: { ...row, problems }, content: nothing })
  if (!bytes) return skipped(row.problems)
  try {
    const { article, problems } = await read(path, bytes)
    if (article) return { row: { ...row, meta: article.meta, problems }, content: extract(article) }
    return skipped(
      problems.length ? problems : [{ kind: 'unreadable', path, message: `${path} holds no text that could be read.` }],
    )
  } catch (error) {
    // a reader has a fault; one file must not stop the others
    return skipped([{ kind: 'unreadable', path, message: `${path} could not be understood: ${messageOf(error)}.` }])
  }
}

function toRow(file: FileStat, hash: string, ports: IndexPorts): SourceRow {
  return { path: file.path, stamp: stampOf(file, ports), hash, meta: { authors: [], aliases: [] }, problems: [] }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
