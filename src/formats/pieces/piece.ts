import type { Table } from './table'

/** What a text is made of, in the order of reading: for formats whose text has to be taken out of something else. */
export type Piece =
  | {
      readonly kind: 'heading' | 'paragraph' | 'item' | 'note' | 'caption' | 'quote'
      readonly lines: readonly string[]
      /** Of a heading: 1 to 6. */
      readonly level?: number
      /** Of a note. */
      readonly label?: string
      /** Of the letters, in points: headings without a level are told apart by it. */
      readonly size?: number
      /** Those of its lines, by number, with which it goes on at the top of the next page. */
      readonly turns?: readonly number[]
    }
  | { readonly kind: 'table'; readonly table: Table }
  /** Running heads, page numbers, stamps, lists of contents: in the text, but no part of what it says. */
  | { readonly kind: 'furniture'; readonly lines: readonly string[] }
