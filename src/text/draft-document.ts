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
  /** Commands that a LaTeX text defines as ones that cite. */
  readonly citeMacros: readonly CiteMacro[]
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
  /** In the body of a macro, where it prints nothing. A use of the macro is a call of its own, by the name of what it stands for. */
  readonly isDefinition?: boolean
}

/** An argument without its brackets, quotes or angle brackets. */
export interface CallArgument extends Span {
  readonly kind: 'option' | 'group' | 'label' | 'string' | 'content' | 'other'
  /** Typst's named arguments. */
  readonly name?: string
  /** What the definition of a macro says, where the argument does not stand in the text. */
  readonly written?: string
}

/** A command of LaTeX that stands for one that cites: `\newcommand{\pcite}[2][]{\parencite[#1]{#2}}`. */
export interface CiteMacro {
  readonly name: string
  /** The command that it stands for. */
  readonly command: string
  readonly parameters: readonly ('star' | 'option' | 'group')[]
  /** The arguments of that command: the parameter that each is, from 0, or what the definition says. */
  readonly args: readonly {
    readonly kind: CallArgument['kind']
    readonly parameter?: number
    readonly written?: string
  }[]
}
