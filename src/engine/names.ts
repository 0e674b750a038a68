import type { Files } from '../corpus/files'
import type { IndexReport } from '../corpus/index-report'
import type { Store } from '../corpus/store'
import { buildCatalog, type Catalog } from '../entity/catalog'
import { noCuration, parseCuration, type Curation } from '../entity/curation'
import { createNameSearch, type NameSearch } from '../entity/name-search'
import { decode } from '../formats/decode'

/** The names of the corpus as mined and as the user has settled them. */
export interface Names {
  readonly catalog: Catalog
  readonly search: NameSearch
}

export interface NameShelf {
  /** The names as they are now: made anew where the index or the user's file has changed. */
  open(): Promise<Names>
  /** Runs what may change the index; where it did, names that were put together before are not used after. */
  during(work: () => Promise<IndexReport>): Promise<IndexReport>
}

export interface NamePorts {
  readonly files: Files
  readonly store: Store
  /** The user's file about names, which need not exist. */
  readonly entities?: string
}

/** Keeps the names of an index: putting them together takes a moment where there are many. */
export function createNameShelf({ files, store, entities }: NamePorts): NameShelf {
  let made: { readonly names: Names; readonly text: string } | undefined
  return {
    async open() {
      const text = await readText(files, entities)
      if (made?.text === text) return made.names
      const names = makeNames(store, text === '' ? noCuration : parseCuration(text).curation)
      made = { names, text }
      return names
    },
    async during(work) {
      const before = made
      made = undefined
      const report = await work()
      made = report.added + report.changed + report.removed ? undefined : before
      return report
    },
  }
}

/** Empty where there is no such file or it cannot be read: what the user settled is then not used, and names are as mined. */
async function readText(files: Files, path: string | undefined): Promise<string> {
  if (path === undefined || !(await files.stat(path))) return ''
  try {
    return decode(await files.read(path)).text
  } catch {
    return ''
  }
}

function makeNames(store: Store, curation: Curation): Names {
  const mined = {
    forms: store.listNameForms(),
    facts: store.countFacts(),
    countWords: (words: Iterable<string>) => store.countWords(words),
  }
  const catalog = buildCatalog(mined, curation)
  return { catalog, search: createNameSearch(catalog.entities.filter(({ sure }) => sure)) }
}
