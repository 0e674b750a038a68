import type { Span } from '../../base/span'
import type { Document } from '../../text/document'

/** What stands between quotation marks in a text, without the marks, and its block quotations. In order; they do not overlap. */
export function findQuotations({ prose, blocks }: Document): Span[] {
  return blocks.flatMap((block) => {
    const inline = findMarked(prose, block)
    // A block quotation needs no marks; where it has some, those tell its words from the attribution.
    return block.kind === 'quote' && !inline.length ? [{ start: block.start, end: block.end }] : inline
  })
}

/** The closing marks of each opening one; in German the closing mark is the opening one of English. */
const pairs: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“”', '«': '»' }

function findMarked(text: string, block: Span): Span[] {
  const found: Span[] = []
  let open = -1
  for (let at = block.start; at < block.end; at++) {
    const char = text[at]
    if (open >= 0 && pairs[text[open]].includes(char) && closes(text, at, block)) {
      found.push({ start: open + 1, end: at })
      open = -1
    } else if (char in pairs && opens(text, at, block)) open = at
  }
  return found
}

/** A straight mark opens in front of a word and behind none: that keeps inches and stray marks from turning a text inside out. */
function opens(text: string, at: number, block: Span): boolean {
  return text[at] !== '"' || ((at === block.start || !isWordChar(text[at - 1])) && !isSpace(text[at + 1]))
}

function closes(text: string, at: number, block: Span): boolean {
  return text[at] !== '"' || (!isSpace(text[at - 1]) && (at + 1 === block.end || !isWordChar(text[at + 1])))
}

function isWordChar(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || /\s/.test(char)
}
