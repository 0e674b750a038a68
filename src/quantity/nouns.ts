import type { Span } from '../base/span'
import type { Token } from '../text/tokens'
import { isFunctionWord, isJoint, wordAt } from './words'

/** A noun in the text, singular. */
export interface NounMatch extends Span {
  readonly noun: string
  /** Index of the token behind it. */
  readonly to: number
}

/** The head noun of what is counted, on either side of the number: "1.5 million Chinese developers", "the number of items sold was 492 million". */
export function findNoun(tokens: readonly Token[], from: number, to: number): NounMatch | undefined {
  return nounBehind(tokens, to) ?? nounBefore(tokens, from)
}

const openers = new Set('the its their his her our these those all'.split(' '))
const skipped = new Set(
  'daily weekly monthly quarterly yearly more other different additional further extra new separate or'.split(' '),
)

/** The last word of the noun phrase behind the number; a plural ends it. */
export function nounBehind(tokens: readonly Token[], at: number): NounMatch | undefined {
  let i = at
  if (isJoint(tokens, i)) return toNoun(tokens, i + 1) // "12-page document"
  if (wordAt(tokens, i) === 'of') i += openers.has(wordAt(tokens, i + 1)) ? 2 : 1
  while (i < at + 5 && skipped.has(wordAt(tokens, i))) i++
  let head = -1
  for (const limit = i + 7; i < limit; i++) {
    const token = tokens[i]
    if (!token || (isBreak(tokens, i) && !(head >= 0 && isLink(tokens, i)))) break
    if (token.kind !== 'word') continue
    if (head >= 0 && (isVerb(token.lower) || (isPlural(tokens[head].lower) && !isPlural(token.lower)))) break
    head = i
  }
  return head < 0 ? undefined : toNoun(tokens, head)
}

function toNoun(tokens: readonly Token[], i: number): NounMatch | undefined {
  const { lower, start, end, kind } = tokens[i]
  return kind === 'word' ? { noun: singular(lower), start, end, to: i + 1 } : undefined
}

function isBreak(tokens: readonly Token[], i: number): boolean {
  const { kind, lower } = tokens[i]
  return kind !== 'word' || lower === "'s" || isFunctionWord(lower)
}

/** Marks inside a noun phrase: "low-value parcels", "R&D sites", "Britain's banks". */
function isLink(tokens: readonly Token[], i: number): boolean {
  const { text, spaced } = tokens[i]
  if (text === "'s" || text === '&') return true
  return (text === '-' || text === '/') && !spaced && !(tokens[i + 1]?.spaced ?? true)
}

const plainVerbs = new Set(
  'sold made died took came went said say says make use face fell rose live work works joined left won lost led met paid got get gave give held become became took take takes'.split(
    ' ',
  ),
)

function isVerb(word: string): boolean {
  return plainVerbs.has(word) || (word.endsWith('ed') && word.length > 4)
}

const collectives = new Set(
  'people staff men women children police personnel aircraft media data criteria feet mice lives'.split(' '),
)

function isPlural(word: string): boolean {
  return collectives.has(word) || (word.endsWith('s') && word.length > 3 && !/(?:ss|us|is|ous)$/.test(word))
}

const REACH = 14

/** "the number of items sold was 492m", "a total of", "headcount of". */
function nounBefore(tokens: readonly Token[], from: number): NounMatch | undefined {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const word = tokens[i].lower
    if (/^[.;|]$/.test(word)) return undefined
    if (word !== 'of' || !/^(?:number|numbers|total|count|amount)$/.test(wordAt(tokens, i - 1))) continue
    const noun = nounBehind(tokens, wordAt(tokens, i + 1) === 'the' ? i + 2 : i + 1)
    return noun && noun.to <= from ? noun : undefined
  }
  return undefined
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  mice: 'mouse',
  feet: 'foot',
  lives: 'life',
  wives: 'wife',
  knives: 'knife',
  analyses: 'analysis',
  crises: 'crisis',
  criteria: 'criterion',
  movies: 'movie',
  series: 'series',
  species: 'species',
  headquarters: 'headquarters',
  buses: 'bus',
  gases: 'gas',
}

/** A noun's singular. */
export function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word]
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y'
  if (/(?:ss|sh|ch|x|zz|[vprnt]us|tato|hero)es$/.test(word) && !/(?:nurses|causes)$/.test(word))
    return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
