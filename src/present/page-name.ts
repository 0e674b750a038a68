import type { Evidence } from '../check/verdict'

/** The page of a passage as readers know it: "p. 12", or "p. 465 (page 3 of the file)" where it is called otherwise than counted. */
export function pageName({ page, pageLabel }: Pick<Evidence, 'page' | 'pageLabel'>): string | undefined {
  if (!page) return undefined
  return pageLabel ? `p. ${pageLabel} (page ${page} of the file)` : `p. ${page}`
}
