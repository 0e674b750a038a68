import { readFileSync } from 'node:fs'
import { extractContent } from '../../src/corpus/extract'
import { entityLines } from '../../src/engine/entity-lines'
import { buildCatalog, type Entity } from '../../src/entity/catalog'
import { knownEntity } from '../../src/entity/known-names'
import { readArticle } from '../../src/formats/registry'
import { openStore } from '../../src/host/sqlite/open-store'

/** The entities of the files, and the places of each file that name one, for entities.mjs. */
export async function mine(paths: readonly string[]) {
  const store = await openStore(undefined)
  const places = new Map<string, { start: number; end: number; surface: string; name: string }[]>()
  for (const path of paths) {
    const { article } = await readArticle(path, readFileSync(path))
    if (!article) continue
    const content = extractContent(article)
    const row = { path, stamp: '', hash: path, meta: article.meta, problems: [] }
    store.putSource(row, content)
    const own = content.mentions.filter(
      ({ start, end, surface }) => end - start - surface.length >= 0 && end - start - surface.length < 3,
    )
    places.set(path, own)
  }
  const catalog = buildCatalog({
    forms: store.listNameForms(),
    facts: store.countFacts(),
    countWords: (words) => store.countWords(words),
  })
  /** The first line of an entity's card; undefined where there is no card. */
  const firstLine = ({ name, aliases, kind }: Entity) =>
    entityLines({ store, names: [name, ...aliases], kind, path: '' })[0]
  return {
    catalog,
    places,
    firstLine,
    isDemonym: (name: string) => knownEntity(name)?.demonyms.includes(name) ?? false,
  }
}
