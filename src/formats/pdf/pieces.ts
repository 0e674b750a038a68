import type { Table } from './tables'

/** What a page is made of, in the order of reading. */
export type Piece =
  | {
      readonly kind: 'heading' | 'paragraph' | 'item' | 'note'
      readonly lines: readonly string[]
      /** Of the letters, in points. */
      readonly size: number
    }
  | { readonly kind: 'table'; readonly table: Table }
  /** Running heads, page numbers, stamps: in the text, but no part of what it says. */
  | { readonly kind: 'furniture'; readonly lines: readonly string[] }
