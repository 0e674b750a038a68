import { remember } from '../../base/remember'
import type { Sentence } from '../../text/sentences'
import { stem } from '../../text/stem'
import type { Token } from '../../text/tokens'
import type { FigureContext } from '../context'
import { forecastWords, wordSet } from '../lexicon'
import { hardBorders } from '../stretch'
import { paceOf, type Pace } from './pace'

/** In what way a text speaks of a figure. */
export interface Manner {
  /** A word of forecast or condition governs it: before it in its clause, or right behind it. */
  readonly forecast: boolean
  /** Its clause leaves open whether it is so. */
  readonly open: boolean
  /** Its clause tells a fact. */
  readonly fact: boolean
  /** The verb of such a fact stands right before it: "earned 68 cents". */
  readonly told: boolean
  /** It is what another value is compared with: "from 20%", "against €231m", "a year earlier", "last year's". */
  readonly base: boolean
  readonly traits: ReadonlySet<Trait>
  /** The span of time for each of which it is given, where its clause names one alone: "a week", "daily". */
  readonly pace?: Pace
}

/** The manner of a figure in its sentence; the claim's is asked for with every rival. */
export const mannerOf = remember((context: FigureContext, sentence: Sentence): Manner => {
  const clause = clauseOf(context, sentence)
  return {
    forecast: hasForecast(context, sentence),
    open: clause.some((t) => t.kind === 'word' && openWords.has(stem(t.lower))),
    fact: clause.some(({ lower }) => isFactVerb(lower)),
    told: wordsBefore(context, sentence).some(isFactVerb),
    base: isBase(context, sentence),
    traits: traitsOf(context, clause),
    pace: paceOf(context, clause),
  }
})

/** Words by which a draft leaves open whether it is so: plans, wishes, conditions, the future. */
const openWords = wordSet(
  'will would could might may should can shall plan propose proposal aim want intend target guidance threaten risk if unless until potential possible seek due expect forecast project estimate predict consensus goal promise hope likely outlook pledge set next coming brace warn fear anticipate wish must future offer reckon foresee ask suppose bid envisage would-be pencil analyst',
)

/** Verbs by which a draft tells what has happened or is so. */
const factVerbs = new Set(
  'was were is are has had came reported posted earned earns made makes lost loses collected recorded fell rose grew stood hit paid pays sold sells employs employed signed used uses counts owns costs cost takes took turns brings'.split(
    ' ',
  ),
)

function isFactVerb(lower: string): boolean {
  return factVerbs.has(lower) || (/ed$/.test(lower) && lower.length > 4)
}

/** The three words before a figure and its qualifier. */
function wordsBefore({ figure }: FigureContext, { tokens }: Sentence): string[] {
  const start = Math.min(figure.start, figure.qualifierSpan?.start ?? figure.start)
  const at = tokens.findIndex((t) => t.end > start)
  return tokens.slice(Math.max(0, at - 3), Math.max(0, at)).map((t) => t.lower)
}

/** How many words before a figure a word of forecast governs it. */
const FORECAST_REACH = 24

/** True where a word of forecast or condition governs the figure: before it in its clause, or right behind it. */
function hasForecast({ figure }: FigureContext, { tokens }: Sentence): boolean {
  const at = tokens.findIndex((t) => t.end > figure.start)
  for (let t = Math.min(tokens.length - 1, at + 3); t >= Math.max(0, at - FORECAST_REACH); t--) {
    if (t < at && hardBorders.has(tokens[t].lower)) return false
    if (isForecast(tokens[t])) return true
  }
  return false
}

function isForecast(token: Token): boolean {
  return token.kind === 'word' && forecastWords.has(stem(token.lower)) && token.text !== 'May'
}

/** What stands before a figure in its stretch, and behind it as far as the next mark. */
function clauseOf({ figure, stretch }: FigureContext, { tokens }: Sentence): Token[] {
  let end = tokens.findIndex((t) => t.start >= figure.end)
  if (end < 0) end = tokens.length
  while (end < stretch[1] && !/^[,:;()]$/.test(tokens[end].text)) end++
  let start = Math.max(0, stretch[0] - 3)
  const at = tokens.findIndex((t) => t.end > figure.start)
  for (let t = at - 1; t > start; t--) if (/^[:;]$/.test(tokens[t].text)) start = t
  return tokens.slice(start, end)
}

