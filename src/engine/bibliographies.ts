import type { Problem } from '../base/problem'
import type { Reference } from '../citation/citation'
import { readBibliography } from '../citation/read-bibliography'
import type { Files } from '../corpus/files'
import { decode } from '../formats/decode'

export interface LoadedReferences {
  readonly references: readonly Reference[]
  readonly problems: readonly Problem[]
}

/** Bibliographies, read once as long as the file does not change. */
export interface BibliographyCache {
  /** One that is missing or broken is a problem and costs only itself. */
  load(path: string): Promise<LoadedReferences>
}

export function createBibliographyCache(files: Files): BibliographyCache {
  const known = new Map<string, { readonly stamp: string; readonly loaded: LoadedReferences }>()
  return {
    async load(path) {
      const stat = await files.stat(path)
      if (!stat) return failed('missing', path, `The bibliography ${path} does not exist.`)
      const stamp = `${stat.mtime}:${stat.size}`
      const old = known.get(path)
      if (old?.stamp === stamp) return old.loaded
      const loaded = await read(files, path)
      known.set(path, { stamp, loaded })
      return loaded
    },
  }
}

async function read(files: Files, path: string): Promise<LoadedReferences> {
  try {
    const bytes = await files.read(path)
    if (bytes.subarray(0, 8192).includes(0))
      return failed('binary', path, `The bibliography ${path} is a binary file and no text.`)
    return readBibliography(decode(bytes).text, path)
  } catch (error) {
    return failed('unreadable', path, `The bibliography ${path} cannot be read: ${(error as Error).message}.`)
  }
}

function failed(kind: Problem['kind'], path: string, message: string): LoadedReferences {
  return { references: [], problems: [{ kind, path, message }] }
}
