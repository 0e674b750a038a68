import type { Span } from '../../base/span'
import { readPrinted, type PrintedText } from './print-draft'
import type { Excerpt } from './report'

/** How far an excerpt goes to each side, to the next space. */
const SIDE = 90

/** The words around a stretch of a draft as they read, on one line and not past its paragraph. */
export function excerptOf(printed: PrintedText, { start, end }: Span): Excerpt {
  const { text } = printed
  const from = Math.max(0, start - 2 * SIDE)
  const left = text.slice(from, start)
  const right = text.slice(end, end + 2 * SIDE)
  const opening = { start: from + Math.max(lastBreak(left), cutLeft(left)), end: start }
  const closing = { start: end, end: end + Math.min(firstBreak(right), cutRight(right)) }
  return {
    before: flatten(readPrinted(printed, opening)).trimStart(),
    marked: flatten(readPrinted(printed, { start, end })),
    behind: flatten(readPrinted(printed, closing)).trimEnd(),
  }
}

function lastBreak(text: string): number {
  const matches = [...text.matchAll(/\n[ \t\r]*\n/g)]
  const last = matches.at(-1)
  return last ? last.index + last[0].length : 0
}

function firstBreak(text: string): number {
  return /\n[ \t\r]*\n/.exec(text)?.index ?? text.length
}

function cutLeft(text: string): number {
  if (text.length <= SIDE) return 0
  const space = text.indexOf(' ', text.length - SIDE)
  return space < 0 ? text.length - SIDE : space + 1
}

function cutRight(text: string): number {
  if (text.length <= SIDE) return text.length
  const space = text.lastIndexOf(' ', SIDE)
  return space < 0 ? SIDE : space
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ')
}
