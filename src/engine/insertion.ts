import type { TextEdit } from '../base/edit'
import type { Problem } from '../base/problem'
import type { Span } from '../base/span'
import type { CitationStyle } from '../citation/write/habits'
import type { Place } from './locate'

/** What is to be put into a draft. */
export interface CiteRequest {
  /** The selection of the draft. A quotation takes its place, a link is laid on it, all else goes behind it. */
  readonly at: Span
  readonly sources: readonly CiteSource[]
  /** Words of the first source that are quoted; its page becomes the locator where none is given. */
  readonly quotation?: SourcePlace
  /** Undefined: as the draft does. */
  readonly style?: CitationStyle
  /** Bibliographies that an editor holds with changes that are not on the disk. */
  readonly unsaved?: readonly UnsavedText[]
}

export interface CiteSource {
  readonly source: SourceName
  /** As a reader would write it: "12", "p. 12", "chap. 3". */
  readonly locator?: string
  readonly prefix?: string
  readonly suffix?: string
}

/** A source by its key, its saved file, or its address. */
export type SourceName =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'address'; readonly url: string }

/** A stretch of a source: offsets into its text, or lines and columns as an editor shows its file, or the text of a file that is nothing to read. */
export type SourcePlace =
  | { readonly kind: 'span'; readonly path: string; readonly start: number; readonly end: number }
  | { readonly kind: 'lines'; readonly path: string; readonly place: Place }

export interface UnsavedText {
  readonly path: string
  readonly text: string
}

/** Edits that cite, for the editor to make as one. */
export interface Insertion {
  /** Of the draft; the first is the one at the selection. */
  readonly edits: readonly TextEdit[]
  readonly bibliography?: BibliographyEdit
  /** Titles of what is cited, or keys. */
  readonly titles: readonly string[]
  /** Keys that a keyed citation has and no bibliography holds: there is none, or none that can be written. */
  readonly unlisted: readonly string[]
  readonly problems: readonly Problem[]
}

export interface BibliographyEdit {
  readonly path: string
  /** The file is not there yet. */
  readonly create: boolean
  /** The file's encoding, where an editor could mistake it for UTF-8. */
  readonly encoding?: 'windows-1252'
  /** Lines and columns: an editor may have made its line ends alike. */
  readonly edits: readonly { readonly place: Place; readonly text: string }[]
}

/** A source that an address or a file leads to. */
export interface KnownSource {
  readonly key: string
  readonly title?: string
  readonly outlet?: string
  /** Its saved copy. */
  readonly path?: string
}
