import type { TextEdit } from '../../base/edit'
import { extensionOf } from '../../base/paths'
import type { Reference } from '../citation'
import { readBibliography } from '../read-bibliography'
import { normaliseUrl } from '../url'
import { bibtexShape, cslJsonShape, cslYamlShape, risShape, type Shape } from './shapes'
import { freeKey, makeKeyLike, type KnownEntry } from './key-style'
import type { NewEntry } from './new-entry'
import { slotBefore } from './slots'

export interface AddedEntries {
  /** The key of each entry, also of one that was there already. */
  readonly keys: readonly string[]
  /** What is to be put into the file, at no place twice; nothing where all were there. */
  readonly edits: readonly TextEdit[]
}

const shapes: ReadonlyMap<string, (text: string) => Shape | undefined> = new Map([
  ['.json', cslJsonShape],
  ['.yaml', cslYamlShape],
  ['.yml', cslYamlShape],
  ['.ris', risShape],
])

/**
 * Writes entries into a bibliography: each once, in its order where it has one, in its own manner, and without a change to
 * anything else. Undefined where the file is broken, so that nothing can be said of where an entry would go.
 */
export function addEntries(text: string, path: string, entries: readonly NewEntry[]): AddedEntries | undefined {
  const known: KnownEntry[] = readBibliography(text, path).references.map(toKnown)
  const shape = (shapes.get(extensionOf(path)) ?? bibtexShape)(text)
  if (!shape) return undefined
  const keys: string[] = []
  const added: KnownEntry[] = []
  for (const entry of entries) {
    const old = known.find((one) => isSame(one, entry))
    const made = old ?? { ...entry, key: keyFor(entry, known) }
    keys.push(made.key)
    if (!old) added.push(made)
    if (!old) known.push(made)
  }
  return { keys, edits: toEdits(added, shape, text) }
}

function toKnown({ key, title, authors, date, outlet, url, files }: Reference): KnownEntry {
  return { key, title, authors, date, outlet, url, file: files[0] }
}

/** One address or one file is one source; so is one key, where the source brought its own, and one title of one author and year. */
function isSame(known: KnownEntry, entry: NewEntry): boolean {
  if (known.url && entry.url) return normaliseUrl(known.url) === normaliseUrl(entry.url)
  if ((entry.file !== undefined && known.file === entry.file) || known.key === entry.key) return true
  return describe(known) === describe(entry) && (entry.title ?? entry.authors[0]) !== undefined
}

function describe({ title, authors, date }: NewEntry): string {
  return JSON.stringify([fold(title), fold(authors[0]), date?.slice(0, 4)])
}

function fold(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim().toLowerCase()
}

function keyFor(entry: NewEntry, known: readonly KnownEntry[]): string {
  return entry.key ? freeKey(entry.key, new Set(known.map(({ key }) => key.toLowerCase()))) : makeKeyLike(entry, known)
}

function toEdits(added: readonly KnownEntry[], shape: Shape, text: string): TextEdit[] {
  if (!added.length) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const byKey = [...added].sort((a, b) => (a.key.toLowerCase() < b.key.toLowerCase() ? -1 : 1))
  const groups = new Map<number | undefined, string[]>()
  for (const entry of shape.slots.length ? byKey : added) {
    const at = slotBefore(shape.slots, entry.key)?.end
    groups.set(at, [...(groups.get(at) ?? []), shape.write(entry.key, entry, eol)])
  }
  return [...groups].map(([at, written]) =>
    at === undefined ? shape.first(written, eol) : shape.behind(at, written, eol),
  )
}
