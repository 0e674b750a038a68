import { parseDocument } from 'yaml'
import type { Problem } from '../base/problem'
import { makeKey, toDoiUrl, withUniqueKeys, type Bibliography } from './bibliography'
import type { Reference } from './citation'
import { readHayagriva } from './hayagriva'

/** Reads CSL JSON: a list of items, or an object with `items` or `references`. */
export function parseCslJson(text: string, path: string): Bibliography {
  try {
    return toBibliography(JSON.parse(text.replace(/^\ufeff/, '')), path)
  } catch (error) {
    return broken(path, (error as Error).message)
  }
}

/** Reads CSL YAML, a list of items or `references:` with one, as Pandoc has them; or Hayagriva, a mapping of keys, as Typst has it. */
export function parseCslYaml(text: string, path: string): Bibliography {
  try {
    const document = parseDocument(text, {
      uniqueKeys: false,
      logLevel: 'silent',
      stringKeys: true,
      prettyErrors: false,
    })
    if (document.errors.length) return broken(path, document.errors[0].message)
    const data: unknown = document.toJS({ maxAliasCount: 100 })
    const isCsl = !isItem(data) || data.references !== undefined || data.items !== undefined
    const entries = isCsl ? [] : readHayagriva(data, path)
    return entries.length ? withUniqueKeys(entries, []) : toBibliography(data, path)
  } catch (error) {
    return broken(path, (error as Error).message)
  }
}

function broken(path: string, cause: string): Bibliography {
  const message = `The bibliography ${path} cannot be read: ${cause.split('\n')[0].replace(/\.$/, '')}.`
  return { references: [], problems: [{ kind: 'bad-bibliography', path, message }] }
}

type Item = Readonly<Record<string, unknown>>

function toBibliography(data: unknown, path: string): Bibliography {
  const items = Array.isArray(data) ? data : isItem(data) ? (data.references ?? data.items) : undefined
  if (!Array.isArray(items)) return broken(path, 'it holds no list of items')
  const references: Reference[] = []
  const problems: Problem[] = []
  for (const [i, item] of items.entries()) {
    const reference = isItem(item) ? toReference(item, path) : undefined
    const message = `Item ${i + 1} of ${path} has no id, no author and no title.`
    if (reference) references.push(reference)
    else problems.push({ kind: 'bad-bibliography', path, message })
  }
  return withUniqueKeys(references, problems)
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toReference(item: Item, path: string): Reference | undefined {
  const field = (...names: string[]) => names.map((name) => plain(item[name])).find(Boolean)
  const record = {
    title: field('title', 'title-short'),
    authors: toNames(item.author ?? item.editor),
    date: toDate(item.issued),
  }
  const key = field('citation-key', 'id') ?? makeKey(record)
  if (!key) return undefined
  return {
    key,
    ...record,
    outlet: field('container-title', 'publisher'),
    url: field('URL', 'url') ?? toDoiUrl(field('DOI', 'doi')),
    files: toFiles(item),
    path,
  }
}

/** Text without the markup that CSL allows. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).replace(/<\/?(?:i|b|sup|sub|span)\b[^<>]*>/g, '')
  return text.replace(/\s+/g, ' ').trim() || undefined
}

function toNames(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list.flatMap((name) => {
    if (!isItem(name)) return plain(name) ?? []
    const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map((part) =>
      plain(name[part]),
    )
    return plain(name.literal) ?? (parts.filter(Boolean).join(' ') || [])
  })
}

/** `{date-parts: [[2025, 5, 16]]}`, `{raw: 2025-05-16}`, a list of such, or "2025-05-16". */
function toDate(value: unknown): string | undefined {
  if (Array.isArray(value)) return toDate(value[0])
  if (isItem(value)) {
    const parts = value['date-parts']
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined
    if (Array.isArray(first)) return joinDate(first.map(String))
    const { year, month, day } = value
    if (year !== undefined) return joinDate([year, month, day].filter((part) => part !== undefined).map(String))
    return toDate(value.raw ?? value.literal ?? value.iso)
  }
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(plain(value) ?? '')
  return match ? joinDate(match.slice(1).filter(Boolean)) : undefined
}

function joinDate(parts: readonly string[]): string | undefined {
  const known = parts.slice(0, 3).filter((part) => /^\d{1,4}$/.test(part))
  return known[0]?.length === 4 ? known.map((part) => part.padStart(2, '0')).join('-') : undefined
}

/** Programs that write CSL put saved copies into `file`, `attachments` or `PDF`. */
function toFiles({ file, attachments, PDF }: Item): string[] {
  const listed = Array.isArray(attachments) ? attachments : []
  const paths = [file, PDF, ...listed.map((item) => (isItem(item) ? (item.path ?? item.localPath) : item))].flat()
  return paths.flatMap((path) => plain(path)?.replaceAll('\\', '/') ?? [])
}
