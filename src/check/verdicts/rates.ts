import { secondsIn } from '../../quantity/durations'
import type { Case } from '../case'
import { amountKinds, isRange } from '../compare'
import type { FigureContext, TextModel } from '../context'
import { paceOf, type Pace } from '../doubt/pace'
import type { Derivation } from './derived'
import { explains } from './fits'
import { format, isAnchored, type Operand } from './operands'

/**
 * One pace told as another ("4.6 billion a year" are more than 12 million a day), and an amount spread over a length of time that
 * the source tells beside it ("a fine of $345,178 for 40 days" comes to $8,600 a day).
 */
export function fromRates(input: Case, operands: readonly Operand[]): Derivation | undefined {
  const { quantity, claim, draft } = input
  if (!amountKinds.includes(quantity.kind) || isRange(quantity)) return undefined
  const pace = paceAround(draft, claim)
  if (!pace) return undefined
  const same = operands.filter(({ context: { figure } }) => figure.quantity.dimension === quantity.dimension)
  return same
    .map((operand) => atOtherPace(input, operand, pace) ?? spread(input, operand, { operands, pace }))
    .find(Boolean)
}

function atOtherPace(input: Case, operand: Operand, pace: Pace): Derivation | undefined {
  if (!isAnchored(operand) && operand.score < RATE_SCORE) return undefined
  const other = paceAround(operand.source.model, operand.context)
  if (!other || other === pace) return undefined
  const value = (operand.value * secondsIn[pace]) / secondsIn[other]
  return toDerivation(input, { parts: [operand], value, formula: `${operand.words} a ${other}` })
}

interface Spread {
  readonly operands: readonly Operand[]
  readonly pace: Pace
}

function spread(input: Case, amount: Operand, { operands, pace }: Spread): Derivation | undefined {
  for (const length of operands) {
    if (length.context.figure.quantity.kind !== 'duration' || length.source !== amount.source || length.value <= 0)
      continue
    if (Math.abs(length.context.sentence - amount.context.sentence) > 1) continue
    if (!isAnchored(amount) && !isAnchored(length) && Math.max(amount.score, length.score) < RATE_SCORE) continue
    const value = (amount.value / length.value) * secondsIn[pace]
    const found = toDerivation(input, { parts: [amount, length], value, formula: `${amount.words} ÷ ${length.words}` })
    if (found) return found
  }
  return undefined
}

interface Found extends Derivation {
  readonly value: number
}

function toDerivation(input: Case, { parts, value, formula }: Found): Derivation | undefined {
  const told = `${formula} = ${format(value)} a ${paceAround(input.draft, input.claim)}`
  const result = { cue: 'each', kind: 'same', dimension: input.quantity.dimension, value, formula: told } as const
  return explains(input, result) ? { parts, formula: told } : undefined
}

/** How well a figure must be aligned that the draft does not repeat. */
const RATE_SCORE = 0.2

/** How many words before and behind a figure may tell for each of what it is. */
const [BEFORE, BEHIND] = [9, 8]

/** The length of time for each of which a figure is given, by the words between its neighbours. */
function paceAround(model: TextModel, context: FigureContext): Pace | undefined {
  const { tokens } = model.sentences[context.sentence]
  const others = model.bySentence[context.sentence].filter((other) => other !== context)
  const start = Math.max(0, ...others.map(({ figure }) => (figure.end <= context.figure.start ? figure.end : 0)))
  const end = Math.min(...others.map(({ figure }) => (figure.start >= context.figure.end ? figure.start : Infinity)))
  const before = tokens.filter((t) => t.start >= start && t.end <= context.figure.start).slice(-BEFORE)
  const behind = tokens.filter((t) => t.start >= context.figure.end && t.end <= end).slice(0, BEHIND)
  const border = behind.findIndex((t) => t.text === ';')
  return paceOf(context, border < 0 ? behind : behind.slice(0, border)) ?? paceOf(context, before)
}
