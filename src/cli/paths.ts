import { existsSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseRoot } from '../corpus/roots'
import { toSlashes } from '../host/find-corpus'

/** Whether a corpus can be there: the folder, or for a name with wildcards the one that they begin in. */
export function isCorpus(path: string): boolean {
  return isFolder(path) || isFolder(parseRoot(toEnginePath(path)).folder)
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

/** An absolute path with "/" between folders, as the engine wants it. */
export function toEnginePath(path: string): string {
  return toSlashes(resolve(path))
}

/** A path as people want to read it: below the working folder from there. */
export function shortenPath(path: string): string {
  const below = toSlashes(relative(process.cwd(), path))
  return below === '' || below.startsWith('../../') ? path : below
}
