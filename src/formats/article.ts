import type { Problem } from '../base/problem'
import type { Document } from '../text/document'

/** What is known of an article besides its text. Dates are ISO, as far as known. */
export interface ArticleMeta {
  readonly title?: string
  readonly url?: string
  readonly date?: string
  readonly outlet?: string
  readonly authors: readonly string[]
  readonly key?: string
  /** Names by which the article says its entities are also known: "High-Flyer: [幻方, High Flyer Quant]". */
  readonly aliases: readonly (readonly string[])[]
  readonly language?: string
}

/** A source text with its structure. Offsets are into `document.text`, which for Markdown and plain text is the file itself. */
export interface Article {
  /** Path of the file, the article's identity. */
  readonly path: string
  readonly meta: ArticleMeta
  readonly document: Document
  /** What each page is called, by its number less one: "iv", "465"; "" where that is not known. Missing where pages are called as they are counted, or where there are none. */
  readonly pageLabels?: readonly string[]
  /** Where the text stands in the file; missing where it is the file's own, letter for letter. */
  readonly origin?: Origin
}

/** `lines`: each stretch of the text by three numbers, its offset and its line and column in the file (from 0). `packed`: the file's bytes are nothing to read; only the text is. */
export type Origin = { readonly kind: 'lines'; readonly marks: readonly number[] } | { readonly kind: 'packed' }

/** What a reader makes of a file: never an exception, always the problems. `article` is missing where nothing could be read. */
export interface ReadResult {
  readonly article?: Article
  readonly problems: readonly Problem[]
}
