import { folderOf, isWithin, joinPath } from '../base/paths'
import type { Problem } from '../base/problem'
import type { Citation, Reference } from '../citation/citation'
import { parseRoot } from '../corpus/roots'
import type { Draft } from './engine'
import type { Shelf } from './shelf'

/**
 * Cited records whose saved copies are not in the corpus. What a bibliography names is read only where it lies in a folder that the
 * user has called a corpus: a file from somebody else must not make Tickmark look elsewhere.
 */
export function findUnread(
  { library }: Shelf,
  { citations, draft, roots }: { citations: readonly Citation[]; draft: Draft; roots: readonly string[] },
): Problem[] {
  const told = new Map<string, Problem>()
  for (const citation of citations) {
    const target = library.resolve(citation, draft.path)
    const reference = target?.path ? undefined : target?.reference
    const problem = reference?.files.length && !told.has(reference.key) ? tell(reference, roots) : undefined
    if (problem) told.set(reference!.key, problem)
  }
  return [...told.values()]
}

function tell({ key, path, files, span }: Reference, roots: readonly string[]): Problem {
  const whole = files.map((file) => joinPath(folderOf(path), file))
  const inside = whole.find((file) => roots.some((root) => isWithin(file, parseRoot(root).folder)))
  const named = `Entry "${key}" in ${path} names ${inside ?? whole[0]}, which`
  const message = inside
    ? `${named} is not in the corpus: there is no such file, it is left out, or it is of a kind that cannot be read.`
    : `${named} lies outside of the corpus and is not read. Make its folder part of the corpus to have it checked.`
  return { kind: inside ? 'missing' : 'outside', path, message, ...(span ? { span } : {}) }
}
