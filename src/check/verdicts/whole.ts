import { sliceOf } from '../../base/span'
import type { Token } from '../../text/tokens'
import type { Case } from '../case'
import { concept, isContent, plainWords } from '../lexicon'
import { amountKinds, isRange } from '../compare'
import { findOfEach, headerOf } from '../readings'
import type { Derivation } from './derived'
import { explains } from './fits'
import { isAnchored, type Operand } from './operands'

/**
 * A share of a whole that the draft names ("services are 58% of revenue"): the part is bound by the words that it has in common with
 * the draft, or by standing in the draft's sentence; the whole by what the draft calls it, and by where it stands: an article gives
 * its totals first.
 */
export function fromWhole(input: Case, operands: readonly Operand[]): Derivation | undefined {
  const { quantity } = input
  if (!(quantity.kind === 'percent' || (quantity.kind === 'ratio' && quantity.low < 1)) || isRange(quantity))
    return undefined
  const base = baseOf(input)
  if (!base) return undefined
  const amounts = operands.filter(({ context: { figure } }) => amountKinds.includes(figure.quantity.kind))
  const wholes = amounts.filter((operand) => isWhole(operand, base))
  const bound = amounts.filter((operand) => isPart(operand, input, base))
  const best = Math.max(...bound.map(({ score }) => score))
  for (const part of bound.filter(({ anchor, score }) => anchor === 'sentence' || score > best - CLOSE))
    for (const whole of wholes) {
      if (!isOfWhole(part, whole)) continue
      const share = part.value / whole.value
      const scale = quantity.kind === 'percent' ? 100 : 1
      const formula = `${part.words} ÷ ${whole.words} = ${Number((100 * share).toPrecision(3))}%`
      if (explains(input, { cue: 'share', kind: quantity.kind, value: scale * share, formula }))
        return { parts: [part, whole], formula }
    }
  return undefined
}

/** How far below the best a part may be aligned that the draft does not repeat. */
const CLOSE = 0.05

function isOfWhole(part: Operand, whole: Operand): boolean {
  const dimension = whole.context.figure.quantity.dimension
  return (
    part.source === whole.source &&
    part.context.figure.quantity.dimension === dimension &&
    part.value > 0 &&
    part.value < whole.value
  )
}

/** Words that are about no part in particular. */
const hollow: ReadonlySet<string> = new Set(
  'share part portion half third quarter percent percentage'.split(' ').map(concept),
)

function isPart({ anchor, context }: Operand, { claim }: Case, base: string): boolean {
  if (anchor === 'sentence') return true
  return [...claim.own].some(
    (word) => word !== base && !hollow.has(word) && !plainWords.has(word) && context.own.has(word),
  )
}

/** How many sentences of an article tell its totals. */
const LEAD = 3

function isWhole(operand: Operand, base: string): boolean {
  const { context } = operand
  if (!isAnchored(operand) && context.sentence > LEAD) return false
  return base === ANY || context.own.has(base)
}

/** The whole is named by a word that fits any: "of the total". */
const ANY = '*'
const anyWords: ReadonlySet<string> = new Set('total it whole business group company market all everything'.split(' '))

/** What the share is one of, as a concept: the noun behind "of" that follows the figure, or that its column's header has. */
function baseOf({ claim, draft, sentence }: Case): string | undefined {
  if (claim.row && draft.document.blocks[sentence.block].header) {
    const header = headerOf(claim, draft)
    const words = header ? sliceOf(draft.document.prose, header).toLowerCase() : ''
    const named = /\bof (?:the |total |all |net |group )*(\p{L}+)/u.exec(words)
    return named ? toBase(named[1]) : undefined
  }
  const behind = sentence.tokens.filter(({ start }) => start >= claim.figure.end)
  if (behind[0]?.lower === 'of') return nounOf(behind.slice(1, 6))
  return findOfEach(sentence.tokens) >= 0 ? ANY : undefined
}

function nounOf(tokens: readonly Token[]): string | undefined {
  const end = tokens.findIndex(({ kind, lower }) => kind !== 'word' || lower === 'in' || lower === 'for')
  const words = end < 0 ? tokens : tokens.slice(0, end)
  if (words.some(({ lower }) => anyWords.has(lower))) return ANY
  const noun = words.findLast((token) => isContent(token))
  return noun && toBase(noun.lower)
}

function toBase(word: string): string {
  return anyWords.has(word) ? ANY : concept(word)
}
