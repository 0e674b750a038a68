import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Files, FileStat } from '../corpus/files'

/** Folders that hold no articles. */
const SKIPPED = new Set(['node_modules', '__pycache__'])

/** The file system of the host. Follows links to folders once; what may not be read is left out. */
export const nodeFiles: Files = {
  async list(folder, signal) {
    const found: FileStat[] = []
    await walk(folder, { found, seen: new Set(), signal }, true)
    return found.sort((a, b) => (a.path < b.path ? -1 : 1))
  },
  async stat(path) {
    try {
      const s = await stat(path)
      return s.isFile() ? { path, size: s.size, mtime: s.mtimeMs } : undefined
    } catch {
      return undefined
    }
  },
  read: (path) => readFile(path),
}

interface Walk {
  readonly found: FileStat[]
  /** Real paths of the folders visited, so that a link to a folder above does not loop. */
  readonly seen: Set<string>
  readonly signal?: AbortSignal
}

async function walk(folder: string, state: Walk, top = false): Promise<void> {
  state.signal?.throwIfAborted()
  let entries
  try {
    const real = await realpath(folder)
    if (state.seen.has(real)) return
    state.seen.add(real)
    entries = await readdir(folder)
  } catch (error) {
    if (top) throw error
    return
  }
  for (const name of entries.sort()) {
    if (name.startsWith('.') || SKIPPED.has(name)) continue
    const path = join(folder, name)
    const s = await stat(path).catch(() => undefined)
    if (s?.isDirectory()) await walk(path, state)
    else if (s?.isFile()) state.found.push({ path: path.split(sep).join('/'), size: s.size, mtime: s.mtimeMs })
  }
}
