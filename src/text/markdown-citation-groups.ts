import type { MarkdownConfig } from '@lezer/markdown'

/**
 * Pandoc's groups of citations (`[see @key, p. 3]`), the locators of keys in a sentence (`@key [p. 3]`) and inline notes (`^[...]`), so that
 * links may hold them: `[the report [@key]](https://...)`. Markdown by itself takes the inner brackets for a link, which no link may hold.
 */
export const citationGroups: MarkdownConfig = {
  defineNodes: ['CitationGroup'],
  parseInline: [
    {
      name: 'CitationGroup',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== OPEN) return -1
        const text = cx.slice(pos, Math.min(cx.end, pos + MAX_LENGTH))
        const before = cx.slice(Math.max(cx.offset, pos - MAX_KEY), pos)
        const end = groupEnd(text, /(?:^|[^\\])\^$|@[^\s@[\]]+[ \n]?$/.test(before))
        if (!end) return -1
        return cx.addElement(
          cx.elt('CitationGroup', pos, pos + end, cx.parser.parseInline(text.slice(1, end - 1), pos + 1)),
        )
      },
    },
  ],
}

/** "[" */
const OPEN = 91

/** No group is longer; nor do brackets in brackets nest deeper, so that no text is read over and over. */
const MAX_LENGTH = 1000
const MAX_KEY = 100
const MAX_DEPTH = 3

/** Behind the group that opens `text`, or 0 where it is none: without a key of its own, or a link, a span or a footnote's mark. */
function groupEnd(text: string, isLocatorOrNote: boolean): number {
  if (text[1] === '^') return 0
  let depth = 0
  let hasKey = isLocatorOrNote
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '`') return 0
    if (char === '\\') at++
    else if (char === '[' && ++depth > MAX_DEPTH) return 0
    else if (char === '@' && depth === 1)
      hasKey ||= /^[^\p{L}\p{N}_/@]@[\p{L}\p{N}_{]/u.test(text.slice(at - 1, at + 3))
    else if (char === ']' && --depth === 0)
      return hasKey && !/^(?:[({]|\[(?![@^]))/.test(text.slice(at + 1, at + 3)) ? at + 1 : 0
  }
  return 0
}
