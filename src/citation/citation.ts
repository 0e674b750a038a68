import type { Span } from '../base/span'

/**
 * How a citation is written in the draft. A command of LaTeX or Typst that stands in brackets, as `\autocite`, is `command`; `listed` is
 * in the bibliography alone (`\nocite`) and supports nothing.
 */
export type CitationSyntax =
  'pandoc' | 'listed' | 'command' | 'narrative' | 'footnote' | 'inline-note' | 'link' | 'autolink' | 'wiki'

/**
 * One reference to one source in a draft. `[@a; @b]` is two citations that share `group`. A citation inside a footnote's text
 * has the span of the footnote's anchor in `anchor`: that is where it applies.
 */
export interface Citation extends Span {
  readonly syntax: CitationSyntax
  /** Where in the sentence the citation counts: its own group, or the anchor of the footnote that holds it. */
  readonly anchor: Span
  /** The whole bracketed group, link or footnote anchor that is no prose. */
  readonly group: Span
  /** Cite key without "@". */
  readonly key?: string
  /** Where the key stands, without "@"; undefined where a macro of LaTeX says it. */
  readonly keySpan?: Span
  /** It looks like a reference to a part of the text, as `@fig-map` does: a citation where a source has the key, and nothing elsewhere. */
  readonly mayBePart?: boolean
  /** Link target as written. */
  readonly target?: string
  readonly locator?: Locator
}

export interface Locator extends Span {
  /** page, chapter, section, paragraph, ... */
  readonly label: string
  readonly value: string
}

/** A record of a bibliography, or an article without one (its front matter stands in). */
export interface Reference {
  readonly key: string
  readonly title?: string
  readonly authors: readonly string[]
  /** ISO date as far as known: "2025", "2025-05", "2025-05-16". */
  readonly date?: string
  readonly outlet?: string
  readonly url?: string
  /** Paths of saved copies as written in the bibliography. */
  readonly files: readonly string[]
  /** The bibliography that holds it and where, or the article's own path. */
  readonly path: string
  readonly span?: Span
}
