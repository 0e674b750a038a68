import { createLineIndex, type Position } from '../base/lines'
import type { Span } from '../base/span'
import { positionOf } from '../formats/origin'
import type { ArticleCache } from './sources'

/** Where spans of a source's text stand, as an editor counts. */
export interface Located {
  /** In the order of the spans; in the source's file, or in `text` where there is one. */
  readonly places: readonly Place[]
  /** The article's text, for a source whose file is nothing to read. */
  readonly text?: string
}

export interface Place {
  readonly start: Position
  readonly end: Position
}

/** Finds the places of spans of a source's text. Rejects where the source cannot be read (any more). */
export async function locateSpans(articles: ArticleCache, path: string, spans: readonly Span[]): Promise<Located> {
  const { article, problems } = await articles.load(path)
  if (!article) throw new Error(problems[0]?.message ?? `${path} cannot be read.`)
  const { origin, document } = article
  if (origin?.kind === 'lines') {
    const at = (offset: number) => positionOf(origin.marks, offset)
    return { places: spans.map(({ start, end }) => ({ start: at(start), end: toEnd(at, start, end) })) }
  }
  const { positionAt } = createLineIndex(document.text)
  const places = spans.map(({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }))
  return origin?.kind === 'packed' ? { places, text: document.text } : { places }
}

/** Behind the last character: what follows it in the text may stand elsewhere in the file. */
function toEnd(at: (offset: number) => Position, start: number, end: number): Position {
  if (end <= start) return at(start)
  const { line, column } = at(end - 1)
  return { line, column: column + 1 }
}
