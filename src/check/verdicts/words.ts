import type { Candidate } from '../align'
import type { Case } from '../case'

/** The words of a figure in a source, as written, with its qualifier. */
export function sourceWords({ source, context }: Candidate): string {
  const { figure } = context
  return source.model.document.text.slice(figure.qualifierSpan?.start ?? figure.start, figure.end).replace(/\s+/g, ' ')
}

/** The words of the draft's figure, with its qualifier. */
export function draftWords({ claim, draft }: Case): string {
  const { figure } = claim
  return draft.document.text.slice(figure.qualifierSpan?.start ?? figure.start, figure.end).replace(/\s+/g, ' ')
}
