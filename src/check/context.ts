import type { Document } from '../text/document'
import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import type { Figure } from '../quantity/quantity'
import { indexAtOrBefore } from '../base/span'
import { directionOf } from './direction'
import { findNames, type NameAt } from './find-names'
import { concept, isContent, stopWords } from './lexicon'
import { stretchesOf, type Range, type Stretch } from './stretch'

/** A text made ready for comparison: its sentences, figures, and what stands around each figure. The same for drafts and sources. */
export interface TextModel {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly figures: readonly FigureContext[]
  /** Figures by sentence. */
  readonly bySentence: readonly (readonly FigureContext[])[]
  /** How many sentences hold a concept. */
  readonly frequency: ReadonlyMap<string, number>
  /** Concepts of the title. */
  readonly title: ReadonlySet<string>
  /** Names (folded) that occur in the text, with the number of sentences. */
  readonly names: ReadonlyMap<string, number>
  readonly namesBySentence: readonly (readonly string[])[]
}

/** A figure and what it is about. */
export interface FigureContext {
  readonly figure: Figure
  readonly sentence: number
  /** Concepts around the figure with a weight between 0 and 1 by closeness. */
  readonly near: ReadonlyMap<string, number>
  /** Concepts of the stretch of the sentence that belongs to this figure alone. */
  readonly own: ReadonlySet<string>
  /** Names in that stretch, and in the whole sentence. */
  readonly ownNames: ReadonlySet<string>
  readonly sentenceNames: ReadonlySet<string>
  readonly direction?: 'up' | 'down'
  /** Token range [from, to) of the own stretch in the sentence. */
  readonly stretch: Range
  readonly row: boolean
}

export interface ModelInput {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly figures: readonly Figure[]
  readonly title?: string
  /** Folds a name as written to the form in which names are compared. */
  readonly foldName: (name: string) => string
  /** Where every noun has a capital, as in German, capitals name nothing. */
  readonly capitalNouns?: boolean
}

/** Builds the model of a text. Linear in the text but for the window around each figure. */
export function buildTextModel(input: ModelInput): TextModel {
  const { document, sentences, figures } = input
  const namesBySentence = input.capitalNouns ? sentences.map(() => []) : findNames(sentences, input.foldName)
  const frequency = countConcepts(sentences)
  const titleTokens = (input.title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const title = new Set(titleTokens.filter((w) => !stopWords.has(w)).map(concept))
  const grouped: Figure[][] = sentences.map(() => [])
  for (const figure of figures) {
    const index = sentenceAt(sentences, figure)
    if (index >= 0) grouped[index].push(figure)
  }
  const shared: Shared = { document, sentences, namesBySentence, title, headings: headingConcepts(document, sentences) }
  const bySentence = grouped.map((list, index) => contextsOf(list, index, shared))
  const names = new Map<string, number>()
  for (const list of namesBySentence)
    for (const name of new Set(list.filter((n) => n.sure).map((n) => n.name)))
      names.set(name, (names.get(name) ?? 0) + 1)
  const namesOnly = namesBySentence.map((list) => list.map((n) => n.name))
  return {
    document,
    sentences,
    figures: bySentence.flat(),
    bySentence,
    frequency,
    title,
    names,
    namesBySentence: namesOnly,
  }
}

interface Shared {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly namesBySentence: readonly (readonly NameAt[])[]
  readonly title: ReadonlySet<string>
  /** Concepts of the heading above each sentence. */
  readonly headings: readonly ReadonlySet<string>[]
}
function sentenceAt(sentences: readonly Sentence[], figure: Figure): number {
  const index = indexAtOrBefore(sentences, figure.start)
  return index >= 0 && figure.start < sentences[index].end ? index : -1
}

function contextsOf(figures: readonly Figure[], index: number, shared: Shared): FigureContext[] {
  const { tokens } = shared.sentences[index]
  const ranges = figures.map((f) => tokenRange(tokens, f))
  const inFigures = new Set(ranges.flatMap(([from, to]) => tokens.slice(from, to)))
  const stretches = stretchesOf(tokens, figures, ranges)
  const names = shared.namesBySentence[index].filter(
    ({ from, to }) => !tokens.slice(from, to).some((t) => inFigures.has(t)),
  )
  const directions = directionsOf(figures, tokens, ranges, stretches)
  return figures.map((figure, i) => {
    const { own, shared: governing } = stretches[i]
    const scopes = [...governing, own]
    const cell = cellConcepts(index, ranges[i], shared)
    return {
      figure,
      sentence: index,
      near: nearConcepts(index, ranges[i], shared),
      own: cell ?? new Set(scopes.flatMap((scope) => [...conceptsIn(tokens, scope, inFigures)])),
      ownNames: namesOf(
        names.filter((n) => (cell ? n.to <= ranges[i][0] : scopes.some(([from, to]) => n.from >= from && n.to <= to))),
      ),
      sentenceNames: namesOf(names),
      direction: directions[i],
      stretch: own,
      row: shared.document.blocks[shared.sentences[index].block]?.kind === 'row',
    }
  })
}

/** The last figure of a dimension so far. */
interface Leader {
  readonly low: number
  readonly direction: 'up' | 'down' | undefined
}

/** Each figure's direction; one that is governed by the words before an earlier figure has that one's: "fell 7% and 3%". */
function directionsOf(
  figures: readonly Figure[],
  tokens: readonly Token[],
  ranges: readonly Range[],
  stretches: readonly Stretch[],
): ('up' | 'down' | undefined)[] {
  const leaders = new Map<string, Leader>()
  return figures.map((figure, i) => {
    const { low, dimension } = figure.quantity
    const leader = leaders.get(dimension)
    const inherited = stretches[i].shared.length && leader && leader.low >= 0 ? leader.direction : undefined
    const direction = directionOf(figure, tokens, ranges, i) ?? inherited
    leaders.set(dimension, { low, direction })
    return direction
  })
}

function namesOf(names: readonly NameAt[]): Set<string> {
  return withParts(names.map(({ name }) => name))
}

/** Names and the words that they are made of, so that "Huang" is "Jensen Huang", and "Rival Northwind" holds "Northwind". */
export function withParts(names: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const name of names) {
    found.add(name)
    for (const part of name.split(' ')) if (part.length > 3) found.add(part)
  }
  return found
}

