import type { Span } from '../../base/span'
import { findNamedPages } from '../../check/pages'
import type { Locator } from '../../citation/citation'
import type { Article } from '../../corpus/article'
import type { Block } from '../../text/document'

/** The passage of an article that a locator names: the first block of its page, or under its heading; undefined where it has none such. */
export function placeOfLocator(locator: Locator, article: Article): Span | undefined {
  const { blocks } = article.document
  if (locator.label === 'page') {
    const [range] = findNamedPages(locator, article)?.ranges ?? []
    const onPage = range && blocks.filter(({ page = 0 }) => page >= range[0] && page <= range[1])
    return onPage && (onPage.find(({ kind }) => kind !== 'heading') ?? onPage[0])
  }
  if (locator.label === 'paragraph') return blocks.filter(({ kind }) => kind === 'paragraph')[Number(locator.value) - 1]
  if (!parts.has(locator.label)) return undefined
  const heading = findHeading(locator.value, article)
  return heading && (blocks[blocks.indexOf(heading) + 1] ?? heading)
}

const parts = new Set(['section', 'chapter', 'part', 'book', 'article'])

/** A heading that begins with the number: "3.1 Sales", "Chapter 3". */
function findHeading(value: string, { document: { blocks, prose } }: Article): Block | undefined {
  const wanted = value.toLowerCase().replace(/\.$/, '')
  return blocks.find(({ kind, start, end }) => {
    if (kind !== 'heading') return false
    const words = prose
      .slice(start, Math.min(end, start + 200))
      .trim()
      .toLowerCase()
    return new RegExp(
      `^(?:(?:chapter|section|part|article|§)\\s*)?${escapeRegExp(wanted)}(?![\\p{L}\\p{N}]|\\.\\d)`,
      'u',
    ).test(words)
  })
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The first words of an article: its first paragraphs up to `length`. */
export function leadOf({ document: { blocks, prose } }: Article, length: number): string {
  let lead = ''
  for (const { kind, start, end } of blocks) {
    if (kind === 'heading') continue
    lead += `${prose
      .slice(start, Math.min(end, start + length))
      .replace(/\s+/g, ' ')
      .trim()} `
    if (lead.length >= length) break
  }
  return shorten(lead.trim(), length)
}

/** Cut at a word. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))} …`
}
