import { splitBibtex, type BibtexChunk } from '../bibtex-entries'
import { doiOf, splitName, type NewEntry } from './new-entry'

/** How a BibTeX file is written, by its own entries. */
interface BibtexStyle {
  /** `date` and `journaltitle` of BibLaTeX, or `year` and `journal`. */
  readonly biblatex: boolean
  readonly indent: string
  readonly equals: string
  /** Names of fields are filled up to this width. */
  readonly width: number
  readonly lastComma: boolean
}

/** An entry in the manner of the file that it goes into. */
export function writeBibtex(
  key: string,
  entry: NewEntry,
  { text, eol }: { readonly text: string; readonly eol: string },
): string {
  const style = styleOf(text)
  const fields = fieldsOf(entry, style.biblatex)
  const lines = fields.map(([name, value]) => `${style.indent}${name.padEnd(style.width)}${style.equals}{${value}}`)
  const type = style.biblatex ? 'online' : entry.outlet ? 'article' : 'misc'
  const end = style.lastComma ? ',' : ''
  return [`@${type}{${key},`, lines.join(`,${eol}`) + end, '}'].join(eol)
}

function styleOf(text: string): BibtexStyle {
  const last = splitBibtex(text).filter(isRecord).at(-1)
  const sample = last ? text.slice(last.start, last.end) : ''
  const line = /\n([ \t]*)([A-Za-z][\w-]*)([ \t]*)(=[ \t]*)/.exec(sample)
  const columns = [...sample.matchAll(/\n[ \t]*([A-Za-z][\w-]*[ \t]*)=/g)].map(([, name]) => name.length)
  const aligned = columns.length > 2 && new Set(columns).size === 1
  return {
    biblatex: /\b(?:date|journaltitle)\s*=|@online\b/i.test(text) || !/\byear\s*=/i.test(text),
    indent: line?.[1] ?? '  ',
    equals: aligned ? (line?.[4] ?? '= ') : line ? line[3] + line[4] : ' = ',
    width: aligned ? columns[0] : 0,
    lastComma: /,\s*[})]$/.test(sample),
  }
}

export function isRecord({ type, key, error }: BibtexChunk): boolean {
  return key !== undefined && !error && type !== 'comment' && type !== 'preamble' && type !== 'string'
}

function fieldsOf({ title, authors, date, outlet, url, file }: NewEntry, biblatex: boolean): [string, string][] {
  const [year, month, day] = date?.split('-') ?? []
  const doi = doiOf(url)
  const when: [string, string | undefined][] = biblatex
    ? [['date', date]]
    : [
        ['year', year],
        ['month', month && String(Number(month))],
        ['day', day && String(Number(day))],
      ]
  const all: [string, string | undefined][] = [
    ['title', title && protectCapitals(escapeBibtex(title))],
    ['author', authors.map(writeName).join(' and ')],
    ...when,
    [biblatex ? 'organization' : 'journal', outlet && escapeBibtex(outlet)],
    doi ? ['doi', escapeUrl(doi)] : ['url', url && escapeUrl(url)],
    ['file', file && file.replace(/[\\:;{}]/g, '\\$&')],
  ]
  return all.filter((field): field is [string, string] => Boolean(field[1]))
}

function writeName(name: string): string {
  const parts = splitName(name)
  if (parts.kind === 'whole') return `{${escapeBibtex(parts.name)}}`
  return [parts.family, parts.suffix, parts.given]
    .filter((part) => part !== undefined)
    .map(escapeBibtex)
    .join(', ')
}

/** Spaces are drawn together; what LaTeX would read as a command, mathematics or another character stands for itself. */
function escapeBibtex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}$&%#_~^"`]|'(?=')|-(?=-)/g, (char) => escapes[char] ?? `\\${char}`)
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '"': '{"}',
  '`': '{`}',
  "'": "{'}",
  '-': '-{}',
}

/** Names such as "DeepSeek" and "AI" keep their capitals where a style writes titles small. */
function protectCapitals(title: string): string {
  return title
    .split(' ')
    .map((word) => (/^[\p{L}\p{N}]*\p{L}\p{Lu}[\p{L}\p{N}]*$/u.test(word) ? `{${word}}` : word))
    .join(' ')
}

function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char))
}
