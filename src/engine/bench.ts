import { checkAgainst } from '../check/check'
import type { Article } from '../corpus/article'
import { extractFromText } from '../quantity/find-figures'
import { parsePlain } from '../text/plain'

/** The engine for measuring: no files, no index, no citations. Built to dist/engine.js. */

/** Figures of a plain text; a percentage as written, money by its currency's name, a count by its noun. */
export function extractFigures(text: string) {
  return extractFromText(text).map(({ start, end, quantity, noun }) => ({
    start,
    end,
    kind: quantity.kind,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit || noun || '',
    qualifier: quantity.qualifier,
  }))
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
  )
}

function toArticle({ id, text, title, date }: PlainSource): Article {
  return { path: id, meta: { title, date, authors: [], aliases: [] }, document: parsePlain(text) }
}
