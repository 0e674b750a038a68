import type { Token } from '../text/tokens'
import { isCapital, isJoint, wordAt } from './words'

/** The token behind a number that is part of a form, a law's place, a score, a split or an address; undefined for others. */
export function skipReference(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at].kind !== 'number') return undefined
  return behindForm(tokens, at) ?? behindStatute(tokens, at) ?? behindPair(tokens, at) ?? behindAddress(tokens, at)
}

/** "10-K", "20-F", "401(k)", "501(c)(3)", "last-32" */
function behindForm(tokens: readonly Token[], at: number): number | undefined {
  const { text } = tokens[at]
  if (isJoint(tokens, at - 1) && wordAt(tokens, at - 2) === 'last') return at + 1
  if (tokens[at].text === '9' && wordAt(tokens, at + 2) === 'to' && wordAt(tokens, at + 4) === '5') return at + 5 // "a 9-to-5 job"
  if (/^\d{1,2}$/.test(text) && isJoint(tokens, at + 1) && /^[A-Z]$/.test(tokens[at + 2].text)) return at + 3
  let to = at + 1
  if (!/^\d{3}$/.test(text)) return undefined
  while (isGlued(tokens, to, '(') && /^(?:[a-z]|\d)$/.test(wordAt(tokens, to + 1)) && wordAt(tokens, to + 2) === ')')
    to += 3
  return to > at + 1 && /^[a-z]$/.test(wordAt(tokens, at + 2)) ? to : undefined
}

function isGlued(tokens: readonly Token[], at: number, text: string): boolean {
  return tokens[at]?.text === text && !tokens[at].spaced
}

const code = /^(?:u\.s\.c\.?|c\.f\.r\.?|usc|cfr)$/

/** "18 U.S.C. 1831", "47 U.S.C. § 230" */
function behindStatute(tokens: readonly Token[], at: number): number | undefined {
  if (!code.test(wordAt(tokens, at + 1))) return code.test(wordAt(tokens, at - 1)) ? at + 1 : undefined
  const number = wordAt(tokens, at + 2) === '§' ? at + 3 : at + 2
  return tokens[number]?.kind === 'number' ? number + 1 : at + 2
}

const SCORE_REACH = 4
const contest =
  /^(?:won|win|wins|lost|lose|loses|beat|beats|beating|beaten|drew|draw|score|scored|led|leads|lead|trail|trailed|ahead|victory|defeat)$/

/** "won 3-2", "4-1 at home", "a 50-50 split": two numbers of one contest. What votes and ranges say has larger numbers, or the smaller one first. */
function behindPair(tokens: readonly Token[], at: number): number | undefined {
  const dash = tokens[at + 1]
  const second = tokens[at + 2]
  if (!dash || !/^[-–]$/.test(dash.text) || dash.spaced || second?.kind !== 'number' || second.spaced) return undefined
  if (/^[-–\/]$/.test(wordAt(tokens, at - 1)) || /^[-–]$/.test(wordAt(tokens, at + 3)) || isMeasured(tokens[at + 3]))
    return undefined
  const [a, b] = [tokens[at].text, second.text]
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return undefined
  const [high, low] = [Number(a), Number(b)]
  if (high + low === 100 && high >= low) return at + 3
  if (high > 20 || low > 20) return undefined
  return high > low || hasContest(tokens, at) ? at + 3 : undefined
}

function isMeasured(next: Token | undefined): boolean {
  return next !== undefined && (/^[%°]$/.test(next.text) || (next.kind === 'word' && !next.spaced))
}

function hasContest(tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - SCORE_REACH); i < at; i++) if (contest.test(tokens[i].lower)) return true
  return false
}

const ways = /^(?:street|avenue|road|boulevard|lane|square|terrace|st|ave|rd|blvd)$/

/** "1600 Pennsylvania Avenue", "16-18 Industrial Road" */
function behindAddress(tokens: readonly Token[], at: number): number | undefined {
  const name = isJoint(tokens, at + 1) && tokens[at + 2].kind === 'number' ? at + 3 : at + 1
  if (!/^\d{1,5}$/.test(tokens[at].text)) return undefined
  for (let i = name; i < name + 4 && isCapital(tokens[i]); i++) if (i > name && ways.test(tokens[i].lower)) return name
  return undefined
}
