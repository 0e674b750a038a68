import { createHash } from 'node:crypto'
import { folderOf } from '../../../src/base/paths'
import type { Files } from '../../../src/corpus/files'
import type { Engine } from '../../../src/engine/engine'
import { createLocalEngine } from '../../../src/engine/local'
import { openStore } from '../../../src/host/sqlite/open-store'

/** Files by absolute path. A value of undefined is a file that cannot be read. */
export type Tree = Record<string, string | Uint8Array | undefined>

/** A file system in memory over a tree that a test may change. Each file's time is 1; `reads` notes every file that is read. */
export function createMemoryFiles(tree: Tree): Files & { readonly reads: string[] } {
  const reads: string[] = []
  const bytesOf = (path: string) => new Uint8Array(Buffer.from(tree[path] ?? ''))
  const statOf = (path: string) => (path in tree ? { path, size: bytesOf(path).length, mtime: 1 } : undefined)
  return {
    reads,
    async list(folder) {
      const paths = Object.keys(tree).filter((path) => path.startsWith(`${folder}/`))
      if (!paths.length) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' })
      return paths.sort().map((path) => statOf(path)!)
    },
    listNames: async (folder) =>
      Object.keys(tree)
        .filter((path) => folderOf(path) === folder)
        .sort(),
    folderStamp: async () => undefined,
    stat: async (path) => statOf(path),
    async read(path) {
      reads.push(path)
      if (tree[path] === undefined) throw new Error('permission denied')
      return bytesOf(path)
    },
  }
}

export interface MemoryEngine {
  readonly engine: Engine
  readonly reads: readonly string[]
  /** Files may be changed; the index then has to be brought up to date. */
  readonly tree: Tree
}

/** A local engine over /desk/sources, indexed; `folders` are those that the user has opened. */
export async function createMemoryEngine(
  tree: Tree,
  bibliographies: readonly string[] = [],
  folders: readonly string[] = [],
): Promise<MemoryEngine> {
  const files = createMemoryFiles(tree)
  const engine = createLocalEngine({
    files,
    store: await openStore(undefined),
    corpus: ['/desk/sources'],
    bibliographies,
    folders,
    entities: '/desk/tickmark.entities.yaml',
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  })
  await engine.index({})
  return { engine, reads: files.reads, tree }
}
