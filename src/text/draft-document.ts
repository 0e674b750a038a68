import type { Span } from '../base/span'
import type { Document } from './document'
import type { DraftLanguage } from './draft-language'

/** A draft's text, in whatever language, with the parts of it that other layers ask for. */
export interface DraftDocument extends Document {
  readonly language: DraftLanguage
  /** The YAML between the opening and closing `---`, without them. */
  readonly frontMatter?: Span
  /** Links and images in order. */
  readonly links: readonly Link[]
  /** Code, comments, mathematics and tags: never prose, never a place for a hover. In order. */
  readonly opaque: readonly Span[]
  /** Footnotes whose text stands where they are anchored, from their command to their closing bracket. Markdown's are brackets. */
  readonly notes: readonly Span[]
  /** Commands of LaTeX and functions of Typst, in order: what cites, what names a bibliography. */
  readonly calls: readonly Call[]
}

export interface Link extends Span {
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image'
  /** The text between the brackets; the address for an autolink. */
  readonly label: Span
  /** Where it points, resolved through reference definitions. */
  readonly target?: string
}

export interface Call extends Span {
  /** Without "\" or "#"; a LaTeX command keeps its star. Typst's `@key` is the call "@". */
  readonly name: string
  readonly args: readonly CallArgument[]
}

/** An argument without its brackets, quotes or angle brackets. */
export interface CallArgument extends Span {
  readonly kind: 'option' | 'group' | 'label' | 'string' | 'content' | 'other'
  /** Typst's named arguments. */
  readonly name?: string
}
