import type { Span } from '../base/span'
import type { Token } from '../text/tokens'
import type { Place } from './find-mentions'
import type { EntityKind } from './kinds'
import { kindOfNoun } from './nouns'
import { roleAt, roleBefore, type Role } from './roles'

/**
 * What a sentence says of a name:
 * is: `value` describes it in the sentence's words ("a maker of chips"), `other` is the kind that the description names;
 * title: `value` is a person's title as written, `other` of whom;
 * relation: `value` is what the name is to `other` ("owner" of it);
 * tie: `value` is a longer name of the same thing in this text;
 * kind: `value` is the kind that the words around speak for;
 * plain: the words of the name stand in small letters in the same text.
 */
export interface Fact {
  readonly relation: 'is' | 'title' | 'relation' | 'tie' | 'kind' | 'plain'
  /** Folded. */
  readonly name: string
  readonly surface: string
  readonly value: string
  readonly other: string
  readonly sentence: Span
}

/** What the sentences of a text say of its names, each thing once. A pure function in linear time. */
export function findFacts(places: readonly Place[]): Fact[] {
  const facts = new Map<string, Fact>()
  for (let from = 0, to = 0; from < places.length; from = to) {
    const { sentence } = places[from]
    while (to < places.length && places[to].sentence === sentence) to++
    for (const fact of factsOf(places.slice(from, to))) {
      const key = [fact.relation, fact.name, fact.value.toLowerCase(), fact.other.toLowerCase()].join('\n')
      if (!facts.has(key)) facts.set(key, fact)
    }
  }
  return [...facts.values()]
}

/** A name of a sentence with the names around it. */
interface Spot {
  readonly tokens: readonly Token[]
  readonly place: Place
  readonly before?: Place
  readonly behind?: Place
}

type Said = Pick<Fact, 'relation' | 'value' | 'other'>

function factsOf(places: readonly Place[]): Fact[] {
  const { sentence } = places[0]
  const span = { start: sentence.start, end: sentence.end }
  return places.flatMap((place, i) => {
    const spot: Spot = { tokens: sentence.tokens, place, before: places[i - 1], behind: places[i + 1] }
    const { surface, name } = place
    const said = [...titleBefore(spot), ...nounBefore(spot), ...apposition(spot), ...copula(spot), ...speaker(spot)]
    return said.map((one) => ({ ...one, name, surface, sentence: span }))
  })
}

/** "Nvidia CEO Jensen Huang", "Nvidia's chief executive, Jensen Huang", "German Chancellor Friedrich Merz" */
function titleBefore({ tokens, place, before }: Spot): Said[] {
  const comma = tokens[place.from - 1]?.text === ',' ? 1 : 0
  const role = roleBefore(tokens, place.from - comma)
  if (!role) return []
  const other = before && ownerEnds(tokens, before, role.from) ? before.surface : ''
  if (comma && !other) return []
  return [{ relation: 'title', value: textOf(tokens, role.from, role.to), other }]
}

/** Whether what lies between a name and a word makes the name its owner: nothing, "'s", a few small words of description. */
function ownerEnds(tokens: readonly Token[], { to }: Place, from: number): boolean {
  if (to === from) return true
  const possessive = tokens[to]?.text === "'s"
  return possessive && from - to <= MOST_BETWEEN && tokens.slice(to + 1, from).every((t) => t.kind === 'word')
}

const MOST_BETWEEN = 4

/** "TikTok owner ByteDance", "DeepSeek's parent company, High-Flyer", "fast-fashion retailer Shein", "the chatbot Replika" */
function nounBefore({ tokens, place, before }: Spot): Said[] {
  const comma = tokens[place.from - 1]?.text === ',' ? 1 : 0
  const at = place.from - 1 - comma
  const noun = tokens[at]
  const kind = noun?.kind === 'word' && noun.text === noun.lower ? kindOfNoun(noun.lower) : undefined
  if (!kind || isPlural(noun)) return []
  const owned = before && relationTo(tokens, before, at)
  if (owned) return [{ relation: 'relation', value: owned, other: before.surface }, isOf(kind)]
  if (comma) return []
  const from = phraseStart(tokens, at)
  return [{ relation: 'is', value: textOf(tokens, from, at + 1), other: kind }]
}

function isOf(kind: EntityKind): Said {
  return { relation: 'kind', value: kind, other: '' }
}

/** What the owner before a noun has in the name behind it. */
function relationTo(tokens: readonly Token[], before: Place, noun: number): string | undefined {
  const word = tokens[noun].lower
  const from = tokens[before.to]?.text === "'s" ? before.to + 1 : before.to
  const words = tokens.slice(from, noun + 1)
  if (!words.length || words.length > MOST_BETWEEN || words.some((t) => t.kind !== 'word' || t.text !== t.lower))
    return undefined
  const first = words[0].lower
  return relations.has(word) || (relations.has(first) && words.length === 2)
    ? textOf(tokens, from, noun + 1)
    : undefined
}

const relations = new Set(
  'parent owner maker subsidiary unit division rival competitor supplier partner developer publisher operator shareholder investor'.split(
    ' ',
  ),
)

/** Goes back over the words of a description to its article: "the Chinese fast-fashion retailer". */
function phraseStart(tokens: readonly Token[], noun: number): number {
  let at = noun
  while (at > 0 && noun - at < MOST_DESCRIBING && isDescribing(tokens[at - 1])) at--
  return at > 0 && /^(?:an?|the)$/.test(tokens[at - 1].lower) ? at - 1 : at
}

