import type { Citation } from '../citation/citation'
import type { Library } from '../corpus/library'

/** Without what is no citation unless a source has the key. The same array where nothing is left out: models are kept with it. */
export function citationsIn(library: Library, citations: readonly Citation[]): readonly Citation[] {
  if (!citations.some(({ mayBePart }) => mayBePart)) return citations
  const known = kept.get(citations)
  if (known?.library === library) return known.cited
  const cited = citations.filter(({ mayBePart, key }) => !mayBePart || library.find(key!) !== undefined)
  kept.set(citations, { library, cited })
  return cited
}

const kept = new WeakMap<readonly Citation[], { readonly library: Library; readonly cited: readonly Citation[] }>()
