import type { Token } from '../text/tokens'
import { wordAt } from './words'

/** "one of them", "another one", "the one that", "one day": the word one where it counts nothing. */
export function isPronounOne(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const before = wordAt(tokens, at - 1)
  if (!next || next.kind === 'mark') return true
  if (followers.has(next.lower)) return true
  if (next.lower === 'of') return ofWhom.has(wordAt(tokens, at + 2)) && before !== 'only'
  return leaders.has(before)
}

const followers = new Set(
  'that who which is was are can could would might should may has had will and or to for with in by another day thing way more hand side than it'.split(
    ' ',
  ),
)
const ofWhom = new Set('the its his her our their them us these those many several my your'.split(' '))
const leaders = new Set('no the this that any every each some another which only last next'.split(' '))
