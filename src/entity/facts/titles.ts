import type { Token } from '../../text/tokens'
import type { Place } from '../find-mentions'
import { roleAt, roleBefore, type Role } from '../roles'
import { skipArticle, textOf, type Said, type Spot } from './spot'

/** "Nvidia CEO Jensen Huang", "Nvidia's chief executive, Jensen Huang", "German Chancellor Friedrich Merz" */
export function titleBefore({ tokens, place, before }: Spot): Said[] {
  const comma = tokens[place.from - 1]?.text === ',' ? 1 : 0
  const role = roleBefore(tokens, place.from - comma)
  if (!role) return []
  const other = before && ownerEnds(tokens, before, role.from) ? before.surface : ''
  // an acronym is nobody; "Ada Norling, Vice President Corporate Responsibility": the title is of who stands before it
  if ((comma && !other) || isAcronym(place) || (before && isRoleOf(tokens, before, role))) return []
  return [{ relation: 'title', value: textOf(tokens, role.from, role.to), other }]
}

function isAcronym({ surface }: Place): boolean {
  return surface === surface.toUpperCase()
}

function isRoleOf(tokens: readonly Token[], { to }: Place, { from }: Role): boolean {
  return tokens[to].text === ',' && to + 1 === from && tokens[from].text !== tokens[from].lower
}

/** Whether what lies between a name and a word makes the name its owner: nothing, "'s", a few small words of description. */
function ownerEnds(tokens: readonly Token[], { to }: Place, from: number): boolean {
  if (to === from) return true
  const possessive = tokens[to]?.text === "'s"
  return possessive && from - to <= MOST_BETWEEN && tokens.slice(to + 1, from).every((t) => t.kind === 'word')
}

const MOST_BETWEEN = 4

/** "Bernd Lange, chair of the committee", "Bo Lind, a deputy director at ..." */
export function titleBehind(spot: Spot): Said[] {
  const { tokens, place } = spot
  const role = roleAt(tokens, skipArticle(tokens, place.to + 1))
  return role && isClosed(tokens, portfolioEnd(tokens, role.to)) ? [{ relation: 'title', ...titleOf(spot, role) }] : []
}

/** A title in apposition is followed by whose it is, or by the end of the apposition. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  return /^(?:of|at|for|in|and|,|\.|\)|with)$/.test(tokens[at]?.lower ?? '.')
}

/** "Vice President, AI Strategy, ...", "Senior Vice President Energy Networks & Innovation at ...": what a title is for, in capitals. */
function portfolioEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + LONGEST_PORTFOLIO && (/^[&-]$/.test(tokens[at]?.text ?? '') || isCapitalWord(tokens[at]))) at++
  return at
}

const LONGEST_PORTFOLIO = 9

function isCapitalWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text !== token.lower
}

/** "chief executive of Nvidia", "Managing Director at the bank": whose title it is where a name follows. */
function titleOf({ tokens, behind }: Spot, role: Role): Pick<Said, 'value' | 'other'> {
  const value = textOf(tokens, role.from, role.to)
  const at = /^(?:of|at|for)$/.test(tokens[role.to]?.lower ?? '') ? skipArticle(tokens, role.to + 1) : -1
  return { value, other: behind?.from === at ? behind.surface : '' }
}
