import type { Span } from '../../base/span'
import { rawEnvironments } from './commands'

/** What of a LaTeX text is no text to read: comments, verbatim, drawings, displayed mathematics. In order. */
export function findRaw(text: string): Span[] {
  const spans: Span[] = []
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const end = text[at] === '%' ? lineEnd(text, at) : commandEnd(text, at, spans)
    if (text[at] === '%') spans.push({ start: at, end })
    at = end
  }
  return spans
}

/** From `\begin{document}` to `\end{document}`; all of a text that has neither, as chapters do, nothing of a mere preamble. */
export function findBody(source: string): Span {
  const open = '\\begin{document}'
  const begin = source.indexOf(open)
  if (begin < 0 && /\\documentclass\b/.test(source)) return { start: source.length, end: source.length }
  const start = begin < 0 ? 0 : begin + open.length
  const end = source.indexOf('\\end{document}', start)
  return { start, end: end < 0 ? source.length : end }
}

function nextMark(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\\' && text[at] !== '%') at++
  return at
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const command = /\\(?:([a-zA-Z]+)\*?|[^])/y

/** Behind the command at a backslash; what it hides is put into `spans`. */
function commandEnd(text: string, at: number, spans: Span[]): number {
  command.lastIndex = at
  const match = command.exec(text)
  if (!match) return at + 1
  const end = command.lastIndex
  const name = match[1]
  if (name === 'begin') return environmentEnd(text, at, end, spans)
  if (name === 'verb' || name === 'lstinline') return verbEnd(text, at, end, spans)
  // An address may hold "%", which begins no comment there.
  return name === 'url' || name === 'href' || name === 'nolinkurl' ? addressEnd(text, end) : end
}

function environmentEnd(text: string, at: number, end: number, spans: Span[]): number {
  const name = /^\{([a-zA-Z]+\*?)\}/.exec(text.slice(end, end + 40))?.[1]
  if (!name || !rawEnvironments.has(name)) return end
  const closing = `\\end{${name}}`
  const close = text.indexOf(closing, end)
  const stop = close < 0 ? text.length : close + closing.length
  spans.push({ start: at, end: stop })
  return stop
}

/** `\verb|...|` within its line. */
function verbEnd(text: string, at: number, end: number, spans: Span[]): number {
  const mark = text[end] === '{' ? '}' : text[end]
  const close = mark && mark !== '\n' ? text.indexOf(mark, end + 1) : -1
  if (close < 0 || close > lineEnd(text, end)) return end
  spans.push({ start: at, end: close + 1 })
  return close + 1
}

function addressEnd(text: string, end: number): number {
  if (text[end] !== '{') return end
  const close = text.indexOf('}', end)
  return close < 0 || close > lineEnd(text, end) ? end : close
}
