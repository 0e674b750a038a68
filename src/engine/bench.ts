import { checkAgainst } from '../check/check'
import { createMemo } from '../check/memo'
import type { Article } from '../corpus/article'
import { extractFromText } from '../quantity/find-figures'
import type { Figure } from '../quantity/quantity'
import { parsePlain } from '../text/plain'

/** The engine for measuring: no files, no index, no citations. Built to dist/engine.js. */

/** Figures of a plain text; a percentage as written, money by its currency's name, a count by the words for what it counts. */
export function extractFigures(text: string) {
  return extractFromText(text).map((figure) => ({
    start: figure.start,
    end: figure.end,
    kind: figure.quantity.kind,
    low: figure.quantity.low,
    high: figure.quantity.high,
    unit: unitName(figure, text),
    qualifier: figure.quantity.qualifier,
  }))
}

/** The unit in full: "dollar per barrel", "pound sterling", "public housing property". */
function unitName(figure: Figure, text: string): string {
  const { kind, unit, per } = figure.quantity
  const name = kind === 'count' ? countedName(figure, text) : (fullNames[unit] ?? unit)
  return per ? `${name} per ${per}` : name
}

const fullNames: Readonly<Record<string, string>> = { pound: 'pound sterling', yen: 'japanese yen' }

/** The noun with the words between the number and it. */
function countedName({ end, noun = '', nounSpan }: Figure, text: string): string {
  if (!nounSpan || nounSpan.start <= end) return toPlain(noun)
  const between = text.slice(end, nounSpan.start).toLowerCase()
  return /^[\s-]*(?:[\p{L}&'’-]+ ?)*$/u.test(between) && !/\b(?:of|more|the)\b/.test(between)
    ? `${between.replace(/^[\s-]+/, '')}${toPlain(noun)}`
    : toPlain(noun)
}

function toPlain(noun: string): string {
  return noun === 'person' ? 'people' : noun
}

export interface PlainSource {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string
}

/** One finding for each figure of the draft, checked against all the sources given. */
export function checkText(draft: string, sources: readonly PlainSource[]) {
  return checkAgainst(
    parsePlain(draft),
    sources.map((source) => ({ key: source.id, article: toArticle(source) })),
    memo,
  )
}

const memo = createMemo()

/** How many sources are kept, so that a draft that is checked anew finds them read. */
const MOST_KEPT = 500

// A bounded cache of a pure function: what is computed from an article is kept with the object.
const kept = new Map<string, { readonly source: PlainSource; readonly article: Article }>()

function toArticle(source: PlainSource): Article {
  const { id, text, title, date } = source
  const old = kept.get(text)
  if (old && old.source.id === id && old.source.title === title && old.source.date === date) return old.article
  const article = { path: id, meta: { title, date, authors: [], aliases: [] }, document: parsePlain(text) }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, { source: { ...source }, article })
  return article
}

export { readArticle } from '../formats/registry'