function tokenRange(tokens: readonly Token[], figure: Figure): Range {
  let from = Math.max(0, indexAtOrBefore(tokens, figure.start))
  if (from < tokens.length && tokens[from].end <= figure.start) from++
  let to = from
  while (to < tokens.length && tokens[to].start < figure.end) to++
  return [from, to]
}

function conceptsIn(tokens: readonly Token[], [from, to]: Range, skip: ReadonlySet<Token>): Set<string> {
  const found = new Set<string>()
  for (let t = from; t < to; t++) if (isContent(tokens[t]) && !skip.has(tokens[t])) found.add(concept(tokens[t].lower))
  return found
}

const slowWords = new Set(['and', 'while', 'but', 'whereas'])

function nearConcepts(index: number, range: Range, shared: Shared): Map<string, number> {
  const near = new Map<string, number>()
  const put = (key: string, weight: number) => {
    if ((near.get(key) ?? 0) < weight) near.set(key, weight)
  }
  const { tokens, block } = shared.sentences[index]
  for (const step of [-1, 1]) {
    let distance = 0
    for (let t = step < 0 ? range[0] - 1 : range[1]; t >= 0 && t < tokens.length && distance < 60; t += step) {
      const token = tokens[t]
      distance +=
        token.lower === ',' ? 3 : token.lower === ';' || token.lower === '|' ? 6 : slowWords.has(token.lower) ? 3 : 1
      if (isContent(token)) put(concept(token.lower), Math.max(0.35, Math.exp(-distance / 18)))
    }
  }
  const neighbours: readonly Range[] = [
    [index - 1, 0.3],
    [index + 1, 0.15],
  ]
  for (const [other, weight] of neighbours) {
    const sentence = shared.sentences[other]
    if (!sentence || Math.abs(sentence.block - block) > 1) continue
    for (const token of sentence.tokens) if (isContent(token)) put(concept(token.lower), weight)
  }
  for (const key of shared.headings[index]) put(key, 0.2)
  for (const key of shared.title) put(key, 0.2)
  for (const key of cellConcepts(index, range, shared) ?? []) put(key, 0.6)
  return near
}

/** For a cell of a table: the concepts of its row's label and of its column's header. */
function cellConcepts(index: number, [from]: Range, { document, sentences }: Shared): Set<string> | undefined {
  const { block, tokens } = sentences[index]
  const { kind, cells, header } = document.blocks[block] ?? {}
  if (kind !== 'row' || !cells) return undefined
  const start = tokens[from]?.start ?? -1
  const column = cells.findIndex((cell) => cell.start <= start && start < cell.end)
  const told = [column > 0 ? cells[0] : undefined, header === cells ? undefined : header?.[column]]
  return new Set(told.flatMap((cell) => (cell ? wordsIn(document.prose.slice(cell.start, cell.end)) : [])))
}

function wordsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((w) => !stopWords.has(w)).map(concept)
}

function headingConcepts(document: Document, sentences: readonly Sentence[]): ReadonlySet<string>[] {
  let current: ReadonlySet<string> = new Set()
  return sentences.map((sentence) => {
    if (document.blocks[sentence.block]?.kind === 'heading')
      current = new Set(sentence.tokens.filter(isContent).map((t) => concept(t.lower)))
    return current
  })
}

function countConcepts(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const key of new Set(sentence.tokens.filter(isContent).map((t) => concept(t.lower))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
