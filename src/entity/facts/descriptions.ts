import type { Token } from '../../text/tokens'
import type { Place } from '../find-mentions'
import type { EntityKind } from '../kinds'
import { kindOfNoun } from '../nouns'
import { roleClass } from '../roles'
import { closed, textOf, type Said, type Spot } from './spot'
import { titleBehind } from './titles'

/** "Shein, a Chinese retailer", "Kimi K2, an open-source model", "Bernd Lange, chair of the committee", "Garante, Italy's watchdog" */
export function apposition(spot: Spot): Said[] {
  const { tokens, place } = spot
  const open = tokens[place.to]
  if ((open?.text !== ',' && open?.text !== '(') || isOpeningPhrase(tokens, place)) return []
  const title = titleBehind(spot)
  if (title.length) return title
  return isListed(tokens, place) ? [] : described(tokens, place.to + 1, isEndOfApposition)
}

/** "the Data Act, the new pharmaceutical law, the review": a name behind a comma before further ones with an article. */
function isListed(tokens: readonly Token[], { from, to }: Place): boolean {
  const at = /^the$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1
  if (tokens[at]?.text !== ',' || tokens[to].text !== ',') return false
  let next = to + 1
  while (next < to + LONGEST_PHRASE && next < tokens.length && tokens[next].text !== ',') next++
  return tokens[next]?.text === ',' && /^(?:the|an?|and)$/.test(tokens[next + 1]?.lower ?? '')
}

/** "According to Nexora, the ...", "At Nexora, a ...": what follows the comma is the sentence itself. */
function isOpeningPhrase(tokens: readonly Token[], { from }: Place): boolean {
  if (from > LONGEST_OPENING) return false
  const first = tokens.findIndex(({ kind }) => kind === 'word')
  return prepositions.has(tokens[first].lower)
}

const LONGEST_OPENING = 5
const prepositions = new Set(
  'per according at in for from like unlike with after before since by on via under about as to'.split(' '),
)

/** "Nexora is a maker of chips", "X is the largest ...", not "the head of Nexora is a ..." */
export function copula({ tokens, place }: Spot): Said[] {
  if (!/^(?:is|was|are|were)$/.test(tokens[place.to]?.lower ?? '') || isObject(tokens[place.from - 1])) return []
  return described(tokens, place.to + 1, () => true)
}

/** What stands before a name that is part of a longer phrase. */
function isObject(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:of|in|at|by|from|with|for|to|on|than|and|or|as|like|'s|about|over|under|behind|against)$/.test(before.lower)
  )
}

/** "Reuters, the company said": what goes on with a verb is no apposition. */
function isEndOfApposition(token: Token | undefined): boolean {
  if (!token || token.kind === 'mark') return true
  return goesOn.has(token.lower) || token.lower.endsWith('ing')
}

/** What may follow a noun of a description. */
const goesOn = new Set(
  'of for in at from with that which who whose to on by behind where under between based owned founded backed listed used made known developed designed launched run set called named'.split(
    ' ',
  ),
)

/** A description with an article and a noun that says what sort of thing it is. */
function described(tokens: readonly Token[], start: number, endsBefore: (next: Token | undefined) => boolean): Said[] {
  const first = tokens[start]
  const owner = tokens[start + 1]?.text === "'s" ? 1 : 0
  if (!first || (!/^(?:an?|the|one)$/.test(first.lower) && !owner) || ranks.has(tokens[start + 1]?.lower)) return []
  const head = headOf(tokens, start + 1 + owner)
  if (!head || !endsBefore(tokens[head.at + 1])) return []
  return [{ relation: 'is', value: textOf(tokens, start, descriptionEnd(tokens, head.at)), other: head.kind }]
}

/** "the second platform to get a warning", "the only company that ...": they tell what happened rather than what it is. */
const ranks = new Set(
  'first second third fourth fifth only latest next last same right wrong main real other'.split(' '),
)

/** The last noun of kind before the description's first comma, small word or verb. */
function headOf(
  tokens: readonly Token[],
  from: number,
): { readonly at: number; readonly kind: EntityKind } | undefined {
  let head: { readonly at: number; readonly kind: EntityKind } | undefined
  for (let i = from; i < tokens.length && i < from + LONGEST_PHRASE; i++) {
    const { kind, lower, text } = tokens[i]
    if ((kind === 'mark' && text !== '-') || (closed.has(lower) && lower !== 'and')) break
    const found = text === lower ? (kindOfNoun(lower) ?? kindOfRole(lower)) : undefined
    if (found) head = { at: i, kind: found }
  }
  return head
}

const LONGEST_PHRASE = 9

/** "a contributing editor at", "the spokesperson of" */
function kindOfRole(word: string): EntityKind | undefined {
  return roleClass(word) ? 'person' : undefined
}

/** The description goes on to the next comma, bracket or end, but not for long. */
function descriptionEnd(tokens: readonly Token[], head: number): number {
  let at = head + 1
  while (at < tokens.length && at < head + LONGEST_PHRASE && (tokens[at].kind !== 'mark' || tokens[at].text === '-'))
    at++
  const whole = at === tokens.length || tokens[at].kind === 'mark'
  return whole ? at : head + 1
}
