import type { Span } from '../base/span'

/** A name or a title of a draft that the sources write otherwise. */
export interface NameNote extends Span {
  readonly kind: 'spelling' | 'form' | 'title'
  readonly message: string
  /** What the sources write there. */
  readonly replacement: string
  /** Where a source writes so. */
  readonly source: { readonly path: string; readonly span: Span; readonly text: string }
}
