import { extensionOf } from '../base/paths'
import type { Span } from '../base/span'
import { splitBibtex, type BibtexChunk } from './bibtex-entries'

/** A key as an entry of a bibliography, or an article's front matter, gives it. */
export interface EntryKey extends Span {
  readonly key: string
  /** The entry's own key, or one by which it leads to another entry (`crossref`). */
  readonly kind: 'own' | 'reference'
}

/** The keys in a bibliography, or in the front matter of an article, in order. Offsets are into `text`. */
export function findEntryKeys(text: string, path: string): EntryKey[] {
  const extension = extensionOf(path)
  if (extension === '.json') return findLines(text, /"(?:id|citation-key|citekey)"[ \t]*:[ \t]*"([^"\n]{1,300})"/g)
  if (extension === '.ris') return findLines(text, /^ID {2}- (\S{1,300})[ \t]*\r?$/gm)
  if (extension === '.yaml' || extension === '.yml')
    return findLines(text, isCslYaml.test(text) ? yamlKey : hayagrivaKey)
  if (extension === '.bib' || extension === '.bibtex')
    return splitBibtex(text).flatMap((chunk) => keysOfEntry(text, chunk))
  const end = articles.test(extension) && /^\ufeff?---[ \t]*\r?\n/.test(text) ? text.indexOf('\n---', 3) : -1
  return end < 0 ? [] : findLines(text.slice(0, end), yamlKey)
}

const articles = /^\.(?:md|markdown|mdown|qmd|rmd|txt|text)$/
const yamlKey =
  /^[ \t]{0,20}(?:-[ \t]+)?(?:id|citekey|citation-key|citationkey)[ \t]*:[ \t]*["']?@?([^\s"'#][^\s"']{0,300})["']?[ \t]*\r?$/gm

const isCslYaml = /^(?:references|items):|^[ \t]*-[ \t]+(?:id|citation-key)[ \t]*:/m
/** A key at the margin, with its fields below it. */
const hayagrivaKey = /^["']?([^\s"'#:-][^"':\n]{0,200}?)["']?[ \t]*:[ \t]*(?:#[^\n]*)?\r?\n(?=[ \t]+\S)/gm

/** The first group of each match. */
function findLines(text: string, pattern: RegExp): EntryKey[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].lastIndexOf(match[1])
    return { kind: 'own', key: match[1], start, end: start + match[1].length }
  })
}

function keysOfEntry(text: string, { key, start, end }: BibtexChunk): EntryKey[] {
  if (key === undefined) return []
  const at = text.indexOf(key, start)
  const own: EntryKey = { kind: 'own', key, start: at, end: at + key.length }
  return [own, ...referencesIn(text, own.end, end)]
}

/** `crossref = {a}`, `xdata = {a,b}` */
function referencesIn(text: string, from: number, to: number): EntryKey[] {
  const field = /[,\s](?:crossref|xref|xdata|related|entryset|ids)\s{0,20}=\s{0,20}[{"]([^{}"]{1,1000})[}"]/gi
  return [...text.slice(from, to).matchAll(field)].flatMap((match) => {
    let start = from + match.index + match[0].length - 1 - match[1].length
    return match[1].split(',').flatMap((part): EntryKey[] => {
      const key = part.trim()
      const at = start + part.indexOf(key)
      start += part.length + 1
      return key ? [{ kind: 'reference', key, start: at, end: at + key.length }] : []
    })
  })
}
