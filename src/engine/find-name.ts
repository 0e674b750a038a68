import { compareTexts } from '../base/compare'
import type { Span } from '../base/span'
import type { Store } from '../corpus/store'
import type { Catalog } from '../entity/catalog'
import { foldName, sameForm } from '../entity/fold-name'
import { findMentions } from '../entity/find-mentions'
import { draftLanguageOf } from '../text/draft-language'
import { parseDraft } from '../text/parse-draft'
import { findSentences } from '../text/sentences'
import type { Draft } from './engine'

/** A place that names a thing, in a source or in a draft. */
export interface NamePlace extends Span {
  readonly path: string
  readonly surface: string
  /** The sentence that holds it, on one line. */
  readonly text: string
  /** Of the article. */
  readonly date?: string
  readonly draft: boolean
}

export interface FoundNames {
  /** The usual name of the thing. */
  readonly name: string
  /** Places in drafts first, then in sources, the newest article first; each place once. */
  readonly places: readonly NamePlace[]
}

/** How many places in sources are given. */
const MOST_PLACES = 2000

interface NameQuestion {
  readonly store: Store
  readonly catalog: Catalog
  readonly name: string
  readonly drafts: readonly Draft[]
}

/** All places that name what a name means, by any of its names. */
export function findName({ store, catalog, name, drafts }: NameQuestion): FoundNames {
  const entity = catalog.find(name)
  const names = entity ? [entity.name, ...entity.aliases] : [name]
  const folded = new Set(names.map(foldName))
  const own = new Set(drafts.map(({ path }) => path))
  const fits = (surface: string) => folded.has(foldName(surface)) && names.some((one) => sameForm(one, surface))
  const inDrafts = drafts.flatMap((draft) => placesIn(draft, fits))
  const inSources = placesInSources({ store, names: folded, fits }).filter(({ path }) => !own.has(path))
  return { name: entity?.name ?? name, places: [...inDrafts, ...inSources] }
}

/** A surname alone counts where the draft ties it to the full name. */
function placesIn(
  { path, text, language = draftLanguageOf(path) }: Draft,
  fits: (surface: string) => boolean,
): NamePlace[] {
  const document = parseDraft(text, language)
  const found = findMentions(document, findSentences(document)).filter(({ surface }) => fits(surface))
  const places = new Map(found.map((mention) => [mention.start, mention]))
  return [...places.values()].map(({ start, end, sentence }) => {
    const passage = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
    return { path, start, end, surface: text.slice(start, end), text: passage, draft: true }
  })
}

interface SourceQuestion {
  readonly store: Store
  readonly names: ReadonlySet<string>
  readonly fits: (surface: string) => boolean
}

/** A place may be kept under several names of the thing. */
function placesInSources({ store, names, fits }: SourceQuestion): NamePlace[] {
  const rows = new Map(
    [...names]
      .flatMap((name) => store.findMentions(name, MOST_PLACES))
      .filter(({ surface }) => fits(surface))
      .map((row) => [`${row.start} ${row.path}`, row]),
  )
  const dates = new Map<string, string | undefined>()
  const dateOf = (path: string) => {
    if (!dates.has(path)) dates.set(path, store.source(path)?.meta.date)
    return dates.get(path)
  }
  return [...rows.values()]
    .map(({ path, start, end, surface, sentence }) => {
      const text = store.passageAt(path, sentence.start)?.text ?? surface
      return { path, start, end, surface, text, date: dateOf(path), draft: false }
    })
    .sort((a, b) => compareTexts(b.date ?? '', a.date ?? '') || compareTexts(a.path, b.path) || a.start - b.start)
    .slice(0, MOST_PLACES)
}
