import Fuse from 'fuse.js'
import { folderOf, isAbsolute, joinPath, nameOf } from '../base/paths'
import type { Citation, Reference } from '../citation/citation'
import { normaliseUrl, parseWebUrl } from '../citation/url'
import type { ArticleMeta } from './article'

/** Ties what drafts cite to articles: keys of bibliographies and of articles, addresses, files and names of notes. */
export interface Library {
  /** What a citation of the draft at `draftPath` means; undefined where nothing answers to it. */
  resolve(citation: Citation, draftPath: string): Resolved | undefined
  /** Every record: those of the bibliographies, then the articles that none of them names. */
  references(): Reference[]
  /** The same with the article that each means, where its text is in the corpus. */
  records(): readonly Resolved[]
  /** The record with a key, as a citation of it finds it. */
  find(key: string): Resolved | undefined
  /** Known keys that are the same but for capitals. */
  alike(key: string): readonly string[]
  /** Known keys that an unknown one may have meant, likeliest first. */
  suggest(key: string): string[]
}

export interface Resolved {
  readonly key: string
  /** The article, where its text is in the corpus. */
  readonly path?: string
  readonly reference?: Reference
}

export interface LibrarySource {
  readonly path: string
  readonly meta: ArticleMeta
}

export interface LibraryInput {
  readonly references: readonly Reference[]
  /** The articles of the corpus: nothing outside of them is ever resolved to. */
  readonly sources: readonly LibrarySource[]
}

export function createLibrary({ references, sources }: LibraryInput): Library {
  const shelf = createShelf(sources)
  const known: Resolved[] = firstOfEachKey(references).map((reference) => ({
    key: reference.key,
    path: findSaved(reference, shelf)?.path,
    reference,
  }))
  const named = new Set(known.map((item) => item.path))
  const taken = new Set(known.map((item) => item.key))
  for (const source of sources) {
    if (named.has(source.path)) continue
    const key = [source.meta.key, stemOf(source.path), nameOf(source.path), source.path].find(
      (k) => k && !taken.has(k),
    )!
    taken.add(key)
    known.push({ key, path: source.path, reference: toReference(key, source) })
  }
  const finders = createFinders(known, shelf)
  const all = known.map((item) => item.reference!)
  let fuse: Fuse<string> | undefined
  let folded: ReadonlyMap<string, readonly string[]> | undefined
  return {
    references: () => all,
    records: () => known,
    resolve: (citation, draftPath) => finders.resolve(citation, draftPath),
    find: finders.find,
    alike(key) {
      folded ??= groupFolded(taken)
      return folded.get(key.toLowerCase()) ?? []
    },
    suggest(key) {
      fuse ??= new Fuse([...taken], { threshold: 0.4, ignoreLocation: true, minMatchCharLength: 2 })
      return fuse.search(key.slice(0, MAX_SUGGEST), { limit: 3 }).map((hit) => hit.item)
    },
  }
}

function groupFolded(keys: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const key of keys) groups.set(key.toLowerCase(), [...(groups.get(key.toLowerCase()) ?? []), key])
  return groups
}

/** Two bibliographies may hold one key: the first that the draft names has it. */
function firstOfEachKey(references: readonly Reference[]): Reference[] {
  const byKey = new Map<string, Reference>()
  for (const reference of references) if (!byKey.has(reference.key)) byKey.set(reference.key, reference)
  return [...byKey.values()]
}

/** fuse.js looks at 32 characters at a time. */
const MAX_SUGGEST = 64

/** An article's own file name without its extension. */
function stemOf(path: string): string {
  const name = nameOf(path)
  const at = name.lastIndexOf('.')
  return at > 0 ? name.slice(0, at) : name
}

function tailOf(path: string): string {
  return path.split('/').slice(-2).join('/')
}

/** What an article's own metadata says of it, as a record. */
export function toReference(key: string, { path, meta }: LibrarySource): Reference {
  const { title, authors, date, outlet, url } = meta
  return { key, title, authors, date, outlet, url, files: [path], path }
}

/** The articles by what may name them. Of several with one name the index keeps the first, and whether it was the only one. */
interface Shelf {
  readonly byPath: Names<LibrarySource>
  readonly byUrl: Names<LibrarySource>
  readonly byName: Names<LibrarySource>
  /** By the last folder and the name: "ABCD1234/Report.pdf" is the same file wherever a library of Zotero has been moved to. */
  readonly byTail: Names<LibrarySource>
  readonly byStem: Names<LibrarySource>
  readonly byTitle: Names<LibrarySource>
  readonly byKey: Names<LibrarySource>
}

function createShelf(sources: readonly LibrarySource[]): Shelf {
  return {
    byPath: createNames(sources, (s) => [s.path]),
    byUrl: createNames(sources, (s) => (s.meta.url ? [normaliseUrl(s.meta.url)] : [])),
    byName: createNames(sources, (s) => [nameOf(s.path)]),
    byTail: createNames(sources, (s) => [tailOf(s.path)]),
    byStem: createNames(sources, (s) => [stemOf(s.path)]),
    byTitle: createNames(sources, (s) => [
      ...(s.meta.title ? [s.meta.title] : []),
      ...s.meta.aliases.filter((group) => group.length === 1).map(([name]) => name),
    ]),
    byKey: createNames(sources, (s) => (s.meta.key ? [s.meta.key] : [])),
  }
}

