import { stringify } from 'yaml'
import { doiOf, splitName, type NewEntry } from './new-entry'

type Item = Readonly<Record<string, unknown>>

/** An item of CSL JSON, its lines indented by `indent`. */
export function writeCslJson(
  key: string,
  entry: NewEntry,
  { indent, eol }: { readonly indent: string; readonly eol: string },
): string {
  const item = toItem(key, entry)
  const fields = Object.entries(item).map(([name, value]) => `${indent}${indent}"${name}": ${JSON.stringify(value)}`)
  return [`${indent}{`, fields.join(`,${eol}`), `${indent}}`].join(eol)
}

/** An item of a list in CSL YAML, its dash at `indent`. */
export function writeCslYaml(
  key: string,
  entry: NewEntry,
  { indent, eol }: { readonly indent: string; readonly eol: string },
): string {
  const { issued, ...item } = toItem(key, entry)
  const dated = issued && entry.date ? { ...item, issued: entry.date } : item
  const lines = stringify([dated], { lineWidth: 0, version: '1.1' }).trimEnd().split('\n')
  return lines.map((line) => indent + line).join(eol)
}

function toItem(key: string, { title, authors, date, outlet, url, file }: NewEntry): Item {
  const doi = doiOf(url)
  const item: Item = {
    id: key,
    type: 'webpage',
    title: title && tidy(title),
    author: authors.length ? authors.map(toName) : undefined,
    issued: date ? { 'date-parts': [date.split('-').map(Number)] } : undefined,
    'container-title': outlet && tidy(outlet),
    DOI: doi,
    URL: doi ? undefined : url,
    file,
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}

function toName(name: string): Item {
  const parts = splitName(name)
  if (parts.kind === 'whole') return { literal: parts.name }
  const { family, given, suffix } = parts
  return suffix ? { family, given, suffix } : { family, given }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
