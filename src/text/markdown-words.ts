import type { InlineContext, MarkdownConfig } from '@lezer/markdown'

/**
 * Leads the parser over plain words at once. It would ask each of its dozen inline parsers about each letter, and most of what it
 * reads is words: this takes half of its time. The tree is the same with it or without.
 */
export const plainWords: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainWords',
      before: 'Escape',
      parse(cx, next, pos) {
        const end = isPlain(next) ? plainEnd(cx, pos) : pos
        return end > pos ? end : -1
      },
    },
  ],
}

/** Where words, single spaces and commas end that no other parser has an interest in. */
function plainEnd(cx: InlineContext, pos: number): number {
  let at = pos
  for (;;) {
    const code = cx.char(at)
    if (isLetterOrDigit(code)) {
      const end = wordEnd(cx, at)
      // an address begins at the start of a word alone ("www.", "https:", "name@"), and shows by the mark behind the word
      if (mayBeAddress(cx.char(end)) && !isWordCode(cx.char(at - 1))) return at
      at = end
    } else if (code === COMMA || (code === SPACE && cx.char(at + 1) !== SPACE)) at++
    else return at
  }
}

function wordEnd(cx: InlineContext, pos: number): number {
  let at = pos
  while (isLetterOrDigit(cx.char(at))) at++
  return at
}

const SPACE = 32
const COMMA = 44

function isPlain(code: number): boolean {
  return code === SPACE || code === COMMA || isLetterOrDigit(code)
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

/** As regular expressions know words: with the underscore. */
function isWordCode(code: number): boolean {
  return isLetterOrDigit(code) || code === 95
}

/** . + - _ @ : */
function mayBeAddress(code: number): boolean {
  return code === 46 || code === 43 || code === 45 || code === 95 || code === 64 || code === 58
}