const MOST_DESCRIBING = 5

function isDescribing({ kind, lower, text }: Token): boolean {
  return text === '-' || (kind === 'word' && !closed.has(lower) && !/(?:ed|ing|ly)$/.test(lower))
}

const closed = new Set(
  `a an the of in on at by for from to with and or but as is are was were be been has have had will would can could may that which who
  whose when where while if than then it its they their he his she her we our you your this these those not no so such into over under
  about after before during against between through says said say told like including also only just other another`.split(
    /\s+/,
  ),
)

/** "Shein, a Chinese retailer", "Kimi K2, an open-source model", "Bernd Lange, chair of the committee", "Garante, Italy's watchdog" */
function apposition(spot: Spot): Said[] {
  const { tokens, place } = spot
  const open = tokens[place.to]
  if (open?.text !== ',' && open?.text !== '(') return []
  const start = place.to + 1
  const role = roleAt(tokens, skipArticle(tokens, start))
  if (role && isClosed(tokens, role.to)) return [{ relation: 'title', ...titleOf(spot, role) }]
  return described(tokens, start)
}

/** "Nexora is a maker of chips", "X is the largest ..." */
function copula({ tokens, place }: Spot): Said[] {
  if (!/^(?:is|was|are|were)$/.test(tokens[place.to]?.lower ?? '')) return []
  return described(tokens, place.to + 1)
}

/** A description with an article and a noun that says what sort of thing it is. */
function described(tokens: readonly Token[], start: number): Said[] {
  const first = tokens[start]
  const owner = tokens[start + 1]?.text === "'s" ? 1 : 0
  if (!first || (!/^(?:an?|the|one)$/.test(first.lower) && !owner)) return []
  const head = headOf(tokens, start + 1 + owner)
  if (!head) return []
  return [{ relation: 'is', value: textOf(tokens, start, descriptionEnd(tokens, head.at)), other: head.kind }]
}

/** The last noun of kind before the description's first comma, small word or verb. */
function headOf(
  tokens: readonly Token[],
  from: number,
): { readonly at: number; readonly kind: EntityKind } | undefined {
  let head: { readonly at: number; readonly kind: EntityKind } | undefined
  for (let i = from; i < tokens.length && i < from + LONGEST_PHRASE; i++) {
    const { kind, lower, text } = tokens[i]
    if ((kind === 'mark' && text !== '-') || (closed.has(lower) && lower !== 'and')) break
    const found = text === lower ? kindOfNoun(lower) : undefined
    if (found) head = { at: i, kind: found }
  }
  return head
}

const LONGEST_PHRASE = 9

/** The description goes on to the next comma, bracket or end, but not for long. */
function descriptionEnd(tokens: readonly Token[], head: number): number {
  let at = head + 1
  while (at < tokens.length && at < head + LONGEST_PHRASE && (tokens[at].kind !== 'mark' || tokens[at].text === '-'))
    at++
  const whole = at === tokens.length || tokens[at].kind === 'mark'
  return whole ? at : head + 1
}

function skipArticle(tokens: readonly Token[], at: number): number {
  return /^(?:an?|the)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
}

/** A title in apposition is followed by whose it is, or by the end of the apposition. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  return /^(?:of|at|for|in|and|,|\.|\)|with)$/.test(tokens[at]?.lower ?? '.')
}

/** "chief executive of Nvidia", "Managing Director at the bank": whose title it is where a name follows. */
function titleOf({ tokens, behind }: Spot, role: Role): Pick<Said, 'value' | 'other'> {
  const value = textOf(tokens, role.from, role.to)
  const at = /^(?:of|at|for)$/.test(tokens[role.to]?.lower ?? '') ? skipArticle(tokens, role.to + 1) : -1
  return { value, other: behind?.from === at ? behind.surface : '' }
}

/** "said Graham Doyle", "Bernd Lange told reporters", "Editing by Ada Norling": two or three plain words that speak or write are a person. */
function speaker({ tokens, place }: Spot): Said[] {
  const words = place.surface.split(' ')
  if (words.length < 2 || words.length > 3 || /\d/.test(place.surface)) return []
  const said = /^(?:said|says|told|wrote|added|argues|argued|explained)$/
  const near = [tokens[place.from - 1], tokens[place.to]]
  return near.some((token) => said.test(token?.lower ?? '')) || isAuthor(tokens, place) ? [isOf('person')] : []
}

/** In a byline: behind its "by", and behind the names there. */
function isAuthor(tokens: readonly Token[], { from }: Place): boolean {
  let at = from - 1
  while (
    at > 0 &&
    (/^[,&]$/.test(tokens[at].text) || tokens[at].lower === 'and' || tokens[at].text !== tokens[at].lower)
  )
    at--
  const first = tokens.findIndex(({ kind }) => kind === 'word')
  return tokens[at]?.lower === 'by' && (at === first || writing.has(tokens[at - 1].lower))
}

const writing = new Set('reporting editing written story edited words photo photograph video'.split(' '))

function isPlural({ lower }: Token): boolean {
  return lower.endsWith('s') && !lower.endsWith('ss') && kindOfNoun(lower.slice(0, -1)) !== undefined
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += (text && tokens[i].spaced ? ' ' : '') + tokens[i].text
  return text
}
