import type { Problem } from '../base/problem'
import type { Article } from '../corpus/article'
import type { Files } from '../corpus/files'
import { readArticle } from '../formats/registry'

/** Articles by path, read once as long as the file does not change. Holds the most recent ones. */
export interface ArticleCache {
  load(path: string): Promise<Article | undefined>
  /** Problems met since the last call. */
  takeProblems(): Problem[]
}

const MOST_ARTICLES = 200

export function createArticleCache(files: Files): ArticleCache {
  const known = new Map<string, { readonly stamp: string; readonly article: Article | undefined }>()
  let problems: Problem[] = []
  return {
    async load(path) {
      const stat = await files.stat(path)
      if (!stat) {
        problems.push({ kind: 'missing', path, message: `${path} does not exist.` })
        return undefined
      }
      const stamp = `${stat.mtime}:${stat.size}`
      const old = known.get(path)
      if (old?.stamp === stamp) {
        known.delete(path)
        known.set(path, old)
        return old.article
      }
      const result = readArticle(path, await files.read(path))
      problems.push(...result.problems)
      known.set(path, { stamp, article: result.article })
      if (known.size > MOST_ARTICLES) known.delete(known.keys().next().value!)
      return result.article
    },
    takeProblems() {
      const taken = problems
      problems = []
      return taken
    },
  }
}
