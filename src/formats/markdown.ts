import { parseMarkdown } from '../text/markdown'
import type { ReadResult } from './article'
import { parseFrontMatter } from './front-matter'
import { toMeta } from './meta'

/** Reads a Markdown article with its front matter. Saved pages put headings and list items on lines of their own, without marks. */
export function readMarkdown(path: string, text: string): ReadResult {
  const document = parseMarkdown(text, { lineBreaks: 'detect', captions: false })
  const { data, problems } = parseFrontMatter(text, document.frontMatter, path)
  return { article: { path, meta: toMeta(data, document), document }, problems }
}
