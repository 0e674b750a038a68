import { existsSync, statSync } from 'node:fs'
import { parseRoot } from '../corpus/roots'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Where the articles of a draft are looked for when no folder is named. */
const USUAL = ['sources', 'corpus', 'articles', '../sources', '../corpus', '../articles']

/** The usual folder beside the draft, else the draft's own. */
export function corpusOf(draft: string): string {
  const folder = dirname(resolve(draft))
  return USUAL.map((name) => join(folder, name)).find(isFolder) ?? folder
}

/** Whether a corpus can be there: the folder, or for a name with wildcards the one that they begin in. */
export function isCorpus(path: string): boolean {
  return isFolder(path) || isFolder(parseRoot(toEnginePath(path)).folder)
}

export function isFolder(path: string): boolean {
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

function toSlashes(path: string): string {
  return path.split(sep).join('/')
}
