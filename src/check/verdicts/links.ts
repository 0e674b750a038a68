import type { FigureContext, TextModel } from '../context'
import type { Token } from '../../text/tokens'

/** Two figures of one sentence that its words tell as the state before and the state after. */
export interface Link {
  readonly from: FigureContext
  readonly to: FigureContext
  /** Told with "from": no other word leaves as little doubt. */
  readonly plain: boolean
}

/** "From 62 to 96 cents", "96 cents, up from 62", "$43.9 billion, against $20.2 billion a year before". Undefined where nothing says so. */
export function linkOf(model: TextModel, a: FigureContext, b: FigureContext): Link | undefined {
  if (a.sentence !== b.sentence || a === b) return undefined
  const [first, second] = a.figure.start < b.figure.start ? [a, b] : [b, a]
  const { tokens } = model.sentences[a.sentence]
  const before = tokensBefore(tokens, startOf(first), 0)
  const between = tokensBefore(tokens, startOf(second), first.figure.end)
  if (between.length > MOST_BETWEEN) return undefined
  const lead = between.slice(-3).map((t) => t.lower)
  const behindFrom = before.slice(-2).some((t) => t.lower === 'from' || t.lower === 'von')
  if (behindFrom)
    return lead.some((w) => w === 'to' || w === 'auf') ? { from: first, to: second, plain: true } : undefined
  if (between.some((t) => t.lower === ';')) return undefined
  if (isInBrackets(between)) return { from: second, to: first, plain: false }
  if (isChanged(between)) return { from: first, to: second, plain: false }
  const plain = between.slice(-2).some((t) => t.lower === 'from')
  return plain || between.slice(-4).some((t) => earlierWords.has(t.lower))
    ? { from: second, to: first, plain }
    : undefined
}

/** "The 80% rule will be revised to a 50% rule" */
function isChanged(between: readonly Token[]): boolean {
  const to = between.findLastIndex((t) => t.lower === 'to')
  return to > 0 && between.length - to <= 3 && changedWords.has(between[to - 1].lower)
}

const changedWords = new Set(
  'revised changed raised lifted increased lowered cut reduced trimmed extended shortened'.split(' '),
)

/** "€ 0.61 (FY 2023: € 0.82)": the value of an earlier period, in a bracket behind its name. */
function isInBrackets(between: readonly Token[]): boolean {
  const open = between.findLastIndex((t) => t.text === '(')
  if (open < 0 || between.at(-1)?.text !== ':') return false
  return between.slice(open + 1).some((t) => /^(?:19|20)\d\d$/.test(t.text) || bracketWords.has(t.lower))
}

const bracketWords = new Set('previous prior earlier last year-ago ago vorjahr vj'.split(' '))

/** How many tokens may stand between the two. */
const MOST_BETWEEN = 14

/** Words that lead in to the state before. */
const earlierWords = new Set(
  'from against compared compares compare versus vs after was were gegenüber nach vorjahr gegen instead place'.split(
    ' ',
  ),
)

function startOf({ figure }: FigureContext): number {
  return figure.qualifierSpan && figure.qualifierSpan.start < figure.start ? figure.qualifierSpan.start : figure.start
}

function tokensBefore(tokens: readonly Token[], end: number, start: number): Token[] {
  return tokens.filter((t) => t.start >= start && t.end <= end)
}
