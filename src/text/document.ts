import type { Span } from '../base/span'
import type { DraftLanguage } from './draft-language'

/** What a stretch of text is to its reader. A row is one row of a table; a note is the text of a footnote. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'row' | 'note' | 'caption'

/** A block of prose: what may be split into sentences, and never across. Blocks are in order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Heading level, 1 to 6. */
  readonly level?: number
  /** Label of a footnote's text. */
  readonly label?: string
  /** Cells of a row. */
  readonly cells?: readonly Span[]
  /** Header cells of the row's table, by column; the header row itself has `header` equal to its cells. */
  readonly header?: readonly Span[]
  /** Number of the table that the row belongs to, from 0. */
  readonly table?: number
  /** Page on which it begins, as counted from 1, for paged sources. */
  readonly page?: number
  /** Where it goes on at the top of the next page, for each page that it turns. */
  readonly turns?: readonly number[]
}

/** The page on which an offset of a block stands. */
export function pageAt({ page, turns = [] }: Block, offset: number): number | undefined {
  return page === undefined ? undefined : page + turns.filter((turn) => turn <= offset).length
}

/**
 * A text and its structure. `prose` has exactly the length of `text`: what is no prose (code, comments, marks of syntax, link
 * targets) is blanked and typographic variants are folded, so that offsets hold in both.
 */
export interface Document {
  /** Of a draft. */
  readonly language?: DraftLanguage
  readonly text: string
  readonly prose: string
  readonly blocks: readonly Block[]
  /** Hard-wrapped or line-by-line sources: a short line's end may end a sentence. */
  readonly lineBreaks: 'join' | 'detect'
}
