import { stem } from '../text/stem'
import type { Document } from '../text/document'
import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'
import type { Figure } from '../quantity/quantity'
import { indexAtOrBefore } from '../base/span'
import { concept, downWords, forecastWords, stopWords, upWords } from './lexicon'

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
  readonly stretch: readonly [number, number]
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
    for (const name of new Set(list.map((n) => n.name))) names.set(name, (names.get(name) ?? 0) + 1)
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

interface NameAt {
  readonly name: string
  /** Token index range [from, to). */
  readonly from: number
  readonly to: number
}

function sentenceAt(sentences: readonly Sentence[], figure: Figure): number {
  const index = indexAtOrBefore(sentences, figure.start)
  return index >= 0 && figure.start < sentences[index].end ? index : -1
}

function contextsOf(figures: readonly Figure[], index: number, shared: Shared): FigureContext[] {
  const { tokens } = shared.sentences[index]
  const ranges = figures.map((f) => tokenRange(tokens, f))
  return figures.map((figure, i) => {
    const stretch = ownStretch(tokens, ranges[i], neighboursOf(figures, ranges, i))
    const names = shared.namesBySentence[index]
    return {
      figure,
      sentence: index,
      near: nearConcepts(index, ranges[i], shared),
      own: conceptsIn(tokens, stretch, ranges),
      ownNames: withParts(names.filter((n) => n.from >= stretch[0] && n.to <= stretch[1])),
      sentenceNames: withParts(names),
      direction: directionOf(figure, tokens, ranges, i),
      stretch,
      row: shared.document.blocks[shared.sentences[index].block]?.kind === 'row',
    }
  })
}

/** Names and the words that they are made of, so that "Huang" is "Jensen Huang", and "Rival Northwind" holds "Northwind". */
function withParts(names: readonly NameAt[]): Set<string> {
  const found = new Set<string>()
  for (const { name } of names) {
    found.add(name)
    for (const part of name.split(' ')) if (part.length > 3) found.add(part)
  }
  return found
}

function tokenRange(tokens: readonly Token[], figure: Figure): readonly [number, number] {
  let from = 0
  while (from < tokens.length && tokens[from].end <= figure.start) from++
  let to = from
  while (to < tokens.length && tokens[to].start < figure.end) to++
  return [from, to]
}

const borders = new Set([
  ',',
  ';',
  ':',
  '|',
  '(',
  ')',
  '–',
  '—',
  'and',
  'but',
  'while',
  'whereas',
  'versus',
  'vs',
  'or',
  'against',
  'compared',
  'with',
])
const hardBorders = new Set([';', '|', 'while', 'whereas', 'but', '—'])

/** The tokens that belong to figure `i`: from the border behind the figure before it to the border before the next one. */
function ownStretch(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { previous, next }: Neighbours,
): readonly [number, number] {
  let start = 0
  if (previous) start = borderBetween(tokens, previous[1], from)
  else
    for (let t = from - 1; t >= 0; t--)
      if (hardBorders.has(tokens[t].lower)) {
        start = t + 1
        break
      }
  let end = next ? borderBetween(tokens, to, next[0]) : tokens.length
  for (let t = to; t < end; t++)
    if (hardBorders.has(tokens[t].lower)) {
      end = t
      break
    }
  return [Math.min(start, from), Math.max(end, to)]
}

interface Neighbours {
  readonly previous?: readonly [number, number]
  readonly next?: readonly [number, number]
}

/** The figures of the same dimension before and behind: a date does not divide what belongs to a percentage. */
function neighboursOf(
  figures: readonly Figure[],
  ranges: readonly (readonly [number, number])[],
  i: number,
): Neighbours {
  const { dimension } = figures[i].quantity
  const same = (k: number) => figures[k].quantity.dimension === dimension
  let before = i - 1
  while (before >= 0 && !same(before)) before--
  let behind = i + 1
  while (behind < figures.length && !same(behind)) behind++
  return { previous: ranges[before], next: ranges[behind] }
}

