import type { Problem } from '../base/problem'
import type { Files } from '../corpus/files'
import { createLibrary, type Library } from '../corpus/library'
import type { IndexReport } from '../corpus/index-report'
import type { Store } from '../corpus/store'
import { createKeySearch, type KeySearch } from './citing/key-search'
import { createBibliographyCache, type LoadedReferences } from './bibliographies'

/** What a draft's citations can mean: its library, and the key of each article. */
export interface Shelf {
  readonly library: Library
  readonly problems: readonly Problem[]
  /** Paths of its bibliographies, those that the draft names first. */
  readonly bibliographies: readonly string[]
  /** Keys that several entries of the bibliographies have. */
  readonly repeated: ReadonlySet<string>
  /** References by what people remember of them; sorted when it is first asked. */
  keys(): KeySearch
  /** The key by which an article is cited, else its path. */
  keyOf(path: string): string
}

export interface Shelves {
  /** The shelf over these bibliographies, others that are only read, and the articles of the index. */
  open(bibliographies: readonly string[], others?: readonly string[]): Promise<Shelf>
  /**
   * Runs what may change the index. Where it tells that what citations mean may have changed, shelves that were built before are not
   * used after; an article that only has another text leaves them alone.
   */
  during(work: (onMeta: () => void) => Promise<IndexReport>): Promise<IndexReport>
}

/** Keeps the last shelf: a library over thousands of articles is built anew only where a bibliography or the index changed. */
export function createShelves({ files, store }: { readonly files: Files; readonly store: Store }): Shelves {
  const bibliographies = createBibliographyCache(files)
  let last: { readonly named: number; readonly loaded: readonly LoadedReferences[]; readonly shelf: Shelf } | undefined
  let changing = 0
  return {
    async open(paths, others = []) {
      const loaded: LoadedReferences[] = []
      for (const path of new Set([...paths, ...others])) loaded.push(await bibliographies.load(path))
      if (last && isSame(last.loaded, loaded) && last.named === paths.length) return last.shelf
      const shelf = buildShelf(loaded, store, [...new Set(paths)])
      last = changing ? undefined : { named: paths.length, loaded, shelf }
      return shelf
    },
    async during(work) {
      changing++
      const before = last
      last = undefined
      let changed = false
      try {
        const report = await work(() => (changed = true))
        // not of an index without sources: it may have been another one before
        if (changing === 1 && !changed && report.sources > 0) last = before
        return report
      } finally {
        changing--
      }
    },
  }
}

/** Unchanged files are loaded as the same objects; one that fails is told anew each time. */
function isSame(a: readonly LoadedReferences[], b: readonly LoadedReferences[]): boolean {
  return a.length === b.length && a.every((loaded, i) => loaded === b[i])
}

function buildShelf(loaded: readonly LoadedReferences[], store: Store, bibliographies: readonly string[]): Shelf {
  const library = createLibrary({
    references: loaded.flatMap((one) => one.references),
    sources: store.listSources(),
  })
  let keys: ReadonlyMap<string | undefined, string> | undefined
  let search: KeySearch | undefined
  return {
    library,
    bibliographies,
    problems: loaded.flatMap((one) => one.problems),
    repeated: findRepeated(loaded),
    keys: () => (search ??= createKeySearch(library.references())),
    keyOf(path) {
      keys ??= new Map(library.records().map((record) => [record.path, record.key]))
      return keys.get(path) ?? path
    },
  }
}

/** Within one bibliography its reader tells, and gives the first alone. */
function findRepeated(loaded: readonly LoadedReferences[]): Set<string> {
  const known = new Set<string>()
  const repeated = new Set(loaded.flatMap(({ problems }) => problems.flatMap(({ key }) => key ?? [])))
  for (const { references } of loaded)
    for (const { key } of references) {
      if (known.has(key)) repeated.add(key)
      known.add(key)
    }
  return repeated
}
