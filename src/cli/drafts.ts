import { existsSync, readFileSync } from 'node:fs'
import { createRootFilter } from '../corpus/root-filter'
import { parseRoot } from '../corpus/roots'
import { decode } from '../formats/decode'
import { nodeFiles } from '../host/node-files'
import { hasDraftEnding } from '../text/draft-language'
import { shortenPath, toEnginePath } from './paths'
import { complain } from './problems'

/** A draft as it was given: its path for messages and for the folder that it counts as lying in. */
export interface ReadDraft {
  readonly path: string
  readonly text: string
}

/** Stands for the standard input. */
export const STDIN = '-'

/** Reads drafts in the order in which they are named, each once; those that cannot be read are told. */
export async function readDrafts(names: readonly string[], stdinPath = 'stdin.md'): Promise<ReadDraft[]> {
  const paths: string[] = []
  for (const name of names) paths.push(...(await expand(name)))
  return [...new Set(paths)].flatMap((path) =>
    path === STDIN ? read(stdinPath, () => readFileSync(0)) : read(path, () => readFileSync(path)),
  )
}

/** The drafts that a pattern fits, in the order of their paths; a name that is a file's own is no pattern. */
async function expand(name: string): Promise<string[]> {
  const root = parseRoot(toEnginePath(name))
  if (root.pattern === undefined || existsSync(name)) return [name]
  const files = existsSync(root.folder) ? await nodeFiles.list(root.folder) : []
  const found = files
    .map(({ path }) => path)
    .filter(createRootFilter(root))
    .filter(hasDraftEnding)
  if (!found.length) complain(`${name}: no draft fits`)
  return found.sort().map(shortenPath)
}

function read(path: string, bytes: () => Uint8Array): ReadDraft[] {
  try {
    const { text, binary } = decode(bytes())
    if (binary) complain(`${path}: is a binary file, not a draft`)
    else if (!text.trim()) complain(`${path}: the draft is empty`)
    return binary ? [] : [{ path, text }]
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const known: Partial<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'is a folder, not a draft',
      EACCES: 'may not be read',
    }
    complain(`${path}: ${known[code ?? ''] ?? message}`)
    return []
  }
}
