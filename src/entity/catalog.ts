import { foldName } from './fold-name'
import type { EntityKind } from './kinds'
import { knownEntities, knownEntity } from './known-names'
import { createGroups, type Groups } from './groups'
import { noCuration, type CuratedEntity, type Curation } from './curation'
import { createPlainness, type IsPlain } from './plainness'
import { tellKind } from './tell-kind'
import { looseForm } from './variants'

/** A thing that sources name. */
export interface Entity {
  /** The usual name, as written. */
  readonly name: string
  readonly kind?: EntityKind
  /** Other ways to write it that sources use or the user gave, the most frequent first. */
  readonly aliases: readonly string[]
  readonly articles: number
  readonly places: number
  /** Whether enough speaks for it to be a name at all: what is not sure is neither listed nor offered. */
  readonly sure: boolean
}

/** The things that the sources of a corpus name. */
export interface Catalog {
  /** The most named first. */
  readonly entities: readonly Entity[]
  /** What a name means, in any of its forms. */
  find(name: string): Entity | undefined
}

/** A way to write a name, and how often it is written so. */
export interface Form {
  readonly name: string
  readonly surface: string
  readonly places: number
  readonly articles: number
}

/** What articles say of a name: see `Fact`. */
export interface Said {
  readonly relation: string
  readonly name: string
  readonly value: string
  readonly other: string
  readonly articles: number
}

/** What is known of the names of a corpus. */
export interface Mined {
  readonly forms: readonly Form[]
  readonly facts: readonly Said[]
  /** In how many sentences a word stands, in capitals or not. */
  readonly countWords: (words: Iterable<string>) => ReadonlyMap<string, number>
}

/** Names with what is known of each. */
export interface NameRecord {
  readonly name: string
  readonly forms: Form[]
  readonly facts: Said[]
}

/** Puts the names of a corpus together that mean one thing, and says what sort of thing it is. */
export function buildCatalog(mined: Mined, curation: Curation = noCuration): Catalog {
  const records = toRecords(mined, curation)
  const isPlain = createPlainness(mined)
  const groups = groupRecords(records, curation)
  const settled = new Map(curation.entities.map((entity) => [foldName(entity.name), entity]))
  const rejected = new Set(curation.reject.map(foldName))
  const byName = new Map<string, Entity>()
  const entities = groups.sets().flatMap((names) => {
    if (names.some((name) => rejected.has(name))) return []
    const own = names.map((name) => settled.get(name)).find((entity) => entity)
    const entity = toEntity(
      names.flatMap((name) => records.get(name) ?? []),
      { isPlain, settled: own },
    )
    for (const name of names) byName.set(name, entity)
    return [entity]
  })
  const sorted = entities.sort((a, b) => b.articles - a.articles || b.places - a.places || (a.name < b.name ? -1 : 1))
  return { entities: sorted, find: (name) => byName.get(foldName(name)) }
}

function toRecords({ forms, facts }: Mined, curation: Curation): ReadonlyMap<string, NameRecord> {
  const records = new Map<string, NameRecord>()
  for (const { name, aliases } of curation.entities)
    for (const one of [name, ...aliases]) records.set(foldName(one), { name: foldName(one), forms: [], facts: [] })
  for (const form of forms) {
    const record = records.get(form.name) ?? { name: form.name, forms: [], facts: [] }
    record.forms.push(form)
    records.set(form.name, record)
  }
  for (const fact of facts) records.get(fact.name)?.facts.push(fact)
  return records
}

/** What the user settled comes first; names that the user parted are put together by nothing else. */
function groupRecords(records: ReadonlyMap<string, NameRecord>, curation: Curation): Groups {
  const all = createGroups(records.keys())
  const apart = new Set(curation.entities.flatMap((entity) => entity.apart.map(foldName)))
  const groups = { ...all, join: (a: string, b: string) => apart.has(a) || apart.has(b) || all.join(a, b) }
  for (const { name, aliases } of curation.entities)
    for (const alias of aliases) all.join(foldName(name), foldName(alias))
  for (const { names, demonyms } of knownEntities)
    for (const name of [...names, ...demonyms]) groups.join(foldName(names[0]), foldName(name))
  for (const record of records.values()) {
    const longer = longerName(record)
    if (longer && records.has(longer)) groups.join(longer, record.name)
  }
  const byForm = new Map<string, string>()
  for (const { name } of records.values()) {
    const form = looseForm(name)
    if (!form) continue
    const other = byForm.get(form)
    if (other) groups.join(other, name)
    else byForm.set(form, name)
  }
  return groups
}

