import { extensionOf } from '../base/paths'
import type { Problem } from '../base/problem'
import type { ReadResult } from './article'
import { decode } from './decode'
import { findTooLarge, isRefused } from './limits'
import { readMarkdown } from './markdown'
import { readText } from './text'

type Reader = (path: string, bytes: Uint8Array) => ReadResult | Promise<ReadResult>

/** One reader for each extension: the only place that knows them. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ['.md', ofText(readMarkdown)],
  ['.markdown', ofText(readMarkdown)],
  ['.mdown', ofText(readMarkdown)],
  ['.qmd', ofText(readMarkdown)],
  ['.txt', ofText(readText)],
  ['.text', ofText(readText)],
  ['.html', readMarkup],
  ['.htm', readMarkup],
  ['.xhtml', readMarkup],
  ['.mhtml', readMarkup],
  ['.mht', readMarkup],
  ['.eml', readMarkup],
  ['.epub', readMarkup],
  ['.pdf', async (path, bytes) => (await import('./pdf/read-pdf')).readPdf(path, bytes)],
  ['.docx', async (path, bytes) => (await import('./docx/read-docx')).readDocx(path, bytes)],
])

/** True where there is a reader for the file's extension. */
export function isReadable(path: string): boolean {
  return readers.has(extensionOf(path))
}

/** Reads an article by its file's extension. Never rejects: what went wrong is among the problems. */
export async function readArticle(path: string, bytes: Uint8Array): Promise<ReadResult> {
  const reader = readers.get(extensionOf(path))
  if (!reader) return failed('unreadable', path, `${path} cannot be read: there is no reader for files of its kind.`)
  const large = findTooLarge(path, bytes.length)
  if (large) return { problems: [large] }
  try {
    return await reader(path, bytes)
  } catch (error) {
    if (isRefused(error)) return failed(error.kind, path, `${path} ${error.message}.`)
    return failed(
      'unreadable',
      path,
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

async function readMarkup(path: string, bytes: Uint8Array): Promise<ReadResult> {
  return (await import('./web/read-markup')).readMarkup(path, bytes)
}

/** A reader for files that hold nothing but text. */
function ofText(read: (path: string, text: string) => ReadResult): Reader {
  return (path, bytes) => {
    const { text, binary } = decode(bytes)
    return binary ? failed('binary', path, `${path} is a binary file and no text.`) : read(path, text)
  }
}

function failed(kind: Problem['kind'], path: string, message: string): ReadResult {
  return { problems: [{ kind, path, message }] }
}
