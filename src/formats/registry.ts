import { extensionOf } from '../base/paths'
import type { Problem } from '../base/problem'
import type { ReadResult } from './article'
import { decode } from './decode'
import { findTooLarge, isRefused } from './limits'
import { readMarkdown } from './markdown'
import { readText } from './text'

interface Reader {
  /** Raised with every change of what the reader makes of a file: those that are in an index are then read anew. */
  readonly version: number
  readonly read: (path: string, bytes: Uint8Array) => ReadResult | Promise<ReadResult>
}

const markdown: Reader = { version: 1, read: ofText(readMarkdown) }
const plain: Reader = { version: 1, read: ofText(readText) }
const markup: Reader = { version: 2, read: readMarkup }
const pdf: Reader = {
  version: 3,
  read: async (path, bytes) => (await import('./pdf/read-pdf')).readPdf(path, bytes),
}
const docx: Reader = {
  version: 1,
  read: async (path, bytes) => (await import('./docx/read-docx')).readDocx(path, bytes),
}

/** One reader for each extension: the only place that knows them. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ['.md', markdown],
  ['.markdown', markdown],
  ['.mdown', markdown],
  ['.qmd', markdown],
  ['.txt', plain],
  ['.text', plain],
  ['.html', markup],
  ['.htm', markup],
  ['.xhtml', markup],
  ['.mhtml', markup],
  ['.mht', markup],
  ['.eml', markup],
  ['.epub', markup],
  ['.pdf', pdf],
  ['.docx', docx],
])

/** True where there is a reader for the file's extension. */
export function isReadable(path: string): boolean {
  return readers.has(extensionOf(path))
}

/** Which version of its reader a file is read by; 0 where there is none. */
export function readerVersion(path: string): number {
  return readers.get(extensionOf(path))?.version ?? 0
}

/** Reads an article by its file's extension. Never rejects: what went wrong is among the problems. */
export async function readArticle(path: string, bytes: Uint8Array): Promise<ReadResult> {
  const reader = readers.get(extensionOf(path))
  if (!reader) return failed('unreadable', path, `${path} cannot be read: there is no reader for files of its kind.`)
  const large = findTooLarge(path, bytes.length)
  if (large) return { problems: [large] }
  try {
    return await reader.read(path, bytes)
  } catch (error) {
    if (isRefused(error)) return failed(error.kind, path, `${path} ${error.message}.`)
    return failed(
      'unreadable',
      path,
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** The same, but for files whose readers have lost their way before: they are left out. */
export function createReader(slow: readonly string[]): typeof readArticle {
  return async (path, bytes) =>
    slow.includes(path)
      ? failed('unreadable', path, `${path} took too long to read and is left out.`)
      : readArticle(path, bytes)
}

async function readMarkup(path: string, bytes: Uint8Array): Promise<ReadResult> {
  return (await import('./web/read-markup')).readMarkup(path, bytes)
}

/** A reader for files that hold nothing but text. */
function ofText(read: (path: string, text: string) => ReadResult): Reader['read'] {
  return (path, bytes) => {
    const { text, binary } = decode(bytes)
    return binary ? failed('binary', path, `${path} is a binary file and no text.`) : read(path, text)
  }
}

function failed(kind: Problem['kind'], path: string, message: string): ReadResult {
  return { problems: [{ kind, path, message }] }
}