function isBase({ figure, stretch }: FigureContext, { tokens }: Sentence): boolean {
  const at = tokens.findIndex((t) => t.end > figure.start)
  const before = tokens.slice(Math.max(stretch[0] - 1, at - 4), at).map((t) => t.lower)
  if (before.some((w) => baseWords.has(w))) return true
  const behind = tokens.filter((t) => t.start >= figure.end).slice(0, 7)
  const text = behind.map((t) => t.lower).join(' ')
  return /^(?:\S+ ){0,3}(?:(?:a|one|the) (?:year|quarter|month) (?:ago|earlier|before)|(?:the )?(?:previous|prior|preceding) (?:year|quarter|month)|last year|year - ago)/.test(
    text,
  )
}

const baseWords = new Set(['from', 'against', 'versus', 'vs', 'than', 'previously', 'formerly', 'compared'])

/** Traits that exclude each other, with what to say. */
const exclusive: readonly (readonly [Trait, Trait, string])[] = [
  ['average', 'maximum', 'The draft gives an average; the source gives a maximum.'],
  ['maximum', 'average', 'The draft gives a maximum; the source gives an average.'],
  ['average', 'median', 'The draft gives an average; the source gives a median.'],
  ['median', 'average', 'The draft gives a median; the source gives an average.'],
  ['minimum', 'maximum', 'The draft gives a minimum; the source gives a maximum.'],
  ['maximum', 'minimum', 'The draft gives a maximum; the source gives a minimum.'],
  ['each', 'together', 'The draft says each; the source says together.'],
  ['together', 'each', 'The draft says together; the source says each.'],
  ['once', 'rate', 'The draft gives one sum; the source gives a rate over time.'],
  ['total', 'rate', 'The draft gives a total; the source gives a rate.'],
]

type Trait = 'average' | 'median' | 'maximum' | 'minimum' | 'each' | 'together' | 'once' | 'rate' | 'total'

const traitWords: Readonly<Record<string, Trait>> = {
  average: 'average',
  mean: 'average',
  averaging: 'average',
  median: 'median',
  maximum: 'maximum',
  cap: 'maximum',
  ceiling: 'maximum',
  minimum: 'minimum',
  each: 'each',
  apiece: 'each',
  respectively: 'each',
  combined: 'together',
  together: 'together',
  jointly: 'together',
  altogether: 'total',
  cumulative: 'total',
  total: 'total',
}

/** What to say where claim and source give figures of different sorts: an average for a maximum, a total for a rate. */
export function otherTrait(mine: Manner, theirs: Manner): string | undefined {
  if (mine.pace && theirs.pace && mine.pace !== theirs.pace)
    return `The draft gives it for each ${mine.pace}; the source for each ${theirs.pace}.`
  return otherSort(mine.traits, theirs.traits)
}

function otherSort(mine: ReadonlySet<Trait>, theirs: ReadonlySet<Trait>): string | undefined {
  for (const [a, b, message] of exclusive)
    if (mine.has(a) && theirs.has(b) && !mine.has(b) && !theirs.has(a)) return message
  return undefined
}

function traitsOf({ figure }: FigureContext, clause: readonly Token[]): ReadonlySet<Trait> {
  const found = new Set<Trait>(
    figure.quantity.per && /^(?:year|month|day|week|hour)$/.test(figure.quantity.per) ? ['rate'] : [],
  )
  const words = clause.map((t) => t.lower)
  words.forEach((word, i) => {
    const trait = traitWords[word] ?? traitWords[stem(word)]
    if (trait && word !== 'mean') found.add(trait)
    if (word === 'between' && (words[i + 1] === 'them' || words[i + 1] === 'us')) found.add('together')
    if (word === 'one' && words[i + 2] === 'off') found.add('once')
    if (word === 'in' && words[i + 1] === 'all') found.add('total')
    if (isRate(word, words[i + 1])) found.add('rate')
  })
  return found
}

function isRate(word: string, next = ''): boolean {
  if (/^(?:per|annual|annually|yearly|daily|monthly)$/.test(word)) return true
  return /^(?:a|each|every)$/.test(word) && /^(?:year|day|month|week)$/.test(next)
}
