import { searchCorpus, type FoundPassage } from '../corpus/search'
import type { Store } from '../corpus/store'
import type { Mention } from '../entity/find-mentions'
import { foldName } from '../entity/fold-name'
import type { Timeline, TimelinePoint } from '../present/report/report'
import { findFigures } from '../quantity/find-figures'
import type { Figure } from '../quantity/quantity'
import { parsePlain } from '../text/plain'
import { findSentences } from '../text/sentences'

/** What timelines are made from. */
export interface TimelineDesk {
  readonly store: Store
  readonly mentions: readonly Mention[]
  /** The draft itself is no source. */
  readonly path: string
  readonly keyOf: (path: string) => string
}

const MOST_NAMES = 8
const MOST_PASSAGES = 60
const MOST_POINTS = 12

/** For the names that a draft mentions most: what several sources state of one sort about them, the oldest first. */
export function timelinesOf(desk: TimelineDesk): Timeline[] {
  return namesOf(desk.mentions)
    .slice(0, MOST_NAMES)
    .flatMap((name) => timelineOf(name, desk))
}

/** Each name once, those that are mentioned most first. */
function namesOf(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, { readonly name: string; count: number }>()
  for (const { surface } of mentions) {
    const known = counts.get(foldName(surface))
    if (known) known.count++
    else counts.set(foldName(surface), { name: surface, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name)
}

interface Stated {
  readonly passage: FoundPassage
  readonly words: string
  /** Kind, unit and what is counted: figures of one sort may be compared. */
  readonly sort: string
}

function timelineOf(name: string, { store, path, keyOf }: TimelineDesk): Timeline[] {
  const passages = searchCorpus(store, { name, limit: MOST_PASSAGES }).filter((hit) => hit.path !== path)
  const stated = passages.flatMap(figuresIn)
  const shared = stated.filter(
    ({ sort }) => new Set(stated.filter((s) => s.sort === sort).map((s) => s.passage.path)).size > 1,
  )
  if (!shared.length) return []
  const points = [...new Set(shared.map(({ passage }) => passage))].map((passage): TimelinePoint => {
    const { date = '', outlet, text } = passage
    const figures = shared.filter((one) => one.passage === passage).map(({ words }) => words)
    return {
      date: date.slice(0, 10),
      key: keyOf(passage.path),
      outlet,
      figures,
      words: text.replace(/\s+/g, ' ').trim(),
    }
  })
  const inOrder = points.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return [{ name, points: inOrder.slice(0, MOST_POINTS) }]
}

function figuresIn(passage: FoundPassage): Stated[] {
  const document = parsePlain(passage.text)
  return findFigures(document, findSentences(document))
    .filter(isTelling)
    .map((figure) => {
      const { quantity, noun = '', start, end } = figure
      const words = passage.text.slice(start, end).replace(/\s+/g, ' ')
      return { passage, words, sort: `${quantity.kind} ${quantity.unit} ${quantity.kind === 'count' ? noun : ''}` }
    })
}

/** Dates are when and not what; bare counts say nothing by themselves. */
function isTelling({ quantity, noun, weak }: Figure): boolean {
  if (weak || ['date', 'duration', 'rank', 'ratio'].includes(quantity.kind)) return false
  return quantity.kind !== 'count' || noun !== undefined
}
