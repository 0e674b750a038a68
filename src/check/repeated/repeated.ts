import type { Token } from '../../text/tokens'
import { isBareCell, relationTo, type Judgement } from '../case'
import { low, near } from '../compare'
import type { FigureContext, TextModel } from '../context'
import { mannerOf } from '../doubt/manner'
import { opposedIn } from '../doubt/opposites'
import { concept } from '../lexicon'
import { countsSame } from '../nouns'
import { relatePeriods } from '../periods'
import { isTransposed } from '../verdicts/mismatch'
import { periodsOf } from '../verdicts/period-of'
import { textOf, wordsOf } from '../verdicts/words'
import { statementsOf, type Statement } from './statements'

/**
 * The draft gives another value for the same thing elsewhere: 34% of small firms in one paragraph, 43% of them in the last. It needs
 * no source, and is asked of figures only that none bears out. `mayDiffer` says of which figures of the draft it is no contradiction
 * that they differ.
 */
export function judgeRepeated(
  claim: FigureContext,
  draft: TextModel,
  mayDiffer: (other: FigureContext) => boolean,
): Judgement | undefined {
  const statements = statementsOf(draft)
  const mine = statements.find(({ context }) => context === claim)
  const other = mine && statements.find((theirs) => contradict(draft, mine, theirs) && !mayDiffer(theirs.context))
  if (!other) return undefined
  const { context } = other
  const sentence = textOf(draft, draft.sentences[context.sentence])
  return {
    code: 'internal',
    stance: 'refuted',
    message: `The draft says ${wordsOf(draft, claim)} here and ${wordsOf(draft, context)} elsewhere: "${sentence.slice(0, MOST_QUOTED)}".`,
    evidence: [],
  }
}

const MOST_QUOTED = 160

/** Two values of one thing that cannot both be right. */
function contradict(draft: TextModel, a: Statement, b: Statement): boolean {
  const [x, y] = [a.context, b.context]
  return (
    isApart(draft, x, y) &&
    isSameSort(x, y) &&
    isSlip(draft, x, y) &&
    a.marks === b.marks &&
    a.section === b.section &&
    (!a.paragraph.length || !b.paragraph.length || a.paragraph.some((name) => b.paragraph.includes(name))) &&
    isSameThing(a, b) &&
    isSameManner(draft, x, y) &&
    !areRecords(draft, x, y) &&
    isSamePeriod(draft, x, y)
  )
}

/** In two sentences, and not in two cells of one table. */
function isApart({ document, sentences }: TextModel, a: FigureContext, b: FigureContext): boolean {
  const [x, y] = [a, b].map(({ sentence }) => document.blocks[sentences[sentence].block])
  return a.sentence !== b.sentence && !(x.kind === 'row' && y.kind === 'row')
}

function isSameSort(a: FigureContext, b: FigureContext): boolean {
  const [x, y] = [a.figure.quantity, b.figure.quantity]
  if (x.per !== y.per || x.qualifier !== y.qualifier) return false
  if (isBareCell(a, y) || isBareCell(b, x)) return true
  const counted = x.kind !== 'count' || a.row || b.row || countsSame(a.figure, b.figure) === true
  return x.kind === y.kind && x.dimension === y.dimension && counted
}

/** How many times as large the one may be: what is farther off is hardly meant to be the same. */
const FAR = 2

/** Of another value by any rounding, and of about the same size, or of the same digits in another order or scale. */
function isSlip(draft: TextModel, a: FigureContext, b: FigureContext): boolean {
  if (relationTo(a, b) !== 'none' || relationTo(b, a) !== 'none') return false
  if (isTransposed(wordsOf(draft, a), wordsOf(draft, b))) return true
  const times = low(a.figure.quantity) / (low(b.figure.quantity) || 1)
  const scales = [1e3, 1e6, 1e-3, 1e-6]
  return (times < FAR && times > 1 / FAR) || scales.some((scale) => near(times, scale))
}

/** What the one is about the other is about too, with little besides. */
function isSameThing(a: Statement, b: Statement): boolean {
  const [fewer, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  const least = a.context.row || b.context.row ? 2 : LEAST_WORDS
  return (
    fewer.size >= least &&
    more.size - fewer.size <= MOST_MORE &&
    [...fewer].every((word) => more.has(word)) &&
    !opposedIn(a.words, b.words) &&
    haveSameNames(a.context, b.context)
  )
}

const LEAST_WORDS = 3
const MOST_MORE = 3

/** The names of the one are among those of the other, none being no name at all. A cell has its names in its labels. */
function haveSameNames(a: FigureContext, b: FigureContext): boolean {
  const knows =
    ({ sentenceNames, own }: FigureContext) =>
    (name: string) =>
      name.length === 1 || sentenceNames.has(name) || own.has(concept(name))
  return [...a.ownNames].every(knows(b)) && [...b.ownNames].every(knows(a))
}

function isSameManner({ sentences }: TextModel, a: FigureContext, b: FigureContext): boolean {
  const [x, y] = [a, b].map((context) => mannerOf(context, sentences[context.sentence]))
  if (x.forecast !== y.forecast || [...x.traits].sort().join() !== [...y.traits].sort().join()) return false
  if (!a.row && !b.row && a.direction !== b.direction) return false
  const [future, past] = [isFuture, isPast].map((test) =>
    [a, b].map(({ sentence }) => sentences[sentence].tokens.some(test)),
  )
  return !(future[0] && past[1]) && !(future[1] && past[0])
}

function isFuture({ lower }: Token): boolean {
  return lower === 'will' || lower === 'shall'
}

function isPast({ kind, lower }: Token): boolean {
  return kind === 'word' && (/^(?:was|were|has|have|had|came|rose|fell|grew)$/.test(lower) || /..ed$/.test(lower))
}

/** Other figures of the two sentences differ as well: so these are two entries of one sort, and no slip. */
function areRecords({ bySentence }: TextModel, a: FigureContext, b: FigureContext): boolean {
  const [mine, theirs] = [a, b].map((context) =>
    bySentence[context.sentence].filter((c) => c !== context && c.figure.quantity.kind !== 'date'),
  )
  return mine.some((x) => {
    const same = theirs.filter((y) => y.figure.quantity.dimension === x.figure.quantity.dimension)
    return same.length > 0 && same.every((y) => relationTo(x, y) === 'none' && relationTo(y, x) === 'none')
  })
}

/** The same periods beside both, or none; a heading leaves it open. */
function isSamePeriod(draft: TextModel, a: FigureContext, b: FigureContext): boolean {
  const [x, y] = [a, b].map((context) => periodsOf(draft, context, undefined))
  const [heading, other] = [a, b].map(
    ({ sentence }) => draft.document.blocks[draft.sentences[sentence].block].kind === 'heading',
  )
  if (!x.length || !y.length) return x.length === y.length || heading || other
  return x.every((p) => y.every((q) => relatePeriods(p, q) === 'same'))
}
