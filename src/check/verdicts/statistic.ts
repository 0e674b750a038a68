import { stem } from '../../text/stem'
import type { Sentence } from '../../text/sentences'
import type { FigureContext } from '../context'
import { hasForecast } from '../direction'
import { wordSet } from '../lexicon'
import type { Case, Judge, RelatedCandidate } from '../case'
import { sourceWords } from './words'

/** The same number of another sort: a forecast told as a fact, an average for a maximum, a total for each, a yearly rate for one. */
export const judgeStatistic: Judge = (input) => {
  const { close } = input
  if (!close.length || input.quantity.kind === 'date') return undefined
  const reasons = close.map((c) => otherStatistic(input, c))
  if (reasons.some((reason) => !reason)) return undefined
  return {
    code: 'statistic',
    stance: 'refuted',
    message: `${reasons[0]} The source: "${sourceWords(close[0])}".`,
    evidence: [close[0]],
    instead: close[0],
  }
}

function otherStatistic({ claim, sentence }: Case, candidate: RelatedCandidate): string | undefined {
  const source = candidate.source.model.sentences[candidate.context.sentence]
  const mine = traits(sentence, claim)
  const theirs = traits(source, candidate.context)
  for (const [a, b, message] of exclusive)
    if (mine.has(a) && theirs.has(b) && !mine.has(b) && !theirs.has(a)) return message
  if (
    hasForecast(source, candidate.context) &&
    !hasForecast(sentence, claim) &&
    !isOpen(sentence) &&
    isFact(sentence, claim)
  )
    return 'The draft states as a fact what the source expects, plans or thinks possible.'
  return undefined
}

/** Traits that exclude each other, with what to say. */
const exclusive: readonly (readonly [Trait, Trait, string])[] = [
  ['average', 'maximum', 'The draft gives an average; the source gives a maximum.'],
  ['maximum', 'average', 'The draft gives a maximum; the source gives an average.'],
  ['average', 'median', 'The draft gives an average; the source gives a median.'],
  ['median', 'average', 'The draft gives a median; the source gives an average.'],
  ['each', 'together', 'The draft says each; the source says together.'],
  ['together', 'each', 'The draft says together; the source says each.'],
  ['once', 'rate', 'The draft gives one sum; the source gives a rate over time.'],
  ['total', 'rate', 'The draft gives a total; the source gives a rate.'],
]

type Trait = 'average' | 'median' | 'maximum' | 'each' | 'together' | 'once' | 'rate' | 'total'

const traitWords: Readonly<Record<string, Trait>> = {
  average: 'average',
  mean: 'average',
  averaging: 'average',
  median: 'median',
  maximum: 'maximum',
  cap: 'maximum',
  ceiling: 'maximum',
  most: 'maximum',
  each: 'each',
  apiece: 'each',
  respectively: 'each',
  combined: 'together',
  together: 'together',
  jointly: 'together',
  altogether: 'total',
}

function traits(sentence: Sentence, { stretch }: FigureContext): ReadonlySet<Trait> {
  const found = new Set<Trait>()
  const words = sentence.tokens.slice(Math.max(0, stretch[0] - 4), stretch[1] + 3).map((t) => t.lower)
  words.forEach((word, i) => {
    const trait = traitWords[word] ?? traitWords[stem(word)]
    if (trait && word !== 'most' && word !== 'mean') found.add(trait)
    if (word === 'between' && (words[i + 1] === 'them' || words[i + 1] === 'us')) found.add('together')
    if (word === 'one' && words[i + 2] === 'off') found.add('once')
    if (word === 'in' && words[i + 1] === 'all') found.add('total')
    if (
      word === 'per' ||
      word === 'annual' ||
      word === 'yearly' ||
      word === 'daily' ||
      word === 'monthly' ||
      ((word === 'a' || word === 'each' || word === 'every') && /^(?:year|day|month|week)$/.test(words[i + 1] ?? ''))
    )
      found.add('rate')
  })
  return found
}

const factVerbs = new Set(
  'was were is are has had came reported posted earned made lost collected recorded fell rose grew stood totalled hit reached paid sold employs employed signed uses counts owns'.split(
    ' ',
  ),
)

/** A finite verb of fact in the figure's own stretch. */
function isFact(sentence: Sentence, { stretch }: FigureContext): boolean {
  for (let t = Math.max(0, stretch[0] - 12); t < stretch[1]; t++) {
    const token = sentence.tokens[t]
    if (factVerbs.has(token.lower) || (/ed$/.test(token.lower) && token.lower.length > 4)) return true
  }
  return false
}

/** Words by which a draft leaves open whether it is so: plans, wishes, conditions, the future. */
const openWords = wordSet(
  'will would could might may should can shall plan propose proposal aim want intend target guidance threaten risk if unless until potential possible seek due expect forecast project estimate predict consensus goal promise hope likely outlook pledge set next coming brace warn fear anticipate wish must future offer',
)

function isOpen({ tokens }: Sentence): boolean {
  return tokens.some((t) => t.kind === 'word' && openWords.has(stem(t.lower)))
}
