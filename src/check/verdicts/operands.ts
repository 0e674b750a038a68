import { remember } from '../../base/remember'
import type { Quantity } from '../../quantity/quantity'
import { createWeigher, type Candidate, type SourceModel } from '../align'
import type { Case } from '../case'
import { high, isRange, low, relate } from '../compare'
import type { FigureContext } from '../context'
import { sourceWords } from './words'

/** A figure of the source that may take part in arithmetic, or one bound of a range. */
export interface Operand extends Candidate {
  /** In base units. */
  readonly value: number
  /** As the source writes it; of a range the bound alone. */
  readonly words: string
  /** The draft states this figure too: in the claim's sentence, in its paragraph or in a table beside it. */
  readonly anchor: 'sentence' | 'near' | 'none'
}

/** How many operands are tried at the most: pairs grow with the square. */
const MOST_OPERANDS = 40

/** The figures of the sources that arithmetic may use, those that the draft repeats first. */
export const findOperands = remember((input: Case): readonly Operand[] => {
  const nearby = draftNeighbours(input)
  return input.sources
    .flatMap((source) => operandsOf(input, source, nearby))
    .sort((a, b) => rankOf(b) - rankOf(a) || b.score - a.score)
    .slice(0, MOST_OPERANDS)
})

function rankOf({ anchor }: Operand): number {
  return anchor === 'sentence' ? 2 : anchor === 'near' ? 1 : 0
}

/** True where the draft repeats the figure. */
export function isAnchored({ anchor }: Operand): boolean {
  return anchor !== 'none'
}

function operandsOf(input: Case, source: SourceModel, nearby: readonly Neighbour[]): Operand[] {
  const weigh = createWeigher(input.claim, source.model)
  return source.model.figures
    .filter(({ figure }) => mayTakePart(figure.quantity) && !figure.weak)
    .flatMap((context) => {
      const candidate = { source, context, score: weigh(context) }
      return boundsOf(candidate, input).map((bound) => ({ ...candidate, ...bound, anchor: anchorOf(context, nearby) }))
    })
}

/** A range takes part by its bounds where the draft speaks of one of them ("at worst", "the top of its range"). */
function boundsOf(candidate: Candidate, { sentence }: Case): { readonly value: number; readonly words: string }[] {
  const { quantity } = candidate.context.figure
  if (!isRange(quantity)) return [{ value: low(quantity), words: sourceWords(candidate) }]
  if (!sentence.tokens.some((t) => boundWords.has(t.lower))) return []
  const part = (value: number) => ({ value, words: `${format(value)} of ${sourceWords(candidate)}` })
  return [part(low(quantity)), part(high(quantity))]
}

const boundWords = new Set(
  'worst best most least top bottom upper lower end maximum minimum ceiling floor bound range ranges'.split(' '),
)

function anchorOf({ figure }: FigureContext, nearby: readonly Neighbour[]): Operand['anchor'] {
  const same = nearby.filter((n) => isSame(n.quantity, figure.quantity))
  return same.some((n) => n.inSentence) ? 'sentence' : same.length ? 'near' : 'none'
}

function isSame(draft: Quantity, source: Quantity): boolean {
  if (draft.dimension !== source.dimension) return false
  const relation = relate(draft, source)
  return relation === 'equal' || relation === 'rounded'
}

export function mayTakePart(q: Quantity): boolean {
  return q.kind !== 'date' && q.kind !== 'rank' && Number.isFinite(q.low)
}

interface Neighbour {
  readonly quantity: Quantity
  readonly inSentence: boolean
}

/** Other figures of the draft in the claim's paragraph, three sentences around it, and the rows of a table beside its paragraph. */
function draftNeighbours({ claim, draft }: Case): Neighbour[] {
  const found: Neighbour[] = []
  const { block } = draft.sentences[claim.sentence]
  draft.sentences.forEach((sentence, i) => {
    const row = draft.document.blocks[sentence.block].kind === 'row' && Math.abs(sentence.block - block) <= 12
    if (!row && Math.abs(sentence.block - block) > 1 && Math.abs(i - claim.sentence) > 3) return
    for (const { figure } of draft.bySentence[i])
      if (figure !== claim.figure && mayTakePart(figure.quantity))
        found.push({ quantity: figure.quantity, inSentence: i === claim.sentence })
  })
  return found
}

/** A number as a reader would write it: "2.5 billion", "1,200". */
export function format(value: number): string {
  const abs = Math.abs(value)
  if (abs >= 1e9) return `${trim(value / 1e9)} billion`
  if (abs >= 1e6) return `${trim(value / 1e6)} million`
  return abs >= 1000 ? Math.round(value).toLocaleString('en-US') : trim(value)
}

function trim(value: number): string {
  return String(Number(value.toPrecision(4)))
}
