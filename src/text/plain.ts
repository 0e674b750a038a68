import type { Block, Document } from './document'
import { fold } from './fold'

/** Reads plain text: blocks are separated by blank lines; line ends inside a block are judged by the sentence splitter. */
export function parsePlain(text: string): Document {
  const prose = fold(text)
  const blocks: Block[] = []
  let start = -1
  let end = -1
  for (let at = 0; at <= prose.length;) {
    let lineEnd = prose.indexOf('\n', at)
    if (lineEnd < 0) lineEnd = prose.length
    const from = skipSpaces(prose, at, lineEnd)
    if (from < lineEnd) {
      if (start < 0) start = from
      end = trimEnd(prose, from, lineEnd)
    } else if (start >= 0) {
      blocks.push({ kind: 'paragraph', start, end })
      start = -1
    }
    at = lineEnd + 1
  }
  if (start >= 0) blocks.push({ kind: 'paragraph', start, end })
  return { text, prose, blocks, lineBreaks: 'detect' }
}

function skipSpaces(text: string, from: number, to: number): number {
  while (from < to && text.charCodeAt(from) <= 32) from++
  return from
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && text.charCodeAt(to - 1) <= 32) to--
  return to
}
