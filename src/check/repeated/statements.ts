import { remember } from '../../base/remember'
import type { Quantity } from '../../quantity/quantity'
import type { Token } from '../../text/tokens'
import { isRange, sideOf } from '../compare'
import type { FigureContext, TextModel } from '../context'
import { concept, plainWords } from '../lexicon'
import { textOf } from '../verdicts/words'

/** A figure of the draft as a statement on one thing. */
export interface Statement {
  readonly context: FigureContext
  /** Concepts of what it is about. */
  readonly words: ReadonlySet<string>
  /** Words of its sentence that make it a statement on something else, or on another time. */
  readonly marks: string
  /** Marks, names and dates of the heading above. */
  readonly section: string
  /** Names of its paragraph, to which "it" may go back. */
  readonly paragraph: readonly string[]
}

/** The statements of a draft: its figures but for those that are no plain statement of one value. */
export const statementsOf = remember((draft: TextModel): readonly Statement[] => {
  const places = findPlaces(draft)
  return draft.figures
    .filter((context) => isStatement(context, draft))
    .map((context) => ({
      context,
      words: new Set([...context.own].filter((w) => !plainWords.has(w) && !frames.has(w) && !/\d/.test(w))),
      marks: marksOf(draft, context.sentence),
      ...places[context.sentence],
    }))
})

/** For each sentence what the heading above it says, and the names of its paragraph. */
function findPlaces(draft: TextModel): readonly Pick<Statement, 'section' | 'paragraph'>[] {
  const { document, sentences } = draft
  const names = document.blocks.map((): string[] => [])
  sentences.forEach(({ block }, i) => names[block].push(...namesIn(draft, i)))
  let section = ''
  return sentences.map(({ block }, i) => {
    const place = { section, paragraph: names[block] }
    if (document.blocks[block].kind === 'heading')
      section = [marksOf(draft, i), ...namesIn(draft, i), ...datesIn(draft, i)].join(' ')
    return place
  })
}

const kinds: readonly Quantity['kind'][] = ['money', 'percent', 'points', 'count', 'measure']

/** Below it a count is too common to be known by its words. */
const TELLING = 13

/** False for what is no plain statement of one value: a range, a bound, a base of comparison, one of several figures of a kind. */
function isStatement(context: FigureContext, draft: TextModel): boolean {
  const { figure, sentence, row } = context
  const { quantity } = figure
  if (!kinds.includes(quantity.kind) || figure.weak || isRange(quantity) || sideOf(quantity)) return false
  if (quantity.kind === 'count' && (Math.abs(quantity.low) < TELLING || !(figure.noun || row))) return false
  const { tokens, block } = draft.sentences[sentence]
  if (draft.document.blocks[block].kind === 'quote') return false
  const alike = draft.bySentence[sentence].filter((c) => c.figure.quantity.dimension === quantity.dimension)
  if (!row && alike.length > 1) return false
  if (tokens.findLast(({ end }) => end <= figure.start)?.lower === 'from') return false
  return !tokens.some(({ lower }) => pronouns.has(lower)) && !isCutOff(tokens)
}

/** Of whom, only their paragraph knows. */
const pronouns = new Set('it its they their he his she her we our'.split(' '))

/** "An estimate of $5.1...", as feeds cut their texts. */
function isCutOff(tokens: readonly Token[]): boolean {
  const [before, last] = tokens.slice(-2).map(({ text }) => text)
  return last === '…' || before === '…' || (last === '.' && before === '.')
}

function marksOf({ sentences }: TextModel, sentence: number): string {
  const found = sentences[sentence].tokens.filter(({ lower }) => markWords.has(lower)).map(({ lower }) => lower)
  return [...new Set(found)].sort().join(' ')
}

function namesIn({ namesBySentence, names }: TextModel, sentence: number): string[] {
  return namesBySentence[sentence].filter((name) => names.has(name) && name.length > 1)
}

function datesIn(draft: TextModel, sentence: number): string[] {
  const dates = draft.bySentence[sentence].filter(({ figure }) => figure.quantity.kind === 'date')
  return dates.map(({ figure }) => textOf(draft, figure).toLowerCase())
}

/** Words by which a text reports: they stand beside any figure. */
const frames: ReadonlySet<string> = new Set(
  'survey study report find found finding sum summary conclusion short overall all show tell say accord estimate people person'
    .split(' ')
    .map(concept),
)

const markWords = new Set(
  `would had if unless not no never once first second third fourth fifth last next previous previously earlier later former latter formerly
   originally initially already yet still so far another other others additional further extra more each every both half rest remaining these those which
   whose of until since before ago than against versus compared plan planned target aim goal cap limit ceiling maximum minimum average median total cumulative nearly may might could
   should instead rather only except without including excluding than week month quarter year day weekly monthly quarterly yearly annual annually daily`
    .split(/\s+/)
    .filter((word) => word !== 'of'),
)
