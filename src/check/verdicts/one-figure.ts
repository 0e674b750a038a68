import type { Token } from '../../text/tokens'
import type { Candidate, SourceModel } from '../align'
import { createWeigher } from '../align'
import type { Case } from '../case'
import { isRange, low } from '../compare'
import type { FigureContext } from '../context'
import { countsSame } from '../nouns'
import type { Derivation } from './derived'
import { isWritten } from './fits'
import { sourceWords, textOf } from './words'

/** One figure of the source and the words behind it give the claim's: "11 fellow members" are 12 in all, a rise of 100% a doubling. */
export function fromOne(input: Case): Derivation | undefined {
  return input.quantity.kind === 'count'
    ? fromCompany(input)
    : input.quantity.kind === 'ratio'
      ? fromPercent(input)
      : undefined
}

/** A number of people or states and those named beside it. */
function fromCompany(input: Case): Derivation | undefined {
  const { quantity, claim } = input
  if (isRange(quantity) || !Number.isInteger(quantity.low) || quantity.low < 3) return undefined
  for (const source of input.sources) {
    const weigh = createWeigher(claim, source.model)
    for (const context of source.model.figures) {
      const other = context.figure.quantity
      const missing = quantity.low - other.low
      if (other.kind !== 'count' || isRange(other) || missing < 1 || missing > MOST_NAMED) continue
      const company = companyOf({ source, context }, claim)
      if (company?.count !== missing) continue
      const candidate: Candidate = { source, context, score: weigh(context) }
      if (candidate.score < COMPANY_SCORE) continue
      return { parts: [candidate], formula: `${sourceWords(candidate)} and ${company.words} = ${quantity.low}` }
    }
  }
  return undefined
}

const MOST_NAMED = 4
const COMPANY_SCORE = 0.1

type Placed = Pick<Candidate, 'source' | 'context'>

interface Company {
  readonly count: number
  readonly words: string
}

/** Those who stand beside the number: the one who has "fellow" members, the names that follow with commas and "and", or "a" single further one. */
function companyOf({ source, context }: Placed, claim: FigureContext): Company | undefined {
  const { tokens } = source.model.sentences[context.sentence]
  const at = tokens.findIndex((t) => t.start >= context.figure.end)
  if (at < 0) return undefined
  if (fellows.has(tokens[at].lower)) return { count: 1, words: 'the one whose they are' }
  if (joins(tokens[at]) || joins(tokens[at + 1] ?? tokens[at]) || joins(tokens[at + 2] ?? tokens[at])) {
    const single = singleBehind(tokens, at)
    if (single) return single
  }
  if (countsSame(claim.figure, context.figure) === false) return undefined
  return namesBehind(source, tokens, at)
}

const fellows = new Set(['fellow', 'colleagues', 'peers'])

/** "Four Russian nationals and a Ukrainian" */
function singleBehind(tokens: readonly Token[], at: number): Company | undefined {
  const and = tokens.findIndex((t, i) => i >= at && i < at + 3 && t.lower === 'and')
  const [article, who] = [tokens[and + 1], tokens[and + 2]]
  if (and < 0 || !who || (article.lower !== 'a' && article.lower !== 'an')) return undefined
  if (who.text === who.lower && !/^(?:man|woman|boy|girl|child|person|teenager|passenger|officer)$/.test(who.lower))
    return undefined
  return { count: 1, words: `${article.text} ${who.text}` }
}

/** "The 27 Member States, Norway and Iceland" */
function namesBehind(source: SourceModel, tokens: readonly Token[], at: number): Company | undefined {
  let i = at
  while (i < tokens.length && i - at < 4 && tokens[i].kind === 'word' && !joins(tokens[i])) i++
  if (i === at || !tokens[i] || !(joins(tokens[i]) || tokens[i].text === ',')) return undefined
  const start = tokens[i + 1]?.start
  let count = 0
  let closed = false
  while (tokens[i] && (tokens[i].text === ',' || joins(tokens[i])) && !closed) {
    closed = joins(tokens[i])
    const name = skipName(tokens, i + 1)
    if (name === i + 1) return undefined
    count++
    i = name
  }
  if (!closed || start === undefined) return undefined
  return { count, words: textOf(source.model, { start, end: tokens[i - 1].end }) }
}

function joins({ lower }: Token): boolean {
  return lower === 'and' || lower === 'plus'
}

/** The index behind a name of at most three words that starts at a token. */
function skipName(tokens: readonly Token[], at: number): number {
  let i = tokens[at]?.lower === 'the' ? at + 1 : at
  const first = i
  while (tokens[i]?.kind === 'word' && /^\p{Lu}/u.test(tokens[i].text) && i - first < 3) i++
  return i === first ? at : i
}

/** "Exactly double the estimate" for a surprise of +100%, "half as much again" for a rise of 50%. */
function fromPercent(input: Case): Derivation | undefined {
  const { quantity, claim } = input
  if (quantity.low < 1.2 && quantity.low !== 0.5) return undefined
  for (const source of input.sources) {
    const weigh = createWeigher(claim, source.model)
    for (const context of source.model.figures) {
      const other = context.figure.quantity
      if (other.kind !== 'percent' || isRange(other)) continue
      const sign = signOf({ source, context })
      const factor = 1 + (sign * low(other)) / 100
      if (!sign || !isWritten(quantity, factor)) continue
      const score = weigh(context)
      if (score < PERCENT_SCORE) continue
      const words = sourceWords({ source, context })
      return { parts: [{ source, context, score }], formula: `100% ${sign > 0 ? '+' : '−'} ${words} = ${factor} times` }
    }
  }
  return undefined
}

const PERCENT_SCORE = 0.18

function signOf({ source, context }: Placed): number {
  const text = source.model.document.text.slice(context.figure.start - 1, context.figure.end)
  if (/^.?\+/.test(text)) return 1
  return context.direction === 'up' ? 1 : context.direction === 'down' ? -1 : 0
}
