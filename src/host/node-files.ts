import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { joinPath } from '../base/paths'
import { createYielder } from '../base/yielding'
import type { Files, FileStat, ListOptions } from '../corpus/files'
import { createLeaveOut, type LeaveOut } from '../corpus/leave-out'

/**
 * The file system of this machine. Calls inside are the synchronous ones: over many small files they take an eighth of the time
 * of the promised ones, and the engine has a thread of its own.
 */
export const nodeFiles: Files = {
  list: listFiles,
  listNames: async (folder) => listNames(folder),
  folderStamp: async (folder) => stampFolder(folder),
  stat: async (path) => statFile(path),
  read: async (path) => readFileSync(path),
}

/** sha256, hex: what the index tells files apart by. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Folders that hold no sources: a tool's own, by their leading dot, and installed packages. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

interface Walk {
  readonly found: FileStat[]
  /** Real paths of folders that links have led to. */
  readonly linked: Set<string>
  readonly root: string
  readonly yieldNow: () => Promise<void>
  readonly report: ListOptions['report']
  /** How many characters of a path come before the part that is relative to the folder that was asked for. */
  readonly skip: number
}

async function listFiles(folder: string, { signal, report, leaveOut }: ListOptions = {}): Promise<FileStat[]> {
  const root = withSlashes(folder).replace(/(?<=[^/])\/+$/, '')
  const entries = readdirSync(root, { withFileTypes: true })
  const skip = root.endsWith('/') ? root.length : root.length + 1
  const walk = {
    found: [],
    linked: new Set<string>(),
    root: realpathSync(root),
    yieldNow: createYielder(signal),
    report,
    skip,
  }
  await walkFolder({ path: root, entries, leaveOut: leaveOut ?? createLeaveOut([]) }, walk)
  return walk.found
}

function listNames(folder: string): string[] {
  const root = withSlashes(folder)
  return readQuietly(() => readdirSync(root, { withFileTypes: true }), [])
    .filter((entry) => !isIgnored(entry.name) && !entry.isDirectory())
    .map(({ name }) => joinPath(root, name))
    .sort()
}

/** File systems tell times in steps: what changed just now may change again within the same one. */
const SETTLED = 2000

function stampFolder(folder: string): string | undefined {
  const stat = readQuietly(() => statSync(folder), undefined)
  return stat && Date.now() - stat.mtimeMs > SETTLED ? `${stat.mtimeMs} ${stat.ctimeMs}` : undefined
}

/** To wait for each file, even for nothing, would take as long as to ask for its times. */
const YIELD_EACH = 16

interface Folder {
  readonly path: string
  readonly entries: Dirent[]
  readonly leaveOut: LeaveOut
}

async function walkFolder({ path: folder, entries, leaveOut: outer }: Folder, walk: Walk): Promise<void> {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  const own = entries.some(({ name }) => name === '.gitignore')
    ? readQuietly(() => readFileSync(`${prefix}.gitignore`, 'utf8'), '')
    : ''
  const leaveOut = own ? outer.within(prefix.slice(walk.skip), own) : outer
  for (const [i, entry] of entries.sort((a, b) => (a.name < b.name ? -1 : 1)).entries()) {
    if (isIgnored(entry.name)) continue
    if (i % YIELD_EACH === 0) await walk.yieldNow()
    const path = prefix + entry.name
    const relative = path.slice(walk.skip)
    if (entry.isDirectory() || (entry.isSymbolicLink() && leadsToNewFolder(path, walk))) {
      if (!leaveOut.isLeftOut(`${relative}/`)) await walkInto(path, leaveOut, walk)
    } else if (!leaveOut.isLeftOut(relative)) {
      const file = statFile(path)
      if (file) walk.found.push(file)
    }
  }
}

async function walkInto(path: string, leaveOut: LeaveOut, walk: Walk): Promise<void> {
  let entries: Dirent[]
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch (error) {
    const message = `The folder ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    walk.report?.({ kind: 'unreadable', path, message })
    return
  }
  await walkFolder({ path, entries, leaveOut }, walk)
}

function readQuietly<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** True for a link to a folder that lies outside and that no other link has led to: so no loop, and no file under two paths. */
function leadsToNewFolder(path: string, { linked, root }: Walk): boolean {
  try {
    const real = realpathSync(path)
    if (!statSync(real).isDirectory() || isWithin(real, root) || isWithin(root, real)) return false
    if ([...linked].some((other) => isWithin(real, other))) return false
    linked.add(real)
    return true
  } catch {
    return false // leads nowhere
  }
}

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [withSlashes(path), withSlashes(folder)]
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`)
}

function statFile(path: string): FileStat | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat?.isFile()
      ? { path: withSlashes(path), size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs }
      : undefined
  } catch {
    return undefined // a link that leads to itself, or a folder on the way that may not be entered
  }
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