/** Where the stretch between two figures is divided: at the last border, else behind the words that follow the first. */
function borderBetween(tokens: readonly Token[], from: number, to: number): number {
  for (let t = from; t < to; t++) if (borders.has(tokens[t].lower) && tokens[t].lower !== '(') return t
  // "from 20% in 2023 to 25%": a preposition right before the next figure belongs to it
  let t = to - 1
  while (
    t > from &&
    /^(to|from|of|at|by|than|in|for|a|an|the|about|over|some|around|nearly|almost)$/.test(tokens[t].lower)
  )
    t--
  return t + 1
}

function isContent(token: Token): boolean {
  return token.kind === 'word' && !stopWords.has(token.lower) && (token.lower.length > 1 || token.text !== token.lower)
}

function conceptsIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  skip: readonly (readonly [number, number])[],
): Set<string> {
  const found = new Set<string>()
  for (let t = from; t < to; t++)
    if (isContent(tokens[t]) && !skip.some(([a, b]) => t >= a && t < b)) found.add(concept(tokens[t].lower))
  return found
}

const slowWords = new Set(['and', 'while', 'but', 'whereas'])

function nearConcepts(index: number, range: readonly [number, number], shared: Shared): Map<string, number> {
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
  const neighbours: readonly (readonly [number, number])[] = [
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
  for (const key of tableConcepts(index, range, shared)) put(key, 0.6)
  return near
}

/** For a cell of a table: the concepts of its column's header. */
function tableConcepts(index: number, range: readonly [number, number], { document, sentences }: Shared): Set<string> {
  const sentence = sentences[index]
  const row = document.blocks[sentence.block]
  if (row?.kind !== 'row' || !row.cells || !row.header || row.header === row.cells) return new Set()
  const start = sentence.tokens[range[0]]?.start ?? -1
  const column = row.cells.findIndex((cell) => cell.start <= start && start < cell.end)
  const header = row.header[column]
  if (!header) return new Set()
  const words =
    document.prose
      .slice(header.start, header.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((w) => !stopWords.has(w)).map(concept))
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

/** Names are capitalised runs; a capital at a sentence's start counts only where the word is never written small elsewhere. */
function findNames(sentences: readonly Sentence[], foldName: (name: string) => string): NameAt[][] {
  const small = new Set<string>()
  for (const { tokens } of sentences)
    for (const t of tokens) if (t.kind === 'word' && t.text === t.lower) small.add(t.lower)
  return sentences.map(({ tokens }) => {
    const found: NameAt[] = []
    if (isTitleCase(tokens)) return found
    for (let i = 0; i < tokens.length; i++) {
      if (!isNameToken(tokens, i, small)) continue
      let to = i + 1
      while (to < tokens.length && (isNameToken(tokens, to, small) || isJoint(tokens, to, small))) to++
      const name = foldName(
        tokens
          .slice(i, to)
          .map((t) => t.text)
          .join(' '),
      )
      if (name) found.push({ name, from: i, to })
      i = to - 1
    }
    return found
  })
}

/** In a headline in title case capitals name nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => t.kind === 'word' && t.lower.length > 3)
  return words.length > 3 && words.filter((t) => t.text !== t.lower).length / words.length > 0.75
}

function isNameToken(tokens: readonly Token[], i: number, small: ReadonlySet<string>): boolean {
  const token = tokens[i]
  if (token.kind !== 'word' || token.text === token.lower || calendar.has(token.lower)) return false
  const first = i === 0 || (tokens[i - 1].kind === 'mark' && /["“‘(:|•*-]/.test(tokens[i - 1].text) && i === 1)
  if (stopWords.has(token.lower) && token.text !== token.text.toUpperCase()) return false
  if (units.has(token.lower)) return false
  return !first || !small.has(token.lower) || (token.text.length > 1 && token.text === token.text.toUpperCase())
}

function isJoint(tokens: readonly Token[], i: number, small: ReadonlySet<string>): boolean {
  const next = tokens[i + 1]
  return (
    !!next &&
    (((tokens[i].text === '&' || tokens[i].text === '-' || tokens[i].text === '.') && !next.spaced) ||
      tokens[i].text === '&') &&
    isNameToken(tokens, i + 1, small)
  )
}

const calendar = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 h1 h2 fy ceo cfo mr mrs ms dr'.split(
    ' ',
  ),
)
const units = new Set(
  'm bn b k tn usd eur gbp cny rmb us$ gw mw gb tb nm kg km yoy fx eps ebitda ebit gmv gdp capex'.split(' '),
)

/** Up or down, from the nearest word of change in the figure's own stretch, or from its sign. */
function directionOf(
  figure: Figure,
  tokens: readonly Token[],
  ranges: readonly (readonly [number, number])[],
  i: number,
): 'up' | 'down' | undefined {
  if (figure.quantity.change) return figure.quantity.change
  const kind = figure.quantity.kind
  if (kind === 'date' || kind === 'rank' || kind === 'duration') return undefined
  if (figure.quantity.low < 0) return 'down'
  const [from, to] = ranges[i]
  const first = tokens[from]
  if (first?.text === '+' || tokens[from - 1]?.text === '+') return 'up'
  if ((first?.text === '-' || tokens[from - 1]?.text === '-') && (kind === 'percent' || kind === 'points'))
    return 'down'
  const lower = i > 0 ? ranges[i - 1][1] : 0
  const upper = i + 1 < ranges.length ? ranges[i + 1][0] : tokens.length
  let best: 'up' | 'down' | undefined
  let bestDistance = 9
  for (let t = Math.max(lower, from - 8); t < Math.min(upper, to + 5); t++) {
    if (t >= from && t < to) continue
    const direction = wordDirection(tokens[t]) ?? (t === to ? comparedTo(tokens, t) : undefined)
    if (!direction) continue
    const distance = t < from ? from - t : (t - to + 1) * 1.6 + 0.5
    if (distance < bestDistance && !crossesBorder(tokens, t, from, to)) {
      best = direction
      bestDistance = distance
    }
  }
  return best
}

/** "69% more than a year earlier" */
function comparedTo(tokens: readonly Token[], t: number): 'up' | 'down' | undefined {
  if (tokens[t].lower === 'more' || tokens[t].lower === 'above') return 'up'
  return tokens[t].lower === 'less' || tokens[t].lower === 'fewer' || tokens[t].lower === 'below' ? 'down' : undefined
}

function wordDirection(token: Token): 'up' | 'down' | undefined {
  if (token.kind !== 'word') return undefined
  if (token.lower === 'up') return 'up'
  if (token.lower === 'down') return 'down'
  const s = stem(token.lower)
  return upWords.has(s) ? 'up' : downWords.has(s) ? 'down' : undefined
}

function crossesBorder(tokens: readonly Token[], t: number, from: number, to: number): boolean {
  const [a, b] = t < from ? [t + 1, from] : [to, t]
  for (let i = a; i < b; i++)
    if (hardBorders.has(tokens[i].lower) || tokens[i].text === '|' || (t > from && tokens[i].text === ',')) return true
  return false
}

/** How many words before a figure a word of forecast governs it. */
const FORECAST_REACH = 12

/** True where a word of forecast, plan or condition stands in the stretch of the sentence around the figure. */
export function hasForecast(sentence: Sentence, context: FigureContext): boolean {
  const tokens = sentence.tokens
  const at = tokens.findIndex((t) => t.end > context.figure.start)
  for (let t = Math.max(context.stretch[0], at - FORECAST_REACH); t < Math.min(tokens.length, at + 4); t++)
    if (tokens[t].kind === 'word' && forecastWords.has(stem(tokens[t].lower)) && tokens[t].text !== 'May') return true
  return false
}
