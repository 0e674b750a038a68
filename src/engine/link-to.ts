import { itemAt, type Span } from '../base/span'
import { linkToText } from '../citation/text-fragment'
import type { Article } from '../corpus/article'
import { knownSource } from './cited-sources'
import type { SourcePlace } from './insertion'
import type { Shelf } from './shelf'
import { readSourceWords, wordsIn } from './source-words'
import type { ArticleCache } from './sources'

/** The address of a source with a text fragment that leads to a stretch of it. Rejects where the source has no address. */
export async function linkTo(shelf: Shelf, articles: ArticleCache, place: SourcePlace): Promise<string> {
  const { article, span } = await readSourceWords(articles, place)
  const known = knownSource(shelf, { kind: 'file', path: place.path })
  const reference = known && shelf.library.records().find(({ key }) => key === known.key)?.reference
  const url = reference?.url ?? article.meta.url
  if (!url) throw new Error(`No address is known for ${place.path}: give it one in its front matter or bibliography.`)
  return linkToText(url, shownText(article, span))
}

/** The blocks of an article as a reader sees them, one below the other, with the stretch in them. */
function shownText({ document }: Article, span: Span): Parameters<typeof linkToText>[1] {
  const whole = { start: 0, end: document.text.length }
  const firstBlock = itemAt(document.blocks, span.start) ?? whole
  const lastBlock = itemAt(document.blocks, span.end - 1) ?? firstBlock
  let text = ''
  const put = (part: Span): Span => {
    const start = text.length
    text += wordsIn(document, part)
    return { start, end: text.length }
  }
  const blocks = document.blocks.length ? document.blocks : [whole]
  let start = 0
  let end = 0
  let first: Span = { start: 0, end: 0 }
  let last = first
  for (const block of blocks) {
    const before = text.length
    if (block === firstBlock) start = before + lengthTo(document, { start: block.start, end: span.start })
    if (block === lastBlock) end = before + wordsIn(document, { start: block.start, end: span.end }).length
    const shown = put(block)
    if (block === firstBlock) first = shown
    if (block === lastBlock) last = shown
    text += '\n'
  }
  return { text, span: { start, end: Math.max(start, end) }, first, last }
}

/** How long the words before a place are, with the space that follows them. */
function lengthTo(document: Article['document'], part: Span): number {
  const words = wordsIn(document, part)
  const gap = words && /\s$/.test(document.text.slice(part.start, part.end)) ? 1 : 0
  return words.length + gap
}
