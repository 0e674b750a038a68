import { extensionOf } from '../../base/paths'
import type { ReadResult } from '../article'
import { readEpub } from './epub'
import { readHtml } from './html'
import { readMail } from './mail'
import { readMhtml } from './mhtml'

/** Reads a page, a web archive, an e-mail or a book: the formats whose words stand in HTML. They share a bundle of their own. */
export function readMarkup(path: string, bytes: Uint8Array): ReadResult {
  const extension = extensionOf(path)
  if (extension === '.eml') return readMail(path, bytes)
  if (extension === '.epub') return readEpub(path, bytes)
  return /^\.mht(?:ml)?$/.test(extension) ? readMhtml(path, bytes) : readHtml(path, bytes)
}
