import type { Document } from '../text/document'
import type { ArticleMeta } from './article'

/** What an article's front matter says of it; the title falls back to the first heading, else to the first block's first line. */
export function toMeta(data: Readonly<Record<string, unknown>>, document: Document): ArticleMeta {
  const field = createLookup(data)
  const source = field('source', 'outlet', 'publication', 'site', 'site_name', 'publisher', 'website')
  const named = text(source)
  const address = named && isAddress(named) ? named : undefined
  return {
    title: text(field('title', 'headline')) ?? titleOf(document),
    url: [field('url', 'canonical', 'canonical_url', 'link', 'permalink', 'og:url', 'source'), address]
      .map(text)
      .find(isAddress),
    date: toIsoDate(
      field('published_date', 'date', 'published', 'publication_date', 'date_published', 'datePublished'),
    ),
    outlet: address ? text(field('outlet', 'publication', 'site', 'site_name', 'publisher')) : named,
    authors: toAuthors(field('authors', 'author', 'by', 'byline')),
    key: text(field('citekey', 'citation-key', 'citationkey', 'id'))?.replace(/^@/, ''),
    aliases: toAliases(field('aliases', 'alias')),
    language: text(field('language', 'lang')),
  }
}

/** The first of the fields that says something, whatever its case. */
function createLookup(data: Readonly<Record<string, unknown>>): (...names: string[]) => unknown {
  const byName = new Map(Object.entries(data).map(([name, value]) => [name.toLowerCase(), value]))
  return (...names) => names.map((name) => byName.get(name.toLowerCase())).find((v) => v != null && v !== '')
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0])
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replace(/\s+/g, ' ').trim() || undefined
}

function isAddress(value: string | undefined): boolean {
  return value !== undefined && /^https?:\/\//i.test(value)
}

function titleOf({ blocks, text }: Document): string | undefined {
  const block = blocks.find((b) => b.kind === 'heading') ?? blocks[0]
  if (!block) return undefined
  const marked = text.slice(block.start, block.end).replace(/^#+\s*/, '')
  const line = marked
    .split(/\r\n|\r|\n/, 1)[0]
    .replace(/\s+#*\s*$/, '')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
  return line.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) || undefined
}

const MAX_TITLE = 300

/** ISO date as far as known: "2025-05-16T00:00:00", "16 May 2025", "May 16, 2025", "May 2025", 2025. */
export function toIsoDate(value: unknown): string | undefined {
  const written = value instanceof Date ? value.toISOString() : text(value)
  if (!written) return undefined
  const iso = /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?!\d)/.exec(written)
  if (iso) return join(iso[1], iso[2], iso[3])
  const words = /(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})/i.exec(
    written,
  )
  const month = words && months.indexOf(words[2].slice(0, 3).toLowerCase()) + 1
  if (!words || !month) return undefined
  return join(words[4], String(month).padStart(2, '0'), (words[1] ?? words[3])?.padStart(2, '0'))
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function join(year: string, month?: string, day?: string): string | undefined {
  if (month && !(Number(month) >= 1 && Number(month) <= 12)) return year
  if (day && !(Number(day) >= 1 && Number(day) <= 31)) day = undefined
  return [year, month, month && day].filter(Boolean).join('-')
}

/** A string, a list of strings, or records with a name. A comma separates people only where each part is a full name. */
function toAuthors(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((item): string[] => {
    if (typeof item === 'object' && item !== null) return toAuthors((item as { name?: unknown }).name)
    const written = text(item)
      ?.replace(/\[\[|\]\]/g, '')
      .replace(/^by\s+/i, '')
    if (!written) return []
    const parts = written.split(/\s*;\s*|\s+(?:and|&)\s+/i)
    return parts.flatMap((part) => {
      const people = part.split(/\s*,\s*/).filter(Boolean)
      return people.every((person) => person.includes(' ')) ? people : [part]
    })
  })
}

/** Groups of names for one thing: a record `name: [other, ...]`, a list of lists, or plain names that are other names of the article. */
function toAliases(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap((item) => (isPlain(item) ? [[String(item)]] : toGroups(item)))
  return isPlain(value) ? [[String(value)]] : toGroups(value)
}

function toGroups(value: unknown): string[][] {
  if (Array.isArray(value)) return [value.filter(isPlain).map(String)].filter((group) => group.length)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([name, others]) => [
    name,
    ...(Array.isArray(others) ? others : [others]).filter(isPlain).map(String),
  ])
}

function isPlain(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
}
