import type { Problem } from '../base/problem'
import type { ReadResult } from '../corpus/article'
import type { Files, FileStat } from '../corpus/files'
import { MAX_SOURCE_BYTES } from '../corpus/indexer'
import { readArticle } from '../formats/registry'

/** Articles by path, read once as long as the file does not change. Holds the most recent ones. */
export interface ArticleCache {
  /** The article as it is now, or the problems that say why there is none. Never rejects. */
  load(path: string): Promise<ReadResult>
}

const MOST_ARTICLES = 200

export function createArticleCache(files: Files): ArticleCache {
  const known = new Map<string, { readonly stamp: string; readonly result: ReadResult }>()
  return {
    async load(path) {
      const stat = await files.stat(path)
      if (!stat) return failed('missing', path, `${path} does not exist.`)
      const stamp = `${stat.mtime}:${stat.size}`
      const old = known.get(path)
      const result = old?.stamp === stamp ? old.result : await read(files, stat)
      known.delete(path) // the most recent one comes last
      known.set(path, { stamp, result })
      if (known.size > MOST_ARTICLES) known.delete(known.keys().next().value!)
      return result
    },
  }
}

async function read(files: Files, { path, size }: FileStat): Promise<ReadResult> {
  if (size > MAX_SOURCE_BYTES)
    return failed('too-large', path, `${path} is too large to be an article (${Math.round(size / 1024 / 1024)} MB).`)
  try {
    return await readArticle(path, await files.read(path))
  } catch (error) {
    return failed('unreadable', path, `${path} cannot be read: ${(error as Error).message}.`)
  }
}

function failed(kind: Problem['kind'], path: string, message: string): ReadResult {
  return { problems: [{ kind, path, message }] }
}
