import type { Span } from '../../base/span'
import type { Sentence } from '../../text/sentences'
import type { Case, Judgement } from '../case'
import { isRange, low } from '../compare'
import type { FigureContext } from '../context'
import { ROWS } from '../surroundings'
import { format } from './operands'
import { textOf } from './words'

/**
 * Shares of one whole that do not come to it: "40% coal, 35% gas and the remaining 20% wind", a list of parts that ends in "other".
 * Only where the draft's words say that all parts are told; the last part is reported.
 */
export function judgeShares(input: Case): Judgement | undefined {
  if (input.agreeing.length) return undefined // the source has it: another part is the wrong one
  const parts = sharesOfTable(input) ?? sharesOfList(input) ?? sharesWithRest(input) ?? sharesOfSplit(input)
  if (!parts || parts.length > MOST_PARTS || !parts.every(isPlain) || comesToWhole(parts)) return undefined
  const sum = parts.reduce((total, part) => total + valueOf(part), 0)
  if (sum < LEAST_SUM || sum > MOST_SUM) return undefined
  const words = parts.map(({ figure }) => textOf(input.draft, figure)).join(' + ')
  return {
    code: 'internal',
    stance: 'refuted',
    message: `The parts come to ${format(sum)}%, not to 100%: ${words}.`,
    evidence: [],
  }
}

/** Beyond these the figures are hardly meant as parts of one whole. */
const LEAST_SUM = 85
const MOST_SUM = 115

/** How many parts are tried: their combinations double with each. */
const MOST_PARTS = 10

function valueOf({ figure }: FigureContext): number {
  return low(figure.quantity)
}

function isPlain({ figure: { quantity }, direction, row }: FigureContext): boolean {
  return !isRange(quantity) && !quantity.qualifier && (row || !direction) && quantity.low > 0
}

/** Some of the parts, the last among them, come to 100: others that stand beside them may be shares of something else. */
function comesToWhole(parts: readonly FigureContext[]): boolean {
  const slack = parts.reduce((sum, { figure }) => sum + Math.min(1, figure.quantity.step) / 2, 0) * 1.01
  const last = parts.length - 1
  const reaches = (at: number, rest: number): boolean =>
    Math.abs(rest) <= slack || (at < last && (reaches(at + 1, rest) || reaches(at + 1, rest - valueOf(parts[at]))))
  return reaches(0, 100 - valueOf(parts[last]))
}

/** "The remaining 20%", "the other 35 percent", "the rest, 15%,": the other shares of the sentence, and it. */
function sharesWithRest(input: Case): FigureContext[] | undefined {
  const words = input.sentence.tokens.filter(({ end }) => end <= input.claim.figure.start).map(({ lower }) => lower)
  const set = words[words.length - 1] === ',' // "and the rest, 15%,"
  const [before, article, rest] = words.slice(set ? -4 : -3)
  if (article !== 'the' || before === 'of' || !(set ? rest === 'rest' : restWords.has(rest))) return undefined
  const shares = sharesIn(input)
  const parts = [...shares.filter((share) => share !== input.claim), ...shares.filter((share) => share === input.claim)]
  return shares.length > (rest === 'other' ? 2 : 1) ? parts : undefined
}

const restWords = new Set('remaining remainder rest other'.split(' '))

/** "Split between wages (45%), steel (38%) and other costs (25%)": three shares or more, to the last. */
function sharesOfSplit(input: Case): FigureContext[] | undefined {
  const { claim, sentence } = input
  const shares = sharesIn(input)
  if (shares.length < 3 || shares[shares.length - 1] !== claim) return undefined
  const { start } = shares[0].figure
  if (!sentence.tokens.some((t) => t.end <= start && splitWords.has(t.lower))) return undefined
  const ofParts = shares.some(({ figure }) => sentence.tokens.find((t) => t.start >= figure.end)?.lower === 'of')
  return ofParts || isOpen(sentence) ? undefined : shares
}

const splitWords = new Set(
  'split divided shared consists composed made comprises comprised breakdown breaks'.split(' '),
)

/** Not all parts are told. */
function isOpen({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ lower }, i) =>
      openWords.has(lower) || (lower === 'among' && /^(?:other|others|them)$/.test(tokens[i + 1]?.lower)),
  )
}

const openWords = new Set(
  'including include includes such mainly mostly largely chiefly especially after before plus'.split(' '),
)

/** The percentages of the claim's sentence; none where a word makes several of one of them. */
function sharesIn({ claim, draft, sentence, quantity }: Case): FigureContext[] {
  if (quantity.kind !== 'percent' || sentence.tokens.some((t) => /^(?:each|apiece|both)$/.test(t.lower))) return []
  return draft.bySentence[claim.sentence].filter(({ figure }) => figure.quantity.kind === 'percent')
}

/** What a list or table calls the part that makes it whole. */
const restLabel = /^\W*(?:the )?(?:others?|rest|remainder|remaining|andere|sonstige|übrige)\b[^\d%]{0,20}$/i

/** The items of a list down to the one called "other", where each has one share. */
function sharesOfList({ claim, draft, sentence }: Case): FigureContext[] | undefined {
  const { blocks, prose } = draft.document
  if (blocks[sentence.block].kind !== 'item') return undefined
  if (!restLabel.test(prose.slice(blocks[sentence.block].start, claim.figure.start))) return undefined
  let first = sentence.block
  while (blocks[first - 1]?.kind === 'item' && sentence.block - first < ROWS) first--
  const items = Array.from({ length: sentence.block - first + 1 }, (_, i) => first + i)
  return oneOfEach(items.map((block) => draft.figures.filter((c) => draft.sentences[c.sentence].block === block)))
}

/** The cells of a column of shares down to the row called "other". */
function sharesOfTable({ claim, draft, sentence }: Case): FigureContext[] | undefined {
  const { blocks, prose } = draft.document
  const { cells, header, table } = blocks[sentence.block]
  const column = cells?.findIndex((cell) => holds(cell, claim)) ?? -1
  const textIn = ({ start, end }: Span) => prose.slice(start, end)
  if (!cells || !header?.[column] || column < 1 || !restLabel.test(textIn(cells[0]))) return undefined
  if (!/share|%|percent|per cent|proportion|anteil/i.test(textIn(header[column]))) return undefined
  if (/growth|change|increase|rise|margin|rate/i.test(textIn(header[column]))) return undefined
  const rows: FigureContext[][] = []
  for (let i = sentence.block; blocks[i]?.table === table && blocks[i].cells !== header; i--) {
    if (sentence.block - i > ROWS) return undefined
    const cell = blocks[i].cells?.[column]
    rows.unshift(cell ? draft.figures.filter((context) => holds(cell, context)) : [])
  }
  return oneOfEach(rows)
}

function holds({ start, end }: Span, { figure }: FigureContext): boolean {
  return start <= figure.start && figure.start < end
}

/** Three lines or more with one share each. */
function oneOfEach(lines: readonly (readonly FigureContext[])[]): FigureContext[] | undefined {
  const isShare = ({ figure: { quantity, noun }, row }: FigureContext) =>
    quantity.kind === 'percent' || (row && quantity.kind === 'count' && !noun)
  return lines.length >= 3 && lines.every((line) => line.length === 1 && isShare(line[0])) ? lines.flat() : undefined
}