/** A list of things by name: exact first, then without regard to case where only one answers. */
interface Names<T> {
  exact(name: string): T | undefined
  find(name: string): T | undefined
  /** The only one of that name. */
  unique(name: string): T | undefined
}

/** Built when it is first asked: most drafts ask for keys and addresses alone. */
function createNames<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Names<T> {
  let built: NameMaps<T> | undefined
  const maps = () => (built ??= buildNames(items, namesOf))
  const exact = (name: string) => maps().exact.get(name.normalize('NFC'))
  const unique = (name: string) => {
    const found = maps().folded.get(name.normalize('NFC').toLowerCase())
    return found?.several ? undefined : found?.item
  }
  return { exact, unique, find: (name) => exact(name) ?? unique(name) }
}

interface NameMaps<T> {
  readonly exact: ReadonlyMap<string, T>
  readonly folded: ReadonlyMap<string, { readonly item: T; several: boolean }>
}

function buildNames<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): NameMaps<T> {
  const exact = new Map<string, T>()
  const folded = new Map<string, { readonly item: T; several: boolean }>()
  for (const item of items)
    for (const name of namesOf(item)) {
      const plain = name.normalize('NFC')
      if (!exact.has(plain)) exact.set(plain, item)
      const low = plain.toLowerCase()
      const known = folded.get(low)
      if (!known) folded.set(low, { item, several: false })
      else if (known.item !== item) known.several = true
    }
  return { exact, folded }
}

/** The saved copy of a record: by its file (else a file of that name elsewhere in the corpus), its address, its key. */
function findSaved(reference: Reference, shelf: Shelf): LibrarySource | undefined {
  const folder = folderOf(reference.path)
  for (const file of reference.files) {
    const found = shelf.byPath.find(joinPath(folder, file)) ?? shelf.byPath.find(joinPath(folder, decode(file)))
    if (found) return found
  }
  const moved = reference.files.map((file) => (file.includes('/') ? shelf.byTail.unique(tailOf(file)) : undefined))
  const tail = moved.find(Boolean)
  if (tail) return tail
  const url = reference.url && shelf.byUrl.find(normaliseUrl(reference.url))
  if (url) return url
  const named = reference.files.map((file) => shelf.byName.unique(nameOf(file))).find(Boolean)
  return named ?? shelf.byKey.exact(reference.key) ?? shelf.byStem.exact(reference.key)
}

function createFinders(known: readonly Resolved[], shelf: Shelf): Pick<Library, 'resolve' | 'find'> {
  const byKey = createNames(known, (item) => [item.key])
  const byUrl = createNames(known, ({ reference }) => (reference?.url ? [normaliseUrl(reference.url)] : []))
  const byPath = createNames(known, (item) => (item.path ? [item.path] : []))
  const ofSource = (source: LibrarySource | undefined) => source && byPath.exact(source.path)

  const findUrl = (url: string): Resolved | undefined => {
    const normal = normaliseUrl(url)
    const own = byUrl.find(normal)
    return own?.path ? own : (ofSource(shelf.byUrl.find(normal)) ?? own)
  }
  /** An article's own key still names it where a bibliography gives it another one. */
  const findKey = (key: string): Resolved | undefined =>
    byKey.find(key) ??
    ofSource(shelf.byKey.find(key) ?? shelf.byStem.find(key)) ??
    (parseWebUrl(key) ? findUrl(key) : undefined)

  const findFile = (target: string, draftPath: string): Resolved | undefined => {
    const file = /^file:\/\/(?:localhost)?(\/.*)$/i.exec(target)?.[1] ?? target
    const bare = file.replace(/[?#].*$/, '')
    if (!bare) return undefined
    for (const name of [bare, decode(bare), file]) {
      const path = isAbsolute(name) ? name : joinPath(folderOf(draftPath), name)
      const found = shelf.byPath.find(path) ?? shelf.byPath.find(`${path}.md`) ?? shelf.byPath.find(`${path}.txt`)
      if (found) return ofSource(found)
    }
    return undefined
  }
  const findNote = (target: string, draftPath: string): Resolved | undefined => {
    const name = target.replace(/[#^].*$/, '').trim() || target
    const source = shelf.byStem.find(name) ?? shelf.byName.find(name) ?? shelf.byTitle.find(name)
    return (
      ofSource(source) ?? byKey.find(name) ?? findFile(name, draftPath) ?? ofSource(shelf.byStem.unique(stemOf(name)))
    )
  }
  return {
    find: findKey,
    resolve({ syntax, key, target }, draftPath) {
      if (key !== undefined) return findKey(key)
      if (target === undefined) return undefined
      if (syntax === 'wiki' || (syntax !== 'link' && syntax !== 'autolink' && isNoteName(target)))
        return findNote(target, draftPath)
      return findFile(target, draftPath) ?? (parseWebUrl(target) ? findUrl(target) : undefined)
    },
  }
}

/** In a footnote the syntax of a citation is the footnote's: a target without dots and slashes is a note's name. */
function isNoteName(target: string): boolean {
  return !/[/:]|\.[a-z]{2,5}(?:$|[#?])/i.test(target)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
