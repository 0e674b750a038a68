import type { Span } from '../base/span'
import type { Passage, Within } from './store'

/** What is searched for. Where several of words, figure and name are given, a passage must answer to all of them. */
export interface SearchQuery extends Within {
  /** Words; what stands in double quotes is a phrase. */
  readonly words?: string
  /** A figure as one would write it, with a year if need be: "$8 billion", "40% in 2024". */
  readonly figure?: string
  /** A name that the passage must mention, by any of the names that the articles have for it. */
  readonly name?: string
  readonly limit: number
}

/** A passage that answers a search. */
export interface Answer extends Passage {
  readonly path: string
  /** Higher is better; of one search only. */
  readonly score: number
  /** What of `text` answers: the words, the figure, the name. */
  readonly marks: readonly Span[]
}

/**
 * Reads a line that a user typed: words, and "from:2025-05", "to:2025", "outlet:reuters", "page:3", "name:nvidia", "figure:40%";
 * with quotes where there are spaces (outlet:"the times").
 */
export function parseSearch(line: string, limit: number): SearchQuery {
  const given: Record<string, string> = {}
  const words = line.replace(OPERATOR, (_, name: string, quoted: string | undefined, bare: string | undefined) => {
    given[name.toLowerCase()] = (quoted ?? bare ?? '').trim()
    return ' '
  })
  const { from, to, outlet, name, figure, page } = given
  const pageNumber = Number(page)
  return {
    ...(words.trim() ? { words: words.trim() } : {}),
    ...withoutEmpty({ from, to, outlet, name, figure }),
    ...(pageNumber > 0 ? { page: pageNumber } : {}),
    limit,
  }
}

const OPERATOR = /(?<![^\s])(from|to|outlet|page|name|figure):(?:"([^"]*)"|(\S*))/gi

function withoutEmpty(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