/** What share of the articles that tie a short name to a longer one must tie it to the same, and of all that have it must tie it. */
const AGREEING = 0.8
const TIED = 0.34

/** The longer name that a short one means wherever the corpus says what it means. */
function longerName({ name, forms, facts }: NameRecord): string | undefined {
  const ties = new Map<string, number>()
  for (const { relation, value, articles } of facts)
    if (relation === 'tie') ties.set(foldName(value), (ties.get(foldName(value)) ?? 0) + articles)
  const [best] = [...ties].sort((a, b) => b[1] - a[1])
  if (!best) return undefined
  const all = [...ties.values()].reduce((a, b) => a + b)
  const written = Math.max(0, ...forms.map(({ articles }) => articles))
  if (!forms.length || best[1] < AGREEING * all || best[1] < TIED * written) return undefined
  const known = knownEntity(forms[0].surface)
  return known && known.name !== name ? undefined : best[0]
}

interface Judged {
  readonly isPlain: IsPlain
  readonly settled?: CuratedEntity
}

function toEntity(records: readonly NameRecord[], { isPlain, settled }: Judged): Entity {
  const forms = records
    .flatMap(({ forms }) => forms)
    .sort((a, b) => b.places - a.places || (a.surface < b.surface ? -1 : 1))
  const known = forms.map(({ surface }) => knownEntity(surface)).find((entity) => entity)
  const name = settled?.name ?? known?.names[0] ?? usualName(records, forms)
  const written = [...forms.map(({ surface }) => surface), ...(settled?.aliases ?? [])]
  const surfaces = [...new Set(written)].filter((surface) => surface !== name)
  const told = tellKind(records)
  const articles = Math.max(...records.map((record) => record.forms.reduce((sum, form) => sum + form.articles, 0)))
  const places = forms.reduce((sum, form) => sum + form.places, 0)
  return {
    name,
    kind: settled?.kind ?? known?.kind ?? told.kind,
    aliases: surfaces.filter((surface) => !known?.demonyms.includes(surface)),
    articles,
    places,
    sure:
      settled !== undefined ||
      known !== undefined ||
      (!neverNames.has(records[0].name) &&
        ((told.weight >= SURE && !isPlainWord(records, isPlain)) || looksLikeName(records, articles, isPlain))),
  }
}

/** "Investors": one word that is mostly written otherwise. */
function isPlainWord(records: readonly NameRecord[], isPlain: IsPlain): boolean {
  return records.every(({ name }) => !/[ -]/.test(name) && isPlain(name, 1))
}

/** How much must speak for a kind before a name counts as one by that. */
const SURE = 2

/** What share of the articles that have a name must have its words in small letters too for it to be no name. */
const PLAIN = 0.3

/** Its words are seldom written small, beside it or in the corpus. */
function looksLikeName(records: readonly NameRecord[], articles: number, isPlain: IsPlain): boolean {
  const share = articles > 1 ? 1 : HALF
  if (records.every(({ name, forms }) => name.length < 2 || isShouted(forms) || isPlain(name, share))) return false
  const plain = records.flatMap(({ facts }) => facts).filter(({ relation }) => relation === 'plain')
  return plain.reduce((sum, fact) => sum + fact.articles, 0) < PLAIN * articles
}

/** What one article alone names must have less than this share of plain words. */
const HALF = 0.5

/** A heading in capitals. */
function isShouted(forms: readonly Form[]): boolean {
  return forms.every(({ surface }) => surface.length > LONGEST_ACRONYM && surface === surface.toUpperCase())
}

const LONGEST_ACRONYM = 6

/** Words that the field writes with a capital and that name no single thing. */
const neverNames = new Set(
  `ai it tv pc gpu gpus cpu cpus llm llms internet web big tech article section chapter annex recital appendix figure table chart
  board group company companies act law rule regulation state states member government ministry summary key takeaways overview
  introduction conclusion background analysis news home menu search newsletter privacy policy terms cookies faq help
  ad ads b2b b2c opex capex saas roi kpi kpis yoy qoq
  email video audio podcast opinion markets world politics business technology science culture sport sports`.split(
    /\s+/,
  ),
)

/** The longest of the names that stand for one another, in its most frequent form; small letters rather than capitals alone. */
function usualName(records: readonly NameRecord[], forms: readonly Form[]): string {
  const longest = records.reduce((a, b) => (b.name.length > a.name.length ? b : a)).name
  const own = forms.filter(({ name }) => name === longest)
  return (own.find(({ surface }) => surface !== surface.toUpperCase()) ?? own[0]).surface
}
