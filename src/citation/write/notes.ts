import type { TextEdit } from '../../base/edit'
import type { Habits } from './habits'

/** The mark of a note and, where its text stands elsewhere, the edit that puts it there. */
export interface Note {
  readonly mark: string
  readonly edits: readonly TextEdit[]
}

/** A new note in the draft's language. Markdown and plain text number it with the lowest number that is free. */
export function noteEdits(text: string, { language, style, eol }: Habits, draft: string): Note {
  if (language === 'latex') return { mark: `\\footnote{${text}}`, edits: [] }
  if (language === 'typst') return { mark: `#footnote[${text}]`, edits: [] }
  if (style === 'inline-note' && language !== 'plain') return { mark: `^[${text}]`, edits: [] }
  const plain = language === 'plain' && /\[\d{1,3}\]/.test(draft) && !/\[\^\d/.test(draft)
  const label = freeLabel(draft)
  const mark = plain ? `[${label}]` : `[^${label}]`
  const at = draft.length
  const line = plain ? `${mark} ${text}` : `${mark}: ${text}`
  return { mark, edits: [{ start: at, end: at, text: gapAtEnd(draft, eol) + line + (endsLine(draft) ? eol : '') }] }
}

function endsLine(draft: string): boolean {
  return draft.endsWith('\n')
}

function freeLabel(draft: string): number {
  const used = new Set([...draft.matchAll(/\[\^?(\d{1,9})\]/g)].map((match) => Number(match[1])))
  let label = 1
  while (used.has(label)) label++
  return label
}

/** Notes stand in lines of their own; below other notes without a gap. */
function gapAtEnd(draft: string, eol: string): string {
  const text = draft.trimEnd()
  const lastLine = text.slice(text.lastIndexOf('\n') + 1)
  const tail = draft.slice(text.length)
  const breaks = tail.split('\n').length - 1
  const wanted = /^\[\^?[^\]\s]{1,60}\]:?\s/.test(lastLine) ? 1 : 2
  return eol.repeat(Math.max(0, wanted - breaks))
}
