import { extensionOf } from '../base/paths'
import type { Problem } from '../base/problem'
import type { ReadResult } from './article'
import { decode } from './decode'
import { readMarkdown } from './markdown'
import { readText } from './text'

type TextReader = (path: string, text: string) => ReadResult

/** One reader for each extension: the only place that knows them. */
const readers: ReadonlyMap<string, TextReader> = new Map([
  ['.md', readMarkdown],
  ['.markdown', readMarkdown],
  ['.mdown', readMarkdown],
  ['.qmd', readMarkdown],
  ['.txt', readText],
  ['.text', readText],
])

/** A larger file is no article; it would hold up all others. */
const MAX_BYTES = 10 * 1024 * 1024

/** True where there is a reader for the file's extension. */
export function isReadable(path: string): boolean {
  return readers.has(extensionOf(path))
}

/** Reads an article by its file's extension. Never throws: what went wrong is among the problems. */
export function readArticle(path: string, bytes: Uint8Array): ReadResult {
  const reader = readers.get(extensionOf(path))
  if (!reader) return failed('unreadable', path, `${path} cannot be read: there is no reader for files of its kind.`)
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    return failed(
      'too-large',
      path,
      `${path} is too large to be an article (${size} MB, the limit is ${MAX_BYTES / 1024 / 1024} MB).`,
    )
  }
  try {
    const { text, binary } = decode(bytes)
    if (binary) return failed('binary', path, `${path} is a binary file and no text.`)
    return reader(path, text)
  } catch (error) {
    return failed(
      'unreadable',
      path,
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

function failed(kind: Problem['kind'], path: string, message: string): ReadResult {
  return { problems: [{ kind, path, message }] }
}
