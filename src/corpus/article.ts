/** The types that readers produce live with the readers, below; the corpus and all above it take them from here. */
export type { Article, ArticleMeta, ReadResult } from '../formats/article'
