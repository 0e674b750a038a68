import { remember } from '../../base/remember'
import type { SourceModel } from '../align'
import type { Case } from '../case'
import type { FigureContext, TextModel } from '../context'
import { concept } from '../lexicon'
import type { Sentence } from '../../text/sentences'
import type { Token } from '../../text/tokens'
import type { Derivation } from './derived'
import { textOf } from './words'

/** How many items a list may have to be counted. */
const MOST_ITEMS = 14

/** A small count for which the source lists that many names: "four countries" of "Belgium, France, Ireland and the Netherlands". */
export function fromList({ quantity, claim, sources, sentence }: Case): Derivation | undefined {
  if (quantity.kind !== 'count' || quantity.low < 2 || quantity.low > MOST_ITEMS || !Number.isInteger(quantity.low))
    return undefined
  const mine = new Set(sentence.tokens.filter((t) => t.kind === 'word' && t.text !== t.lower).map((t) => t.lower))
  for (const source of sources)
    for (const list of listsOf(source.model)) {
      if (list.items !== quantity.low) continue
      const here = source.model.sentences[list.sentence]
      if (!isAbout({ claim, sentence, mine }, source, list)) continue
      const text = textOf(source.model, { start: here.tokens[list.from].start, end: here.tokens[list.to - 1].end })
      return {
        parts: [{ source, context: contextOf(source, list.sentence, claim), score: 0.5 }],
        formula: `${text}: ${quantity.low}`,
      }
    }
  return undefined
}

interface Counted {
  readonly claim: FigureContext
  readonly sentence: Sentence
  /** Words of the claim's sentence with a capital. */
  readonly mine: ReadonlySet<string>
}

/** The list's sentence shares two words around the figure, a name in the list, or another number with the claim's sentence. */
function isAbout({ claim, sentence, mine }: Counted, source: SourceModel, list: List): boolean {
  const { tokens } = source.model.sentences[list.sentence]
  const words = new Set(tokens.filter((t) => t.kind === 'word').map((t) => concept(t.lower)))
  const shared = [...claim.near].filter(([key, weight]) => weight >= 0.35 && words.has(key)).length
  const named = tokens.slice(list.from, list.to).filter((t) => t.text !== t.lower && mine.has(t.lower)).length
  if (list.loose) return named >= 2
  if (shared >= 2 || named > 0) return true
  const numbers = new Set(sentence.tokens.filter((t) => t.kind === 'number' && t.text.length > 2).map((t) => t.text))
  return tokens.some((t) => t.kind === 'number' && numbers.has(t.text))
}

/** The list's sentence as a place of evidence; its span stands in where it holds no figure. */
function contextOf({ model }: SourceModel, index: number, claim: FigureContext): FigureContext {
  const { start, end } = model.sentences[index]
  return (
    model.bySentence[index][0] ?? {
      ...claim,
      sentence: index,
      figure: { ...claim.figure, start, end, qualifierSpan: undefined },
    }
  )
}

interface List {
  readonly sentence: number
  /** Token range. */
  readonly from: number
  readonly to: number
  readonly items: number
  /** Nothing in the source's words says that it begins here: the draft must name two of its items. */
  readonly loose: boolean
}

const listsOf = remember((model: TextModel): readonly List[] => model.sentences.flatMap(listsIn))

/** Runs of items, each with a name in it, that commas part and "and" closes. A preposition before a name may open the list inside of a run. */
function listsIn({ tokens }: Sentence, sentence: number): List[] {
  const lists: List[] = []
  const parts = split(tokens)
  for (let i = 0; i < parts.length; i++) {
    if (!parts[i].named) continue
    const loose = !parts[i].opens && !!parts[i - 1]?.named
    for (let j = i + 1; j < parts.length && parts[j].named && parts[j].length <= 12; j++)
      if (parts[j].closes) lists.push({ sentence, from: parts[i].from, to: parts[j].to, items: j - i + 1, loose })
  }
  return lists
}

interface Part {
  readonly from: number
  readonly to: number
  readonly length: number
  readonly named: boolean
  /** Stands behind "and" or "or". */
  readonly closes: boolean
  /** A preposition leads in to its name. */
  readonly opens: boolean
}

function split(tokens: readonly Token[]): Part[] {
  const parts: Part[] = []
  let from = 0
  let closes = false
  for (let i = 0; i <= tokens.length; i++) {
    const word = tokens[i]?.lower
    const border =
      i === tokens.length ||
      word === ',' ||
      word === ';' ||
      word === 'and' ||
      word === 'or' ||
      word === ':' ||
      word === '('
    if (!border) continue
    if (i > from)
      parts.push({
        from,
        to: i,
        length: i - from,
        named: hasName(tokens, from, i),
        closes,
        opens: opensList(tokens, from, i),
      })
    closes = word === 'and' || word === 'or'
    from = i + 1
  }
  return parts
}

const leads = new Set('in of from by for including like with between namely as'.split(' '))

function opensList(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    const name = tokens[i + 1].lower === 'the' ? i + 2 : i + 1
    if (
      leads.has(tokens[i].lower) &&
      name < to &&
      tokens[name].kind === 'word' &&
      tokens[name].text !== tokens[name].lower
    )
      return true
  }
  return false
}

function hasName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i].kind === 'word' && tokens[i].text !== tokens[i].lower && i > 0) return true
  return to - from <= 3 && from === 0 && tokens[from].text !== tokens[from].lower
}
