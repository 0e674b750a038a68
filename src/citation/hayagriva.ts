import { toDoiUrl } from './bibliography'
import type { Reference } from './citation'

type Item = Readonly<Record<string, unknown>>

/** The entries of a Hayagriva file, Typst's own format: a mapping of keys to entries. What is no entry is left out. */
export function readHayagriva(entries: Item, path: string): Reference[] {
  return Object.entries(entries).flatMap(([key, entry]) =>
    isItem(entry) && isEntry(entry) ? [toReference(key, entry, path)] : [],
  )
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEntry({ type, title, author, url, parent }: Item): boolean {
  return [type, title, author, url, parent].some((field) => field !== undefined)
}

function toReference(key: string, entry: Item, path: string): Reference {
  const parent = Array.isArray(entry.parent) ? entry.parent.find(isItem) : entry.parent
  const of = (field: string) => (isItem(parent) ? parent[field] : undefined)
  const numbers = entry['serial-number']
  return {
    key,
    title: plain(entry.title) ?? plain(of('title')),
    authors: toNames(entry.author ?? entry.editor ?? of('author')),
    date: /^\d{4}(?:-\d{2}){0,2}/.exec(plain(entry.date ?? of('date')) ?? '')?.[0],
    outlet: plain(entry.title === undefined ? undefined : of('title')) ?? plain(entry.publisher ?? entry.organization),
    url: plain(entry.url) ?? toDoiUrl(isItem(numbers) ? plain(numbers.doi) : plain(entry.doi)) ?? plain(of('url')),
    files: plain(entry.file) === undefined ? [] : [plain(entry.file)!],
    path,
  }
}

/** A text, or one with how it is to be shown; braces keep capitals. */
function plain(value: unknown): string | undefined {
  if (isItem(value)) return plain(value.value ?? value.name)
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replace(/[{}]/g, '').replace(/\s+/g, ' ').trim() || undefined
}

/** "Family, Given", the same with a suffix between, or the parts by name; one or a list. */
function toNames(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list.flatMap((name) => {
    if (isItem(name)) {
      const parts = ['given-name', 'prefix', 'name', 'suffix'].map((part) => plain(name[part]))
      return parts.filter(Boolean).join(' ') || []
    }
    const [family, ...rest] = plain(name)?.split(/\s*,\s*/) ?? []
    return [rest.pop(), family, rest.pop()].filter(Boolean).join(' ') || []
  })
}
