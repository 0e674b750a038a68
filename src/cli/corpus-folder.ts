import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Where the articles of a draft are looked for when no folder is named. */
const USUAL = ['sources', 'corpus', 'articles', '../sources', '../corpus', '../articles']

export function corpusOf(draft: string): string {
  const folder = dirname(resolve(draft))
  for (const name of USUAL) {
    const path = join(folder, name)
    if (existsSync(path) && statSync(path).isDirectory()) return path
  }
  return folder
}
