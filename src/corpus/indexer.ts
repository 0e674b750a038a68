import type { Control } from '../base/control'
import type { Problem } from '../base/problem'
import { createYielder } from '../base/yielding'
import { findTooLarge } from '../formats/limits'
import { createCrew, type StartHelper } from './crew'
import { toStamp, type Files, type FileStat } from './files'
import type { IndexOptions, IndexReport } from './index-report'
import { createLeaveOut } from './leave-out'
import { parseFile, withoutContent, type FileBytes, type ParsedFile, type ParsePorts } from './parse-file'
import { createRootFilter } from './root-filter'
import { parseRoot, type Root } from './roots'
import { IndexLost, type SourceRow, type Store } from './store'

/** What indexing needs: where files and index are, and how a file becomes content. */
export interface IndexPorts extends ParsePorts {
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
  /** sha256 of bytes, hex. */
  readonly hash: (bytes: Uint8Array) => string
  /** For a second thread to parse in. */
  readonly startHelper?: StartHelper
  /** Is told when an article comes, goes, or has other metadata than before: what citations mean may have changed. */
  readonly onMeta?: () => void
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
  if (options.rebuild) {
    store.clear()
    ports.onMeta?.()
  }
  const problems: Problem[] = []
  const { listed, known } = options.paths
    ? await lookAt(options.paths, ports)
    : await lookAtAll(ports, control, problems)
  const gone = [...known.keys()].filter((path) => !listed.has(path))
  if (gone.length) {
    store.transaction(() => gone.forEach((path) => store.removeSource(path)))
    ports.onMeta?.()
  }
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
  const listed = await listCorpus(ports, control, problems)
  for (const path of listed.keys()) if (!ports.isReadable(path)) listed.delete(path)
  const known = new Map<string, string>()
  for (const { path, stamp } of ports.store.listStamps()) known.set(path, stamp)
  return { listed, known }
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

/** From so many bytes of files on a helper earns its start. */
const WORTH_HELP = 1024 * 1024

/** Reads the files again and writes what changed. Gives the paths written. */
async function refresh(suspects: readonly FileStat[], { ports, known, control, problems }: Refresh): Promise<string[]> {
  const total = suspects.length
  const yieldNow = createYielder(control.signal)
  const batch = createBatch(ports.store)
  const written: string[] = []
  let done = 0
  const note = (path: string | undefined) => control.progress?.({ done, total, path })
  const put = ({ row, size, before }: ReadFile, { meta, problems, content }: ParsedFile) => {
    written.push(row.path)
    if (JSON.stringify(meta) !== JSON.stringify(before?.meta)) ports.onMeta?.()
    batch.add(size, (store) => store.putSource({ ...row, meta, problems }, content))
    done++
  }
  const helper = sizeOf(suspects) >= WORTH_HELP ? ports.startHelper?.(note) : undefined
  const crew = createCrew<ReadFile>({ helper, parse: (file) => parseFile(file, ports), put, note, yieldNow })
  try {
    for (const file of suspects) {
      note(file.path)
      await yieldNow()
      const before = known.has(file.path) ? ports.store.source(file.path) : undefined
      const read = await readSource(file, ports)
      if ('problem' in read) {
        problems.push(read.problem)
        if (before) {
          batch.add(0, (store) => store.removeSource(file.path))
          ports.onMeta?.()
        }
        done++
      } else if (before && !isChanged(read.row, before)) {
        batch.add(0, (store) => store.touchSource(file.path, read.row.stamp))
        done++
      } else if ('skipped' in read) put({ ...read, before }, read.skipped)
      else await crew.take({ ...read, before })
    }
    await crew.finish()
  } finally {
    crew.close()
  }
  batch.flush()
  if (total) control.progress?.({ done: total, total })
  return written
}

function sizeOf(files: readonly FileStat[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
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

interface ReadFile extends FileBytes {
  readonly row: SourceRow
  readonly size: number
  /** What the index holds of it, where it does. */
  readonly before?: SourceRow
}

/** A file that is noted and not parsed. */
interface SkippedFile extends ReadFile {
  readonly skipped: ParsedFile
}

/** A file that cannot be read now is no row, so that it is tried again next time. */
async function readSource(
  file: FileStat,
  ports: IndexPorts,
): Promise<ReadFile | SkippedFile | { readonly problem: Problem }> {
  const { path, size } = file
  const large = findTooLarge(path, size)
  if (large) return { path, size, bytes: NOTHING, row: toRow(file, '', ports), skipped: withoutContent([large]) }
  try {
    const bytes = await ports.files.read(path)
    return { path, size, bytes, row: toRow({ ...file, size: bytes.length }, ports.hash(bytes), ports) }
  } catch (error) {
    return { problem: { kind: 'unreadable', path, message: `${path} cannot be read: ${messageOf(error)}.` } }
  }
}

const NOTHING = new Uint8Array()

function toRow(file: FileStat, hash: string, ports: IndexPorts): SourceRow {
  const { meta, problems } = withoutContent([])
  return { path: file.path, stamp: stampOf(file, ports), hash, meta, problems }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
