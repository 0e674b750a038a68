import type { Citation } from '../citation/citation'
import type { Article } from '../corpus/article'
import type { MarkdownDocument } from '../text/markdown'
import type { Finding } from './verdict'

/** A source that a draft cites: the key by which findings name it, and its text. */
export interface Source {
  readonly key: string
  readonly article: Article
}

/** What a draft is checked with. Nothing here reads a file: the engine has loaded what is needed. */
export interface CheckInput {
  readonly document: MarkdownDocument
  readonly citations: readonly Citation[]
  /** The source that a citation resolves to; undefined where nothing in the corpus answers to it. */
  readonly resolve: (citation: Citation) => Source | undefined
  /** Other articles of the corpus that state a figure in these bounds (base units of the dimension), likeliest first. */
  readonly elsewhere?: (query: FigureBounds) => Promise<readonly Source[]>
  readonly signal?: AbortSignal
}

export interface FigureBounds {
  readonly dimension: string
  readonly low: number
  readonly high: number
  /** Words of the sentence, to rank by. */
  readonly words: readonly string[]
}

/** Checks every figure of a draft. Findings come in the order of the draft, one for each figure. */
export async function checkDraft(_input: CheckInput): Promise<Finding[]> {
  return []
}
