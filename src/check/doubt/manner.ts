import type { Sentence } from '../../text/sentences'
import { stem } from '../../text/stem'
import type { Token } from '../../text/tokens'
import type { FigureContext } from '../context'
import { wordSet } from '../lexicon'

/** Words by which a draft leaves open whether it is so: plans, wishes, conditions, the future. */
const openWords = wordSet(
  'will would could might may should can shall plan propose proposal aim want intend target guidance threaten risk if unless until potential possible seek due expect forecast project estimate predict consensus goal promise hope likely outlook pledge set next coming brace warn fear anticipate wish must future offer reckon foresee ask suppose bid envisage would-be pencil analyst',
)

/** True where the claim's clause leaves open whether it is so. */
export function isOpen(sentence: Sentence, claim: FigureContext): boolean {
  return clauseOf(sentence, claim).some((t) => t.kind === 'word' && openWords.has(stem(t.lower)))
}

/** Verbs by which a draft tells what has happened or is so. */
const factVerbs = new Set(
  'was were is are has had came reported posted earned made lost collected recorded fell rose grew stood hit paid sold employs employed signed used uses counts owns costs cost takes took turns brings'.split(
    ' ',
  ),
)

/** True where the claim's clause tells a fact. */
export function isFact(sentence: Sentence, claim: FigureContext): boolean {
  return clauseOf(sentence, claim).some((t) => factVerbs.has(t.lower) || (/ed$/.test(t.lower) && t.lower.length > 4))
}

/** What stands before a figure in its stretch, and behind it as far as the next mark. */
function clauseOf({ tokens }: Sentence, { figure, stretch }: FigureContext): Token[] {
  let end = tokens.findIndex((t) => t.start >= figure.end)
  if (end < 0) end = tokens.length
  while (end < stretch[1] && !/^[,:;()]$/.test(tokens[end].text)) end++
  let start = Math.max(0, stretch[0] - 3)
  const at = tokens.findIndex((t) => t.end > figure.start)
  for (let t = at - 1; t > start; t--) if (/^[:;]$/.test(tokens[t].text)) start = t
  return tokens.slice(start, end)
}

/** True for the value that another is compared with: "from 20%", "against €231m", "a year earlier", "last year's". */
export function isBase({ tokens }: Sentence, { figure, stretch }: FigureContext): boolean {
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
export function otherTrait(
  sentence: Sentence,
  claim: FigureContext,
  theirSentence: Sentence,
  their: FigureContext,
): string | undefined {
  const mine = traits(sentence, claim)
  const theirs = traits(theirSentence, their)
  for (const [a, b, message] of exclusive)
    if (mine.has(a) && theirs.has(b) && !mine.has(b) && !theirs.has(a)) return message
  return undefined
}

function traits(sentence: Sentence, context: FigureContext): ReadonlySet<Trait> {
  const { figure } = context
  const found = new Set<Trait>(
    figure.quantity.per && /^(?:year|month|day|week|hour)$/.test(figure.quantity.per) ? ['rate'] : [],
  )
  const words = clauseOf(sentence, context).map((t) => t.lower)
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
