import type { Token } from '../text/tokens'
import { parseNumeral, type Numeral, type NumeralStyle } from './numerals'
import type { RatioMatch } from './ratios'
import { isFunctionWord, wordAt } from './words'
import { unitBehind } from './measured'
import { yearOf } from './calendar'

/** Shares and odds of two whole numbers: "one in five", "1-in-5", "nine out of ten", "three soils in five", "four to one". */
export function parseOdds(tokens: readonly Token[], first: Numeral, style: NumeralStyle): RatioMatch | undefined {
  if (first.scale > 1 || first.value < 1 || first.value > 999 || !Number.isInteger(first.value)) return undefined
  return parseOneIn(tokens, first, style) ?? parseToOne(tokens, first)
}

function parseOneIn(tokens: readonly Token[], first: Numeral, style: NumeralStyle): RatioMatch | undefined {
  const link = linkBehind(tokens, first.to)
  const behind = link ?? linkAfterNoun(tokens, first.to)
  if (!behind || tokens[behind]?.kind === 'mark') return undefined
  const second = parseNumeral(tokens, behind, style)
  if (!second || second.value <= first.value || second.value > 1e6 || !Number.isInteger(second.value)) return undefined
  if (yearOf(tokens[behind]) !== undefined || unitBehind(tokens, second.to)) return undefined
  // "three firms in five countries" counts both; "one in five adults" is a share
  if (!link && !isClosed(tokens[second.to])) return undefined
  return { value: first.value / second.value, step: 0.5 / second.value, to: second.to }
}

/** The token behind "in", "out of", "of every". */
function linkBehind(tokens: readonly Token[], at: number): number | undefined {
  let i = tokens[at]?.text === '-' ? at + 1 : at
  const word = wordAt(tokens, i)
  if (word === 'in') i += 1
  else if (word === 'out' && wordAt(tokens, i + 1) === 'of') i += 2
  else if (word === 'of' && wordAt(tokens, i + 1) === 'every') i += 1
  else return undefined
  if (tokens[i]?.text === '-') i++
  return /^(?:every|the)$/.test(wordAt(tokens, i)) ? i + 1 : i
}

/** "three soils in five" */
function linkAfterNoun(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at; i < at + 3; i++) {
    if (tokens[i]?.kind !== 'word') return undefined
    if (i > at && tokens[i].lower === 'in') return i + 1
    if (isFunctionWord(tokens[i].lower)) return undefined
  }
  return undefined
}

function isClosed(next: Token | undefined): boolean {
  return !next || next.kind === 'mark' || isFunctionWord(next.lower)
}

/** "four to one", "10-to-1" */
function parseToOne(tokens: readonly Token[], first: Numeral): RatioMatch | undefined {
  const hyphen = tokens[first.to]?.text === '-' ? 1 : 0
  const one = first.to + 1 + 2 * hyphen
  if (wordAt(tokens, first.to + hyphen) !== 'to' || !/^(?:one|1)$/.test(wordAt(tokens, one)) || first.value < 2)
    return undefined
  return unitBehind(tokens, one + 1) ? undefined : { value: first.value, step: 0.5, to: one + 1 }
}
