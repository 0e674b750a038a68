import type { Problem } from '../base/problem'
import type { Article, ArticleMeta, ReadResult } from './article'
import type { SourceContent } from './store'

/** A file as it was read from the disk. */
export interface FileBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the index keeps of a file; `content` is empty where it could not be read, and the problems say why. */
export interface ParsedFile {
  readonly meta: ArticleMeta
  readonly problems: readonly Problem[]
  readonly content: SourceContent
}

/** How a file becomes content. */
export interface ParsePorts {
  readonly read: (path: string, bytes: Uint8Array) => ReadResult | Promise<ReadResult>
  readonly extract: (article: Article) => SourceContent
}

/** Reads a file and takes out of it what the index keeps. Never rejects. */
export async function parseFile({ path, bytes }: FileBytes, { read, extract }: ParsePorts): Promise<ParsedFile> {
  const unreadable = (message: string) => withoutContent([{ kind: 'unreadable', path, message }])
  try {
    const { article, problems } = await read(path, bytes)
    if (article) return { meta: article.meta, problems, content: extract(article) }
    return problems.length ? withoutContent(problems) : unreadable(`${path} holds no text that could be read.`)
  } catch (error) {
    // a reader has a fault; one file must not stop the others
    return unreadable(`${path} could not be understood: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** A file that is only noted, with the reasons. */
export function withoutContent(problems: readonly Problem[]): ParsedFile {
  return {
    meta: { authors: [], aliases: [] },
    problems,
    content: { passages: [], figures: [], mentions: [], facts: [] },
  }
}
