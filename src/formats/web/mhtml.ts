import type { ReadResult } from '../article'
import { Refused } from '../limits'
import { leavesOf, parseMime } from './mime'
import { decodePart } from './part-text'
import { readPage } from './read-page'

/** Reads a page that a browser saved as one file (MHTML): its first part of HTML, which is the page itself. */
export function readMhtml(path: string, bytes: Uint8Array): ReadResult {
  const archive = parseMime(bytes)
  const page = leavesOf(archive).find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  if (!page) throw new Refused('holds no page')
  const { text, lines } = decodePart(page)
  const article = readPage({ path, html: text, lines })
  const address = archive.headers.get('snapshot-content-location') ?? page.headers.get('content-location')
  const url = article.meta.url ?? (address && /^https?:\/\//i.test(address) ? address : undefined)
  return { article: { ...article, meta: { ...article.meta, url } }, problems: [] }
}
