import type { Block, Document } from './document'
import { fold } from './fold'

/**
 * Reads plain text: blocks are separated by blank lines; line ends inside a block are judged by the sentence splitter. The first
 * line is a heading where it looks like one, and lines that only repeat it (saved web pages do) are no blocks.
 */
export function parsePlain(text: string): Document {
  const prose = fold(text.replace(/\r(?!\n)/g, '\n'))
  const blocks: Block[] = []
  let title: string | undefined
  let start = -1
  let end = -1
  const close = () => {
    if (start >= 0) blocks.push(toBlock(prose, start, end))
    start = -1
  }
  for (let at = 0; at <= prose.length;) {
    let lineEnd = prose.indexOf('\n', at)
    if (lineEnd < 0) lineEnd = prose.length
    const from = skipSpaces(prose, at, lineEnd)
    const to = trimEnd(prose, from, lineEnd)
    if (from < to && title === undefined) {
      title = looksLikeTitle(prose, from, to, lineEnd) ? prose.slice(from, to) : ''
      if (title) blocks.push({ kind: 'heading', level: 1, start: from, end: to })
    }
    const isTitle = title !== undefined && to - from === title.length && prose.startsWith(title, from)
    if (from === to || isTitle) close()
    else {
      if (start < 0) start = from
      end = to
    }
    at = lineEnd + 1
  }
  close()
  return { text, prose, blocks, lineBreaks: 'detect' }
}

const MAX_TITLE = 200

/** Short, without an end mark, and followed by a blank line or by itself once more. */
function looksLikeTitle(prose: string, from: number, to: number, lineEnd: number): boolean {
  if (to - from > MAX_TITLE || /[.!,;:]["”'’)]*$/.test(withoutNotes(prose.slice(from, to)))) return false
  const next = prose.indexOf('\n', lineEnd + 1)
  const following = prose.slice(lineEnd + 1, next < 0 ? prose.length : next).trim()
  return lineEnd < prose.length && (following === '' || following === prose.slice(from, to))
}

/** A line without the marks of footnotes behind it: `[^1]`, `[2]`. */
function withoutNotes(line: string): string {
  return line.replace(/(?:\[\^?[\p{L}\p{N}_-]{1,30}\])+$/u, '')
}

/** A line of its own in title case and without an end mark is a heading. */
function toBlock(prose: string, start: number, end: number): Block {
  const heading = end - start <= 120 && isTitleCase(prose.slice(start, end))
  return heading ? { kind: 'heading', level: 2, start, end } : { kind: 'paragraph', start, end }
}

function isTitleCase(line: string): boolean {
  if (/\n/.test(line) || !/^[\p{Lu}\d]/u.test(line) || /[.!?,;:]["”'’)]*$|\d%?$/.test(line)) return false
  const words = line.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return words.length >= 2 && capitals.length >= words.length * 0.7
}

function skipSpaces(text: string, from: number, to: number): number {
  while (from < to && text.charCodeAt(from) <= 32) from++
  return from
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && text.charCodeAt(to - 1) <= 32) to--
  return to
}
