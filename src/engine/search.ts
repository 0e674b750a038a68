import { searchCorpus } from '../corpus/search'
import { searchFigures } from '../corpus/search-figures'
import type { SearchQuery } from '../corpus/search-query'
import type { Store } from '../corpus/store'
import { findFigures } from '../quantity/find-figures'
import type { Document } from '../text/document'
import { findSentences } from '../text/sentences'
import type { FoundFigure, SearchHit } from './engine'
import type { Shelf } from './shelf'

/** What a search needs of the engine. */
export interface SearchDesk {
  readonly store: Store
  readonly shelf: Shelf
}

export function search({ store, shelf }: SearchDesk, query: SearchQuery): SearchHit[] {
  return searchCorpus(store, query).map((hit) => ({ ...hit, key: shelf.keyOf(hit.path) }))
}

/** A place in a draft, whose own file is no answer. */
export interface DraftPlace {
  readonly document: Document
  readonly path: string
  readonly offset: number
  readonly limit: number
}

export function findFigure(
  { store, shelf }: SearchDesk,
  { document, path, offset, limit }: DraftPlace,
): FoundFigure | undefined {
  const figure = findFigures(document, findSentences(document)).find(
    ({ start, end }) => start <= offset && offset <= end,
  )
  if (!figure) return undefined
  const { quantity, noun, start, end } = figure
  const known = Number.isFinite(quantity.low) && Number.isFinite(quantity.high)
  const found = known ? searchFigures(store, { quantity, noun, whole: true, limit: limit + 1 }) : []
  const hits = found.filter((hit) => hit.path !== path).slice(0, limit)
  return {
    figure: document.text.slice(start, end),
    hits: hits.map((hit) => {
      const { title, date, outlet } = store.source(hit.path)?.meta ?? {}
      return { ...hit, title, date, outlet, key: shelf.keyOf(hit.path) }
    }),
  }
}
