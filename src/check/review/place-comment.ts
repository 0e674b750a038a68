import { contains, indexAtOrBefore, type Span } from '../../base/span'
import type { Document } from '../../text/document'
import type { DraftLanguage } from '../../text/draft-language'
import type { Finding } from '../verdict'

/** Where a comment that ignores a finding goes, and what it is but for the reason, which stands between the two parts. */
export interface CommentPlace {
  readonly at: number
  readonly before: string
  readonly behind: string
}

export interface CommentedDraft {
  readonly text: string
  readonly language: DraftLanguage
  readonly document: Document
  /** In order. */
  readonly sentences: readonly Span[]
}

/** In Markdown behind the sentence, or in the cell; in other languages on a line of its own above. */
export function placeComment(draft: CommentedDraft, { start, end, code }: Finding): CommentPlace {
  const words = `tickmark-ignore ${code}: `
  if (draft.language === 'markdown' || draft.language === 'quarto')
    return { at: behindSentence(draft, { start, end }), before: ` <!-- ${words}`, behind: ' -->' }
  const at = draft.text.lastIndexOf('\n', start - 1) + 1
  const indent = /^[ \t]*/.exec(draft.text.slice(at, start))![0]
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n'
  return { at, before: `${indent}${marks[draft.language]}${words}`, behind: newline }
}

const marks = { latex: '% ', typst: '// ', plain: '' } as const

/** Behind the sentence and what of its line belongs to it: the citation or the mark of a note that follows its end. */
function behindSentence({ text, document, sentences }: CommentedDraft, finding: Span): number {
  const block = document.blocks.find((one) => contains(one, finding))
  const cell = block?.cells?.find((one) => contains(one, finding))
  if (cell) return cell.start + text.slice(cell.start, cell.end).trimEnd().length
  const index = indexAtOrBefore(sentences, finding.start)
  const next = Math.min(sentences[index + 1]?.start ?? text.length, block?.end ?? text.length)
  let at = Math.max(sentences[index]?.end ?? 0, finding.end)
  for (;;) {
    const group = /^ ?\^?\[[^\]\n]{1,300}\](?!\()/.exec(text.slice(at, next))
    if (!group) return at
    at += group[0].length
  }
}
