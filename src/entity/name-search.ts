import { countFront } from '../base/binary-search'
import Fuse from 'fuse.js'
import type { Entity } from './catalog'

/** An entity by the name that answers what was asked. */
export interface NameHit {
  readonly entity: Entity
  readonly name: string
}

export interface NameSearch {
  /** Names with a word that begins what was asked, in any case: those that begin with it first, then the most named. */
  startingWith(text: string, limit: number): readonly NameHit[]
  /** Names loosely like a text, the likest first, out of a bounded list. */
  like(text: string, limit: number): readonly NameHit[]
}

/** How many names are compared loosely: with all of a large corpus it would take a tenth of a second. */
const MOST_LOOSE = 2000
/** How many names that begin with what was asked are put in order. */
const MOST_STARTS = 4000

/** A name from the start of one of its words on. */
interface Start extends NameHit {
  readonly from: string
  readonly first: boolean
}

/** Finds names by what a user has typed. `entities` come in the order in which they are preferred. */
export function createNameSearch(entities: readonly Entity[]): NameSearch {
  const rank = new Map(entities.map((entity, i) => [entity, i]))
  const starts = entities.flatMap((entity) =>
    [entity.name, ...entity.aliases].flatMap((name) => startsOf(entity, name)),
  )
  starts.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const before = (a: Start, b: Start) =>
    Number(b.first) - Number(a.first) || rank.get(a.entity)! - rank.get(b.entity)! || a.name.length - b.name.length
  return {
    startingWith(text, limit) {
      const wanted = text.toLowerCase()
      const found = distinct(takeFrom(starts, wanted).sort(before))
      return found.slice(0, limit)
    },
    like(text, limit) {
      const first = text.slice(0, 1).toLowerCase()
      const near = takeFrom(starts, first, MOST_LOOSE).map(({ entity, name }) => ({ entity, name }))
      const fuse = new Fuse(distinct(near), { keys: ['name'], threshold: 0.35 })
      return fuse.search(text, { limit }).map(({ item }) => item)
    },
  }
}

function startsOf(entity: Entity, name: string): Start[] {
  const lower = name.toLowerCase()
  return [...lower.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => ({
    entity,
    name,
    from: lower.slice(index),
    first: index === 0,
  }))
}

function takeFrom(starts: readonly Start[], wanted: string, most = MOST_STARTS): Start[] {
  const low = countFront(starts.length, (at) => starts[at].from < wanted)
  let end = low
  while (end < starts.length && end - low < most && starts[end].from.startsWith(wanted)) end++
  return starts.slice(low, end)
}

/** Each name of each entity once. */
function distinct(hits: readonly NameHit[]): NameHit[] {
  const seen = new Map<string, NameHit>()
  for (const { entity, name } of hits) {
    const key = `${entity.name}\n${name}`
    if (!seen.has(key)) seen.set(key, { entity, name })
  }
  return [...seen.values()]
}
