import type { Span } from '../../base/span'
import type { Candidate } from '../align'
import type { Case } from '../case'
import type { FigureContext, TextModel } from '../context'

/** The words of a figure, as written, with its qualifier. */
export function wordsOf(model: TextModel, { figure }: FigureContext): string {
  return textOf(model, { start: figure.qualifierSpan?.start ?? figure.start, end: figure.end })
}

/** The words of a figure in a source. */
export function sourceWords({ source, context }: Pick<Candidate, 'source' | 'context'>): string {
  return wordsOf(source.model, context)
}

/** The words of the draft's figure. */
export function draftWords({ draft, claim }: Case): string {
  return wordsOf(draft, claim)
}

/** A stretch of a text as one line. */
export function textOf({ document }: TextModel, { start, end }: Span): string {
  return document.text.slice(start, end).replace(/\s+/g, ' ')
}

/** The draft writes its figure in words: "a third", "seven". */
export function isInWords({ draft, claim }: Case): boolean {
  return /^[a-z]/i.test(draft.document.text.slice(claim.figure.start, claim.figure.end))
}
