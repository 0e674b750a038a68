import type { ReadResult } from '../article'
import { linesOf } from '../origin'
import { decodeHtml } from './charset'
import { readPage } from './read-page'

/** Reads a saved web page, also one that SingleFile made. */
export function readHtml(path: string, bytes: Uint8Array): ReadResult {
  const html = decodeHtml(bytes)
  return { article: readPage({ path, html, lines: linesOf(html) }), problems: [] }
}
