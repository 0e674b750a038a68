import type { Token } from '../../text/tokens'
import type { Case } from '../case'
import { isRange } from '../compare'
import type { FigureContext, TextModel } from '../context'
import { signOf } from './arithmetic'
import type { Derivation } from './derived'
import { explains } from './fits'
import { format, type Operand } from './operands'

/**
 * A sum that the source's own words ask for: "six people were hurt. Another 19 had lesser injuries", "25 men and two women".
 * The draft then needs no word for it.
 */
export function fromAdded(input: Case, operands: readonly Operand[]): Derivation | undefined {
  const { quantity } = input
  if ((quantity.kind !== 'count' && quantity.kind !== 'money') || isRange(quantity)) return undefined
  const pool = operands.filter(
    ({ context: { figure } }) => figure.quantity.dimension === quantity.dimension && !isRange(figure.quantity),
  )
  for (const a of pool)
    for (const b of pool) {
      if (a.context.figure.start >= b.context.figure.start || a.source !== b.source) continue
      const value = a.value + b.value
      const formula = `${a.words} + ${b.words} = ${signOf(a.words)}${format(value)}`
      if (!explains(input, { cue: 'sum', kind: 'same', dimension: quantity.dimension, value, formula })) continue
      if (Math.max(a.score, b.score) > ADDED_SCORE && areAdded(a.source.model, a.context, b.context))
        return { parts: [a, b], formula }
    }
  return undefined
}

const ADDED_SCORE = 0.12

/** The second of two figures is one more of the same as the first, in its sentence or in the next. */
function areAdded(model: TextModel, a: FigureContext, b: FigureContext): boolean {
  if (b.sentence - a.sentence > 1 || model.document.blocks[model.sentences[b.sentence].block].kind === 'row')
    return false
  const { tokens } = model.sentences[b.sentence]
  const start = b.figure.qualifierSpan ? Math.min(b.figure.qualifierSpan.start, b.figure.start) : b.figure.start
  const before = tokens.filter((t) => t.end <= start)
  const behind = tokens.filter((t) => t.start >= b.figure.end).slice(0, 2)
  if (
    before.slice(-2).some(isMark) ||
    behind.some((t) => t.lower === 'more' || t.lower === 'others' || t.lower === 'other')
  )
    return true
  if (a.sentence !== b.sentence) return before.slice(0, 6).some((t) => t.lower === 'also') && !hasFigure(model, b)
  const between = before.filter((t) => t.start >= a.figure.end)
  return (
    between.length <= 4 &&
    between.filter((t) => t.lower === 'and').length === 1 &&
    between.every((t) => t.kind === 'word')
  )
}

function isMark({ lower }: Token): boolean {
  return /^(?:another|additional|further|plus)$/.test(lower)
}

/** Another figure of the dimension stands in front of it in its sentence. */
function hasFigure(model: TextModel, { figure, sentence }: FigureContext): boolean {
  return model.bySentence[sentence].some(
    (f) => f.figure.start < figure.start && f.figure.quantity.dimension === figure.quantity.dimension,
  )
}
