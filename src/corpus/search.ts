import type { Span } from '../base/span'
import { foldName } from '../entity/fold-name'
import { parseFigureQuery, searchFigures } from './search-figures'
import type { Answer, SearchQuery } from './search-query'
import { toSearchWords } from './search-words'
import type { Store } from './store'

/** A passage that answers a search, with what is known of its article. */
export interface FoundPassage extends Answer {
  readonly title?: string
  readonly date?: string
  readonly outlet?: string
}

/** Where several things are asked for, so many answers to each are compared. */
const MOST_COMPARED = 2000

/**
 * The passages that answer a query, best first: by words (BM25), else by how close the figure comes, else the newest. All words
 * must be there; where no passage has them all, any will do. Words that are nothing but a figure are looked for as one.
 */
export function searchCorpus(store: Store, query: SearchQuery): FoundPassage[] {
  const asked = withFigure(query)
  const answers = [byWords, byFigure, byName].flatMap((search) => search(store, asked) ?? [])
  const [first, ...others] = answers.map((hits) => new Map(hits.map((hit) => [`${hit.start} ${hit.path}`, hit])))
  if (!first) return []
  const found = [...first].filter(([place]) => others.every((hits) => hits.has(place))).slice(0, query.limit)
  return found.map(([place, hit]) => {
    const { title, date, outlet } = store.source(hit.path)?.meta ?? {}
    const marks = [hit, ...others.map((hits) => hits.get(place)!)].flatMap((one) => one.marks)
    return { ...hit, marks: marks.sort((a, b) => a.start - b.start), title, date, outlet }
  })
}

/** "$8 billion" means the figure, not the words; "8 billion chips" means the words. */
function withFigure(query: SearchQuery): SearchQuery {
  const { words, figure } = query
  if (words === undefined || figure !== undefined || !parseFigureQuery(words)?.whole) return query
  return { ...query, words: undefined, figure: words }
}

function limitOf({ words, figure, name, limit }: SearchQuery): number {
  return [words, figure, name].filter((part) => part !== undefined).length > 1 ? MOST_COMPARED : limit
}

/** Undefined where words are not asked for. */
function byWords(store: Store, query: SearchQuery): (readonly Answer[])[] | undefined {
  if (query.words === undefined) return undefined
  const words = toSearchWords(query.words)
  const search = (match: 'all' | 'any') => store.searchPassages({ words, match, within: query, limit: limitOf(query) })
  const all = search('all')
  return [all.length || words.length < 2 ? all : search('any')]
}

function byFigure(store: Store, query: SearchQuery): (readonly Answer[])[] | undefined {
  if (query.figure === undefined) return undefined
  const asked = parseFigureQuery(query.figure)
  return [asked ? searchFigures(store, { ...asked, within: query, limit: limitOf(query) }) : []]
}

function byName(store: Store, query: SearchQuery): (readonly Answer[])[] | undefined {
  if (query.name === undefined) return undefined
  const rows = store.findMentions(foldName(query.name), MOST_COMPARED, query)
  const answers = new Map<string, Answer>()
  for (const { path, surface, start, sentence } of rows) {
    const passage = store.passageAt(path, sentence.start)
    if (!passage || (query.page !== undefined && passage.page !== query.page)) continue
    const place = `${passage.start} ${path}`
    const marks = [...(answers.get(place)?.marks ?? []), ...findNear(passage.text, surface, start - passage.start)]
    answers.set(place, { ...passage, path, score: -answers.size, marks })
    if (answers.size >= limitOf(query)) break
  }
  return [[...answers.values()]]
}

/** Where a surface stands in a passage's text, whose places are not quite the file's: spaces are drawn together. */
function findNear(text: string, surface: string, expected: number): Span[] {
  let best = -1
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1))
    if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at
  return best < 0 ? [] : [{ start: best, end: best + surface.length }]
}
