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
export function findNoun(tokens: readonly Token[], from: number, to: number, value = 2): NounMatch | undefined {
  return nounBehind(tokens, to, value !== 1) ?? nounBefore(tokens, from)
}

const openers = new Set('the its their his her our these those all'.split(' '))
const skipped = new Set(
  'daily weekly monthly quarterly yearly more other different additional further extra new separate or'.split(' '),
)

const LONGEST = 7

/** The last word of the noun phrase behind the number; a plural ends it. "A 12 page document" has pages. */
export function nounBehind(tokens: readonly Token[], at: number, many = true): NounMatch | undefined {
  let i = behindMarks(tokens, at)
  if (isJoint(tokens, i) && !/^(?:odd|plus|strong)$/.test(wordAt(tokens, i + 1))) return toNoun(tokens, i + 1) // "12-page document"
  if (isJoint(tokens, i)) i += 2 // "40-odd people"
  if (wordAt(tokens, i) === 'plus') i++
  if (wordAt(tokens, i) === '+' && !tokens[i].spaced) i++
  if (wordAt(tokens, i) === 'or' && /^(?:so|more|less|fewer)$/.test(wordAt(tokens, i + 1))) i += 2
  if (wordAt(tokens, i) === 'of') i += openers.has(wordAt(tokens, i + 1)) ? 2 : 1
  while (i < at + 6 && skipped.has(wordAt(tokens, i))) i++
  i = behindMeasure(tokens, i)
  const head = headOf(tokens, i)
  if (head < 0) return undefined
  const word = tokens[head].lower
  if (many && head > i && !isPlural(word) && attributes.has(tokens[i].lower)) return toNoun(tokens, i)
  if (many && !isPlural(word) && isGerund(word)) return head > i ? toNoun(tokens, head - 1) : undefined
  return toNoun(tokens, head)
}

/** The token behind footnote marks that hang on a number: "5,500¹", "5,500[1]". */
function behindMarks(tokens: readonly Token[], at: number): number {
  let i = at
  while (/^[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]$/.test(wordAt(tokens, i)) && !tokens[i].spaced) i++
  return wordAt(tokens, i) === '[' && !tokens[i].spaced && wordAt(tokens, i + 2) === ']' ? i + 3 : i
}

/** What a thing has several of, said before its name: "a 12 page document", "a 3 cylinder engine". */
const attributes = new Set(
  'page cylinder door seat seater storey story bed bedroom room core car lane bit team member stage layer question hectare'.split(
    ' ',
  ),
)

/** The last word of the phrase that starts at a token, -1 where there is none. */
function headOf(tokens: readonly Token[], from: number): number {
  let head = -1
  for (let i = from; i < from + LONGEST; i++) {
    const token = tokens[i]
    if (!token) break
    const glued = tokens[i - 1]?.text === '-' && !token.spaced && i > from
    if (isBreak(tokens, i) && !(glued && token.kind === 'word')) {
      if (head < 0 || !(isLink(tokens, i) || joinsAdjectives(tokens, i, head))) break
      continue
    }
    if (head >= 0 && !glued && (isVerb(token.lower) || (isPlural(tokens[head].lower) && !isPlural(token.lower)))) break
    if (head < 0 && isVerb(token.lower) && plainVerbs.has(token.lower)) break
    head = i
  }
  return head
}

/** "digital and physical sales", "Kia and Hyundai vehicles": and between two words before a plural. */
function joinsAdjectives(tokens: readonly Token[], at: number, head: number): boolean {
  return (
    tokens[at].lower === 'and' &&
    !isPlural(tokens[head].lower) &&
    tokens[at + 1]?.kind === 'word' &&
    !isFunctionWord(tokens[at + 1].lower) &&
    !isPlural(tokens[at + 1].lower) &&
    isPlural(wordAt(tokens, at + 2))
  )
}

/** "eight 80GB cards", "six 9-litre cases": the token behind the size of what is counted. */
function behindMeasure(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number' || !tokens[at].spaced) return at
  const unit = isJoint(tokens, at + 1) ? at + 2 : at + 1
  const noun = tokens[unit + 1]
  const glued = tokens[unit]?.kind === 'word' && !tokens[unit].spaced
  return glued && noun?.kind === 'word' && noun.spaced && !isFunctionWord(noun.lower) ? unit + 1 : at
}

/** "raising", but not "building": what follows a number of several things and ends so is a verb. */
function isGerund(word: string): boolean {
  return word.length > 5 && word.endsWith('ing')
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
  'come comes grow grew rises rise risen began begins begin stood stands seem seems remain remains prove proves sold made died took came went said say says make use face fell rose live work works joined left won lost led met paid got get gave give held become became took take takes'.split(
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
  return (
    collectives.has(word) ||
    menOf.test(word) ||
    (word.endsWith('s') && word.length > 3 && !/(?:ss|us|is|ous)$/.test(word))
  )
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

const menOf = /^(?:fisher|police|business|congress|gun|crafts|spokes|sales|fire|work|chair|states|service|country)men$/

/** A noun's singular. */
export function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word]
  if (menOf.test(word)) return `${word.slice(0, -3)}man`
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y'
  if (/(?:ss|sh|ch|x|zz|[vprnt]us|tato|hero)es$/.test(word) && !/(?:nurses|causes)$/.test(word))
    return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
