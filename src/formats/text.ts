import { parsePlain } from '../text/plain'
import type { ReadResult } from './article'
import { toMeta } from './meta'

/** Reads a plain text; its first line is its title. */
export function readText(path: string, text: string): ReadResult {
  const document = parsePlain(text)
  return { article: { path, meta: toMeta({}, document), document }, problems: [] }
}
