import type { Span } from '../../base/span'
import type { Document } from '../../text/document'
import type { Article } from '../article'
import { toMeta } from '../meta'
import { toOrigin, type SourceLines } from '../origin'
import { findContent } from './content'
import { buildPage, type Page } from './dom'
import { readPageMeta } from './page-meta'
import { withoutReferenceSections } from './references'
import { createTextWriter, type TextWriter } from './text-writer'
import { writeContent } from './write-content'

/** A page of HTML and where it stands in a file. */
export interface PageSource {
  readonly path: string
  readonly html: string
  /** The lines of the file on which the HTML stands; missing where nobody could read it there (it is packed). */
  readonly lines?: SourceLines
}

/** Reads the article of a web page. Its title is its first block, also where the page shows it outside of the article. */
export function readPage(source: PageSource): Article {
  const page = buildPage(source.html)
  const data = readPageMeta(page.document, source.html)
  const writer = createTextWriter()
  writeTitle(data.title, page, writer)
  writeContent(findContent(page.document), page, writer)
  return toArticle(source, { page, data, writer })
}

/** Reads all that a page shows, for one that is nothing but its article. */
export function readWholePage(source: PageSource): Article {
  const page = buildPage(source.html)
  const writer = createTextWriter()
  writeContent(page.document.body, page, writer)
  return toArticle(source, { page, data: {}, writer })
}

interface Written {
  readonly page: Page
  readonly data: Readonly<Record<string, unknown>>
  readonly writer: TextWriter
}

function toArticle({ path, lines }: PageSource, { page, data, writer }: Written): Article {
  const written = writer.finish()
  const document = withoutReferenceSections(withoutRepeatedTitle(written.document))
  const origin = toOrigin(
    written.places.map((place) => page.offsets.sourceAt(place)),
    lines,
  )
  return { path, meta: toMeta(data, document), document, origin }
}

/** Puts the title on top, as the page's text has it, else as its head does. */
function writeTitle(title: unknown, { words }: Page, writer: TextWriter): void {
  if (typeof title !== 'string') return
  const shown = title.slice(0, MAX_TITLE).trim()
  const pattern = shown.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')
  const found = new RegExp(pattern).exec(words)
  if (found) writer.words(found[0], found.index)
  else writer.words(shown, 0, { still: true })
  writer.block({ kind: 'heading', level: 1 })
}

const MAX_TITLE = 300

/** Pages repeat their title at the top of the article. */
function withoutRepeatedTitle(document: Document): Document {
  const [title, second] = document.blocks
  const words = ({ start, end }: Span) => document.text.slice(start, end)
  return title && second?.kind === 'heading' && words(second) === words(title)
    ? { ...document, blocks: [title, ...document.blocks.slice(2)] }
    : document
}
