import { folderOf } from '../../src/base/paths'
import type { Files, FileStat } from '../../src/corpus/files'

/** A file system in memory that can be edited; each edit gives the file a new time. */
export interface MemoryFiles extends Files {
  write(path: string, content: string | Uint8Array): void
  remove(path: string): void
  /** Gives a file a new time and leaves its bytes. */
  touch(path: string): void
  /** How often a file was read. */
  readonly reads: string[]
}

export function createMemoryFiles(initial: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
  const held = new Map<string, { bytes: Uint8Array; mtime: number }>()
  const reads: string[] = []
  let clock = 1000
  const stat = (path: string): FileStat | undefined => {
    const file = held.get(path)
    return file && { path, size: file.bytes.length, mtime: file.mtime }
  }
  const missing = (path: string) => Object.assign(new Error(`no such file or folder: ${path}`), { code: 'ENOENT' })
  const files: MemoryFiles = {
    reads,
    write: (path, content) =>
      void held.set(path, {
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
        mtime: ++clock,
      }),
    remove: (path) => void held.delete(path),
    touch: (path) => {
      const file = held.get(path)
      if (file) file.mtime = ++clock
    },
    async list(folder, { signal } = {}) {
      signal?.throwIfAborted()
      const paths = [...held.keys()].filter((path) => path.startsWith(`${folder}/`)).sort()
      if (!paths.length) throw missing(folder)
      return paths.map((path) => stat(path)!)
    },
    listNames: async (folder) => [...held.keys()].filter((path) => folderOf(path) === folder).sort(),
    folderStamp: async () => undefined,
    stat: async (path) => stat(path),
    async read(path) {
      reads.push(path)
      const file = held.get(path)
      if (!file) throw missing(path)
      return file.bytes
    },
  }
  for (const [path, content] of Object.entries(initial)) files.write(path, content)
  return files
}
