import type { Token } from '../text/tokens'
import { parseVulgar } from './digits'
import { numberWords } from './number-words'
import { fractionParts } from './parts'
import type { RatioMatch } from './ratios'
import { isFunctionWord, isJoint, wordAt } from './words'

/** "a third", "two thirds", "three-quarters", "half", "1/3 of". */
export function parseFraction(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const word = wordAt(tokens, at)
  if (word === 'half') return parseHalf(tokens, at)
  if (tokens[at].kind !== 'word') {
    const vulgar = parseVulgar(tokens, at)
    return vulgar && wordAt(tokens, vulgar.to) === 'of' ? vulgar : undefined
  }
  const count = word === 'a' || word === 'an' ? 1 : numberWords.get(word)
  const name = isJoint(tokens, at + 1) ? at + 2 : at + 1
  const part = fractionParts.get(wordAt(tokens, name))
  if (!count || !part || count >= part) return undefined
  const plural = wordAt(tokens, name).endsWith('s')
  if (plural !== count > 1) return undefined
  if (plural ? !isShareOfMany(tokens, at, name) : !isShare(tokens, at, name)) return undefined
  return { value: count / part, step: 0.05, to: name + 1 }
}

/** "Three quarters of the year" and "three-quarters" are a share, "three quarters ago" is a time. */
function isShareOfMany(tokens: readonly Token[], at: number, name: number): boolean {
  return wordAt(tokens, name) !== 'quarters' || name === at + 2 || wordAt(tokens, name + 1) === 'of'
}

/** "A third would", "down by a quarter" are shares; "a third company" and "a quarter earlier" are not. */
function isShare(tokens: readonly Token[], at: number, name: number): boolean {
  const next = tokens[name + 1]
  if (wordAt(tokens, name) === 'quarter') {
    if (/^(?:of|more|less|higher|lower|to|above|below|cheaper|larger|smaller)$/.test(next?.lower ?? '')) return true
    if (/^(?:within|in|for|after|per|every|last|next)$/.test(wordAt(tokens, at - 1))) return false
    return (
      /^(?:by|up|down|nearly|almost|than|about|roughly|some|around|over|under|lost|shed|gained|fell|rose|only|just|to|at)$/.test(
        wordAt(tokens, at - 1),
      ) && !isSpanBehind(next)
    )
  }
  if (!next || next.kind === 'mark') return !isJoint(tokens, name + 1)
  return isFunctionWord(next.lower) || /(?:er|ly)$/.test(next.lower)
}

function isSpanBehind(next: Token | undefined): boolean {
  return /^(?:earlier|ago|later|before)$/.test(next?.lower ?? '')
}

/** "half", but not "the first half", "half-year" or the second half of "two and a half". */
function parseHalf(tokens: readonly Token[], at: number): RatioMatch | undefined {
  const before = wordAt(tokens, at - 1)
  if (isJoint(tokens, at + 1) || /^(?:first|second|other|latter|former|final|and|opening|better|-)$/.test(before))
    return undefined
  if (before === 'a' && wordAt(tokens, at - 2) === 'and') return undefined
  const weak = wordAt(tokens, at + 1) === 'of' && /^(?:it|me|us|him|her|that)$/.test(wordAt(tokens, at + 2))
  return { value: 0.5, step: 0.05, to: at + 1, ...(weak ? { weak } : {}) }
}
