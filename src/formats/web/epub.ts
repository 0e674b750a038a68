import type { Article, ArticleMeta, ReadResult } from '../article'
import { folderOf, joinPath } from '../../base/paths'
import { toIsoDate } from '../meta'
import { decodeHtml } from './charset'
import { BOOK_LIMITS, createBudget } from './budget'
import { buildPage } from './dom'
import type { Element, HtmlDocument } from './node'
import { withoutReferenceSections } from './references'
import { createTextWriter } from './text-writer'
import { writeContent } from './write-content'
import { unpack } from '../zip'
import { Refused } from '../limits'

/** Reads a book (EPUB): its chapters in their order, and what its package says of it. */
export function readEpub(path: string, bytes: Uint8Array): ReadResult {
  const zip = unpack(bytes, (name) => /\.(?:x?html?|xml|opf)$/i.test(name))
  const place = findPackage(zip)
  const book = readXml(zip, place)
  if (!book) throw new Refused('is no EPUB: its package is missing')
  const writer = createTextWriter()
  const chapters = chaptersOf(book, folderOf(place))
  const budget = createBudget(BOOK_LIMITS)
  for (const chapter of chapters) {
    const data = zip.get(chapter)
    if (!data) continue
    const page = buildPage(decodeHtml(data), { xml: true, budget })
    writeContent(page.document.body, page, writer)
  }
  const document = withoutReferenceSections(writer.finish().document)
  const article: Article = { path, meta: metaOf(book), document, origin: { kind: 'packed' } }
  return { article, problems: [] }
}

type Zip = ReadonlyMap<string, Uint8Array>

function findPackage(zip: Zip): string {
  const container = readXml(zip, 'META-INF/container.xml')
  const named = container && first(container, 'rootfile')?.getAttribute('full-path')
  return inside(named ?? '') ?? [...zip.keys()].find((name) => name.endsWith('.opf')) ?? ''
}

function readXml(zip: Zip, name: string): HtmlDocument | undefined {
  const data = zip.get(name)
  return data && buildPage(decodeHtml(data), { xml: true }).document
}

const MAX_CHAPTERS = 2000

/** The chapters of the spine by their places in the archive. */
function chaptersOf(book: HtmlDocument, folder: string): string[] {
  const items = new Map<string, string>()
  for (const item of all(book, 'item')) {
    const [id, href, type] = ['id', 'href', 'media-type'].map((name) => item.getAttribute(name) ?? '')
    const isNav = /(?:^|\s)nav(?:\s|$)/.test(item.getAttribute('properties') ?? '')
    if (/xhtml|html/.test(type) && !isNav) items.set(id, href)
  }
  const chapters: string[] = []
  for (const { href } of all(book, 'itemref').map((ref) => ({ href: items.get(ref.getAttribute('idref') ?? '') }))) {
    const place = href === undefined ? undefined : inside(joinPath(folder, decodeUri(href.replace(/#.*$/, ''))))
    if (place !== undefined && !chapters.includes(place)) chapters.push(place)
  }
  return chapters.slice(0, MAX_CHAPTERS)
}

/** A place in the archive; one that would lead out of it is none. */
function inside(place: string): string | undefined {
  const path = joinPath('', place).replace(/^\/+/, '')
  return path && path !== '.' && !path.startsWith('..') ? path : undefined
}

function decodeUri(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function metaOf(book: HtmlDocument): ArticleMeta {
  const text = (name: string) => first(book, name)?.textContent.replace(/\s+/g, ' ').trim() || undefined
  const published = all(book, 'dc:date').find((date) => date.getAttribute('opf:event') === 'publication')
  const source = [text('dc:source'), text('dc:identifier')].find((value) => value && /^https?:\/\//i.test(value))
  return {
    title: text('dc:title'),
    url: source,
    date: toIsoDate(published?.textContent ?? text('dc:date')),
    outlet: text('dc:publisher'),
    authors: all(book, 'dc:creator').flatMap(({ textContent }) => textContent.replace(/\s+/g, ' ').trim() || []),
    aliases: [],
    language: text('dc:language'),
  }
}

function all(document: HtmlDocument, name: string): Element[] {
  return [...document.getElementsByTagName(name)]
}

function first(document: HtmlDocument, name: string): Element | undefined {
  return all(document, name)[0]
}
