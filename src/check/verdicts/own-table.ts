import type { Case, Judgement } from '../case'
import { high, isRange, low, step } from '../compare'
import type { FigureContext } from '../context'
import { ROWS } from '../surroundings'
import { format } from './operands'
import { draftWords } from './words'

/** A row of totals in a table of the draft that its rows do not add up to. */
export function judgeTableTotal(input: Case): Judgement | undefined {
  const { claim, draft, quantity } = input
  const block = draft.document.blocks[draft.sentences[claim.sentence].block]
  const cells = block?.kind === 'row' ? block.cells : undefined
  if (!cells || isRange(quantity) || !totalLabel.test(labelOf(input, cells[0]))) return undefined
  const column = cells.findIndex((cell) => cell.start <= claim.figure.start && claim.figure.start < cell.end)
  const parts = column > 0 ? columnAbove(input, column) : undefined
  if (!parts || parts.length < 2) return undefined
  const sum = parts.reduce((total, { figure }) => total + low(figure.quantity), 0)
  const slack = parts.reduce((total, { figure }) => total + step(figure.quantity) / 2, step(quantity) / 2) * 1.01
  if (Math.abs(sum - high(quantity)) <= slack) return undefined
  return {
    code: 'internal',
    stance: 'refuted',
    message: `The rows above add up to ${format(sum)}, not ${draftWords(input)}.`,
    evidence: [],
  }
}

const totalLabel = /^\W*(?:total|sum|altogether|in all|gesamt)\b/i
const partLabel = /^\W*(?:of which|thereof|incl|including|sub-?total|average|mean|net|less|minus|davon)\b/i

function labelOf({ draft }: Case, cell: { readonly start: number; readonly end: number }): string {
  return draft.document.text.slice(cell.start, cell.end)
}

/** The figures of a column in the rows above; undefined where a row has none, or several, or is no part of a sum. */
function columnAbove(input: Case, column: number): FigureContext[] | undefined {
  const { claim, draft, quantity } = input
  const { blocks } = draft.document
  const at = draft.sentences[claim.sentence].block
  const found: FigureContext[] = []
  for (let i = at - 1; blocks[i]?.kind === 'row' && blocks[i].table === blocks[at].table; i--) {
    if (at - i > ROWS) return undefined
    const { cells, header } = blocks[i]
    const cell = cells?.[column]
    if (!cells || !cell) return undefined
    if (header === cells) break
    const label = labelOf(input, cells[0])
    if (partLabel.test(label) || totalLabel.test(label)) return undefined
    const here = draft.figures.filter(({ figure }) => cell.start <= figure.start && figure.end <= cell.end)
    if (
      here.length !== 1 ||
      isRange(here[0].figure.quantity) ||
      here[0].figure.quantity.dimension !== quantity.dimension
    )
      return undefined
    found.push(here[0])
  }
  return found
}
