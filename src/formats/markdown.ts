import { parseMarkdown } from '../text/markdown'
import type { ReadResult } from './article'
import { parseFrontMatter } from './front-matter'
import { toMeta } from './meta'

/** Reads a Markdown article with its front matter. */
export function readMarkdown(path: string, text: string): ReadResult {
  const document = parseMarkdown(text)
  const { data, problems } = parseFrontMatter(text, document.frontMatter, path)
  return { article: { path, meta: toMeta(data, document), document }, problems }
}
