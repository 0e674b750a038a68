import type { Article } from '../corpus/article'
import type { Finding } from './verdict'

/** A cited source: its key and its text. */
export interface Source {
  readonly key: string
  readonly article: Article
}

/** How a checker looks beyond the cited sources. Both may be missing. */
export interface Wider {
  /** Other articles of the corpus that hold a figure of about this value, best guesses first. */
  readonly findElsewhere?: (dimension: string, low: number, high: number) => readonly Source[]
}

export type { Finding }
