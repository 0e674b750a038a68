import type { Problem } from '../base/problem'

/** What is in the index, what is not, and why. */
export interface HealthReport {
  /** The articles that can be checked against. */
  readonly sources: readonly HealthSource[]
  readonly notes: readonly HealthNote[]
  /** What is wrong with folders and bibliographies. */
  readonly problems: readonly Problem[]
}

/** What can be amiss with a source or a record. */
export type HealthKind =
  | 'unreadable' // there, and cannot be read
  | 'too-large'
  | 'unsupported' // a document of a kind that no reader is for
  | 'no-text' // read, and next to nothing in it
  | 'missing-file' // a record names a file that is not in the corpus
  | 'same-text' // near copies of one another
  | 'same-address'
  | 'partly-read' // an article of which some pages or letters are missing
  | 'bad-front-matter'
  | 'no-date'
  | 'no-key' // neither a key of its own nor a record: cited by its file name
  | 'no-record' // no bibliography has a record of it
  | 'no-file' // a record without a saved article

/** Kinds that keep a source from being checked against, in the order in which they are told; the others are worth knowing. */
export const SERIOUS: readonly HealthKind[] = ['unreadable', 'too-large', 'unsupported', 'no-text', 'missing-file']

export interface HealthNote {
  readonly kind: HealthKind
  /** The source's file; for a record without one its bibliography. */
  readonly path: string
  readonly key?: string
  /** A sentence that says what is amiss. */
  readonly message: string
  /** The other files that it is about: the copies. */
  readonly others?: readonly string[]
}

export interface HealthSource {
  readonly path: string
  readonly key: string
  readonly title?: string
  readonly date?: string
  readonly outlet?: string
  readonly url?: string
}
