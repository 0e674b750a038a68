import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import type { Problem } from '../base/problem'
import { createYielder } from '../base/yielding'
import type { Files, FileStat } from '../corpus/files'

/**
 * The file system of this machine. Calls inside are the synchronous ones: over many small files they take an eighth of the time
 * of the promised ones, and the engine has a thread of its own.
 */
export const nodeFiles: Files = {
  list: listFiles,
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
  readonly report?: (problem: Problem) => void
}

async function listFiles(
  folder: string,
  signal?: AbortSignal,
  report?: (problem: Problem) => void,
): Promise<FileStat[]> {
  const root = withSlashes(folder).replace(/(?<=[^/])\/+$/, '')
  const entries = readdirSync(root, { withFileTypes: true })
  const walk: Walk = { found: [], linked: new Set(), root: realpathSync(root), yieldNow: createYielder(signal), report }
  await walkFolder(root, entries, walk)
  return walk.found
}

async function walkFolder(folder: string, entries: Dirent[], walk: Walk): Promise<void> {
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isIgnored(entry.name)) continue
    await walk.yieldNow()
    const path = folder.endsWith('/') ? folder + entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory() || (entry.isSymbolicLink() && leadsToNewFolder(path, walk))) await walkInto(path, walk)
    else {
      const file = statFile(path)
      if (file) walk.found.push(file)
    }
  }
}

async function walkInto(folder: string, walk: Walk): Promise<void> {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const message = `The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    walk.report?.({ kind: 'unreadable', path: folder, message })
    return
  }
  await walkFolder(folder, entries, walk)
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
    return stat?.isFile() ? { path: withSlashes(path), size: stat.size, mtime: stat.mtimeMs } : undefined
  } catch {
    return undefined // a link that leads to itself, or a folder on the way that may not be entered
  }
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
