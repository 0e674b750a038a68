import { createYielder } from '../base/yielding'
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
  /** The names as `open` gives them, or while they are being made anew those of before: for what must not wait. */
  glance(): Promise<Names>
  /** Runs what may change the index; where it did, names that were put together before are not used after. */
  during(work: () => Promise<IndexReport>): Promise<IndexReport>
}

export interface NamePorts {
  readonly files: Files
  readonly store: Store
  /** The user's file about names, which need not exist. */
  readonly entities?: string
  /** Names are put together as soon as the index has changed, not when somebody asks: for an engine that stays open. */
  readonly eagerNames?: boolean
}

/** Names with the text of the user's file that they were made with. */
interface Made {
  readonly names: Names
  readonly text: string
}

/** Keeps the names of an index: putting them together takes a moment where there are many. */
export function createNameShelf({ files, store, entities, eagerNames }: NamePorts): NameShelf {
  let made: Made | undefined
  let old: Made | undefined
  /** Names that are being made ahead. */
  let coming: Promise<void> | undefined
  const make = async (rest: Rest): Promise<void> => {
    const text = await readText(files, entities)
    const names = await makeNames(store, text === '' ? noCuration : parseCuration(text).curation, rest)
    made = { names, text }
  }
  const makeAhead = () => {
    coming = make(createYielder())
      // whoever asks makes them where this fails, and is told why
      .catch(() => void (old = undefined))
      .finally(() => (coming = undefined))
  }
  const shelf: NameShelf = {
    async open() {
      await coming
      if (made?.text !== (await readText(files, entities))) await make(async () => {})
      return made!.names
    },
    async glance() {
      const last = made ?? old
      return last?.text === (await readText(files, entities)) ? last.names : shelf.open()
    },
    async during(work) {
      await coming
      const before = made
      if (eagerNames) old = made ?? old
      made = undefined
      const report = await work()
      const isChanged = report.added + report.changed + report.removed > 0
      made = isChanged ? undefined : before
      if (isChanged && eagerNames) makeAhead()
      return report
    },
  }
  return shelf
}

/** Lets others have a turn. */
type Rest = () => Promise<void>

/** Empty where there is no such file or it cannot be read: what the user settled is then not used, and names are as mined. */
async function readText(files: Files, path: string | undefined): Promise<string> {
  if (path === undefined || !(await files.stat(path))) return ''
  try {
    return decode(await files.read(path)).text
  } catch {
    return ''
  }
}

async function makeNames(store: Store, curation: Curation, rest: Rest): Promise<Names> {
  const forms = store.listNameForms()
  await rest()
  const facts = store.countFacts()
  await rest()
  const catalog = buildCatalog({ forms, facts, countWords: (words) => store.countWords(words) }, curation)
  await rest()
  return { catalog, search: createNameSearch(catalog.entities.filter(({ sure }) => sure)) }
}
