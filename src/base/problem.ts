import type { Span } from './span'

/** Something wrong with a file that was read, told to the user: what, and where. A problem never stops the rest. */
export interface Problem {
  readonly kind:
    | 'unreadable'
    | 'partly-read'
    | 'too-large'
    | 'binary'
    | 'bad-front-matter'
    | 'bad-bibliography'
    | 'bad-settings'
    | 'missing'
    | 'outside'
    | 'main-file'
    | 'duplicate-key'
    | 'unknown-key'
    | 'index'
    | 'ignore'
    | 'ledger'
  /** Of a duplicate key the key. */
  readonly key?: string
  /** Path of the file, as the user knows it. */
  readonly path: string
  /** A whole sentence that names the cause. */
  readonly message: string
  /** Where in the file, when there is a place. */
  readonly span?: Span
  /** Zero-based line, when there is a place. */
  readonly line?: number
}
