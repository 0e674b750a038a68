import type { Span } from '../../base/span'

/** A stretch of a draft between empty lines. The span of a heading is that of its words. */
export interface Paragraph extends Span {
  readonly kind: 'heading' | 'text'
  /** Of a heading, from 1. */
  readonly level?: number
}

/** Splits a draft as its reader sees it, without the front matter; in any language of drafts. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: { start: number; end: number } | undefined
  const close = () => {
    if (open) paragraphs.push({ kind: 'text', ...open })
    open = undefined
  }
  for (const line of linesFrom(text, frontMatterEnd(text))) {
    const heading = toHeading(text, line)
    if (heading ?? !text.slice(line.start, line.end).trim()) close()
    if (heading) paragraphs.push(heading)
    else if (text.slice(line.start, line.end).trim()) open = { start: open?.start ?? line.start, end: line.end }
  }
  close()
  return paragraphs
}

function linesFrom(text: string, from: number): Span[] {
  const lines: Span[] = []
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, end: text[end - 1] === '\r' ? end - 1 : end })
    start = end + 1
  }
  return lines
}

function frontMatterEnd(text: string): number {
  if (!/^---\r?\n/.test(text)) return 0
  const close = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.exec(text)
  return close ? close.index + close[0].length : 0
}

/** "## Results", "== Results", "\section{Results}". */
function toHeading(text: string, { start, end }: Span): Paragraph | undefined {
  const line = text.slice(start, end)
  const mark = /^(#{1,6}|={1,6})[ \t]+(?=\S)/.exec(line)
  if (mark) return { kind: 'heading', level: mark[1].length, start: start + mark[0].length, end }
  const command = /^\\((?:sub){0,2})section\*?\{/.exec(line)
  if (!command || !line.trimEnd().endsWith('}')) return undefined
  const level = command[1].length / 3 + 1
  return { kind: 'heading', level, start: start + command[0].length, end: start + line.trimEnd().length - 1 }
}
