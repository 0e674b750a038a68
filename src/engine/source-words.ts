import { createLineIndex, type Position } from '../base/lines'
import type { Span } from '../base/span'
import type { Article } from '../corpus/article'
import { offsetOf } from '../formats/origin'
import { itemAt } from '../base/span'
import type { Document } from '../text/document'
import type { SourcePlace } from './insertion'
import type { ArticleCache } from './sources'

/** A stretch of a source's text. */
export interface SourceWords {
  readonly article: Article
  /** Offsets into the article's text, without white space at the ends. */
  readonly span: Span
  /** As a reader sees them: without marks of syntax, on one line. */
  readonly words: string
  /** Name of the page that they begin on, for paged sources. */
  readonly page?: string
}

/** Reads a stretch of a source. Rejects where the source cannot be read, or nothing stands there. */
export async function readSourceWords(articles: ArticleCache, place: SourcePlace): Promise<SourceWords> {
  const { article, problems } = await articles.load(place.path)
  if (!article) throw new Error(problems[0]?.message ?? `${place.path} cannot be read.`)
  const span = trim(article.document.text, toSpan(article, place))
  const words = wordsIn(article.document, span)
  if (!words) throw new Error('The selection holds no words of the source.')
  const page = itemAt(article.document.blocks, span.start)?.page
  return { article, span, words, ...(page ? { page: article.pageLabels?.[page - 1] ?? String(page) } : {}) }
}

function toSpan({ document, origin }: Article, place: SourcePlace): Span {
  if (place.kind === 'span') return { start: place.start, end: place.end }
  const { start, end } = place.place
  const lines = createLineIndex(document.text)
  const at = (position: Position) =>
    origin?.kind === 'lines' ? offsetOf(origin.marks, position) : lines.offsetAt(position)
  return { start: at(start), end: Math.max(at(start), at(end)) }
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}

/** The words of a stretch: what the document has blanked is syntax, all else stands as the source has it. */
export function wordsIn({ text, prose }: Document, { start, end }: Span): string {
  let words = ''
  for (let at = start; at < end; at++) {
    const blanked = prose[at] === ' ' && !/\s/.test(text[at])
    if (!blanked) words += text[at]
  }
  return words.replace(/\s+/g, ' ').trim()
}
