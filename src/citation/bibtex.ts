import { parse as parseEntries, type BibtexEntry } from '@citation-js/plugin-bibtex/lib/input/file.js'
import { createLineIndex } from '../base/lines'
import type { Problem } from '../base/problem'
import type { Bibliography } from './bibliography'
import { splitBibtex, type BibtexChunk } from './bibtex-entries'
import { toAuthors, toDate, toFiles, toPlainText, toUrl } from './bibtex-values'
import type { Reference } from './citation'

/** Reads a BibTeX or BibLaTeX file. A broken entry costs only itself and is named with its line; of a key given twice the first holds. */
export function parseBibtex(text: string, path: string): Bibliography {
  const references = new Map<string, Reference>()
  const problems: Problem[] = []
  const lines = createLineIndex(text)
  const report = (kind: Problem['kind'], chunk: BibtexChunk, cause: string) => {
    const line = lines.positionAt(chunk.start).line
    const name = chunk.key ? `Entry "${chunk.key}"` : `The @${chunk.type} entry`
    const message = `${name} in ${path}, line ${line + 1}, ${cause}.`
    const key = kind === 'duplicate-key' && chunk.key ? { key: chunk.key } : {}
    problems.push({ kind, ...key, path, message, line, span: { start: chunk.start, end: chunk.end } })
  }
  const chunks = splitBibtex(text)
  for (const chunk of chunks) if (chunk.error) report('bad-bibliography', chunk, `cannot be read: ${chunk.error}`)
  const sound = chunks.filter((chunk) => !chunk.error)
  const strings = readStrings(text, sound, report)
  for (const { chunk, entry, error } of readEntries(text, sound.filter(isRecord), strings)) {
    if (!entry) report('bad-bibliography', chunk, `cannot be read: ${error}`)
    else if (references.has(entry.label))
      report('duplicate-key', chunk, 'has the key of an earlier entry, which is used')
    else references.set(entry.label, toReference(entry, chunk, path))
  }
  problems.sort((a, b) => a.line! - b.line!)
  return { references: [...references.values()], problems }
}

type Report = (kind: Problem['kind'], chunk: BibtexChunk, cause: string) => void

function isRecord({ type }: BibtexChunk): boolean {
  return type !== 'comment' && type !== 'preamble' && type !== 'string'
}

/** The @string definitions that can be read, as text to put in front of entries. */
function readStrings(text: string, chunks: readonly BibtexChunk[], report: Report): string {
  const found: string[] = []
  for (const chunk of chunks) {
    if (chunk.type !== 'string') continue
    const definition = text.slice(chunk.start, chunk.end)
    try {
      parseEntries(definition)
      found.push(definition)
    } catch (error) {
      report('bad-bibliography', chunk, `cannot be read: ${causeOf(error)}`)
    }
  }
  return found.join('\n')
}

interface ReadEntry {
  readonly chunk: BibtexChunk
  readonly entry?: BibtexEntry
  readonly error?: string
}

/** The parser stops at the first error, so a list that it refuses is halved until the broken entry stands alone. */
function readEntries(text: string, chunks: readonly BibtexChunk[], strings: string): ReadEntry[] {
  if (!chunks.length) return []
  try {
    const entries = parseEntries(strings + '\n' + chunks.map((c) => text.slice(c.start, c.end)).join('\n'))
    if (entries.length !== chunks.length) throw new Error('it has no key')
    return chunks.map((chunk, i) => ({ chunk, entry: entries[i] }))
  } catch (error) {
    if (chunks.length === 1) return [{ chunk: chunks[0], error: causeOf(error) }]
    const middle = chunks.length >> 1
    return [...readEntries(text, chunks.slice(0, middle), strings), ...readEntries(text, chunks.slice(middle), strings)]
  }
}

/** The parser's message tells a place in the text that it was given, which is not the user's file. */
function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const expected = /expected "([^"]+)", got "?([^"\s]+)"?/.exec(message)
  if (expected)
    return `${names.get(expected[1]) ?? expected[1]} is missing before ${names.get(expected[2]) ?? expected[2]}`
  return /invalid syntax/.test(message) ? 'it holds a character that has no place there' : message.split('\n')[0]
}

const names = new Map([
  ['equals', '"="'],
  ['comma', 'a comma'],
  ['label', 'its key'],
  ['lbrace', 'a value in braces'],
  ['rbrace', 'the closing brace'],
  ['identifier', 'a field name'],
  ['EOF', 'its end'],
])

function toReference({ label, properties }: BibtexEntry, chunk: BibtexChunk, path: string): Reference {
  const field = (...fields: string[]) => {
    const name = fields.find((f) => properties[f] !== undefined && String(properties[f]).trim() !== '')
    return name === undefined ? undefined : String(properties[name])
  }
  const plain = (...fields: string[]) => {
    const found = field(...fields)
    return found && (toPlainText(found) || undefined)
  }
  const reference: Reference = {
    key: label,
    title: plain('title', 'shorttitle'),
    authors: toAuthors(field('author', 'editor')),
    date: toDate(properties),
    outlet: plain('journaltitle', 'journal', 'organization', 'publisher', 'institution', 'school', 'booktitle'),
    url: toUrl(properties),
    files: toFiles(field('file', 'localfile', 'pdf')),
    path,
    span: { start: chunk.start, end: chunk.end },
  }
  return reference
}
