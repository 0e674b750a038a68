import type { Article, ArticleMeta, ReadResult } from '../article'
import { decodeAs } from '../decode'
import { Refused } from '../limits'
import { toIsoDate } from '../meta'
import { decodeWords, leavesOf, parseMime, type MimePart } from './mime'
import { toOrigin } from '../origin'
import { decodePart } from './part-text'
import { parsePlain } from '../../text/plain'
import { withoutFooter } from './mail-footer'
import { readWholePage } from './read-page'

/** Reads an e-mail, such as a newsletter: its HTML where it has some, else its text; without the footer about the subscription. */
export function readMail(path: string, bytes: Uint8Array): ReadResult {
  const mail = parseMime(bytes)
  const leaves = leavesOf(mail).filter(isShown)
  const html = leaves.find(({ type }) => type === 'text/html')
  const text = leaves.find(({ type }) => type === 'text/plain')
  const article = html ? readHtmlPart(path, html) : text ? readTextPart(path, text) : undefined
  if (!article) throw new Refused('holds no message')
  const document = withoutFooter(article.document)
  return { article: { ...article, document, meta: { ...article.meta, ...metaOf(mail) } }, problems: [] }
}

function isShown({ headers }: MimePart): boolean {
  return !/^attachment\b/i.test(headers.get('content-disposition') ?? '')
}

function readHtmlPart(path: string, part: MimePart): Article {
  const { text, lines } = decodePart(part)
  return readWholePage({ path, html: text, lines })
}

function readTextPart(path: string, part: MimePart): Article {
  const { text, lines } = decodePart(part)
  const places = Array.from({ length: text.length }, (_, i) => i)
  return {
    path,
    meta: { authors: [], aliases: [] },
    document: parsePlain(text),
    origin: toOrigin(places, lines),
  }
}

/** The sender's name is the outlet of a newsletter, and its author. */
function metaOf({ headers }: MimePart): Partial<ArticleMeta> {
  const header = (name: string) => {
    const value = headers.get(name)
    return value === undefined ? undefined : decodeWords(value, decodeAs).replace(/\s+/g, ' ').trim() || undefined
  }
  const sender = header('from')
  const name = sender && (/^"?([^"<]{1,200}?)"?\s{0,9}</.exec(sender)?.[1] ?? sender.replace(/[<>]/g, '')).trim()
  return {
    title: header('subject'),
    date: toIsoDate(header('date')),
    outlet: name,
    authors: name ? [name] : [],
    url: [header('list-post'), header('archived-at')]
      .map((value) => value?.replace(/^<|>$/g, ''))
      .find((value) => value && /^https?:/i.test(value)),
  }
}
