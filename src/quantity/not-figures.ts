import type { Token } from '../text/tokens'
import { isOrdinalEnding, monthOf } from './calendar'
import { powerBehind } from './exponents'
import { labels, namesBeforeNumbers, unitLetters } from './names'
import { nounBehind } from './nouns'
import { skipReference } from './references'
import { isCapital, isFunctionWord, isJoint, wordAt } from './words'

/** The token behind a number that is part of a name, a reference, a time or a code and states no quantity; undefined where it may state one. */
export function skipNotFigure(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token.text === '+' && tokens[at + 1]?.kind === 'number' && isTelephone(tokens, at + 1))
    return skipChain(tokens, at + 1)
  if (token.kind === 'mark') return undefined
  const labelled = behindLabel(tokens, at)
  if (labelled) return skipList(tokens, at)
  if (token.kind === 'word') return undefined
  const reference = skipReference(tokens, at)
  if (reference) return reference
  const code = isCode(tokens, at) || isTime(tokens, at) || isNamePart(tokens, at) || isListNumber(tokens, at)
  return code ? skipChain(tokens, at) : undefined
}

/** "Article 5", "pp. 33", "No. 1", "Section 230", "#4". */
function behindLabel(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before) return false
  if (/^[#§№]$/.test(before.text)) return tokens[at].kind === 'number'
  const dotted = before.text === '.' && !before.spaced
  const label = dotted ? tokens[at - 2] : before
  if (!label || label.kind !== 'word') return false
  const known = labels.get(label.lower)
  if (!known || (!dotted && before === label && !tokens[at].spaced)) return false
  if (known === 'dotted') return dotted && tokens[at].kind === 'number'
  if (tokens[at].kind === 'word') return known === 'words' && isCapital(label)
  return known !== 'capital' || isCapital(label)
}

/** "Articles 5, 6 and 7", "pp. 33-35": the numbers that share the label. */
function skipList(tokens: readonly Token[], at: number): number {
  let i = at + 1
  if (wordAt(tokens, i) === '(') i = skipBrackets(tokens, i)
  while (
    i + 1 < tokens.length &&
    /^(?:,|-|–|and|to|or|&|\/)$/.test(wordAt(tokens, i)) &&
    tokens[i + 1].kind === 'number' &&
    !hasUnit(tokens, i + 2)
  ) {
    if (wordAt(tokens, i) === ',' && !/^(?:,|and|or|&|-|–)$/.test(wordAt(tokens, i + 2))) break
    i += 2
  }
  return i
}

/** "6(1)(f)" */
function skipBrackets(tokens: readonly Token[], at: number): number {
  let i = at
  while (wordAt(tokens, i) === '(' && !tokens[i].spaced && wordAt(tokens, i + 2) === ')') i += 3
  return i
}

function hasUnit(tokens: readonly Token[], at: number): boolean {
  return /^(?:%|percent|per|million|billion|bn|m|€|\$|years?|days?|months?|hours?|people)$/.test(wordAt(tokens, at))
}

/** Numbers joined to the one that is none: "192.168-2", "555-0199". */
function skipChain(tokens: readonly Token[], at: number): number {
  let i = at + 1
  if (tokens[i]?.kind === 'word' && !tokens[i].spaced) i++
  while (isJoint(tokens, i) && tokens[i + 1].kind === 'number') i += 2
  if (tokens[at - 1]?.text === '+') while (tokens[i]?.kind === 'number') i++ // "+44 20 7946 0000"
  return i
}

/** Versions, numbers with leading zeros, letters glued to digits ("5G", "910B"), "9/11", "'09", telephone numbers. */
function isCode(tokens: readonly Token[], at: number): boolean {
  const { text, spaced } = tokens[at]
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (text.split('.').length > 2 && !/^(?:\d{1,3}(?:\.\d{3})+|\d{1,2}\.\d{1,2}\.\d{4})$/.test(text)) return true
  if (/^0\d/.test(text) && !/[.,]/.test(text) && !(before?.text === '.' && !spaced)) return true
  if (next && !next.spaced && next.kind === 'word' && isCodeLetter(tokens, at)) return true
  if (
    before?.text === '.' &&
    !spaced &&
    !before.spaced &&
    /\d$/.test(tokens[at - 2]?.text ?? '') &&
    tokens[at - 2].kind === 'word'
  )
    return true // "V3.1"
  if (before?.text === "'" && !spaced && /^\d\d$/.test(text)) return true
  if (before?.text === '/' && !before.spaced && tokens[at - 2]?.kind === 'number') return true
  if (isSlashed(tokens, at)) return true
  return isTelephone(tokens, at)
}

function isSlashed(tokens: readonly Token[], at: number): boolean {
  const [slash, under] = [tokens[at + 1], tokens[at + 2]]
  if (slash?.text !== '/' || slash.spaced || under?.kind !== 'number' || under.spaced) return false
  const isYears = tokens[at].text.length === 4 && under.text.length <= 4
  const isFraction =
    Number(tokens[at].text) < Number(under.text) &&
    Number(under.text) <= 16 &&
    !(tokens[at].text === '9' && under.text === '11')
  const isDate = wordAt(tokens, at + 3) === '/'
  return !isYears && !isFraction && !isDate
}

/** Letters glued to digits that are neither unit nor scale nor ordinal. */
function isCodeLetter(tokens: readonly Token[], at: number): boolean {
  const [number, { text, lower }] = [tokens[at], tokens[at + 1]]
  if (
    powerBehind(tokens, at + 1) ||
    isOrdinalEnding(tokens[at + 1]) ||
    lower === "'s" ||
    /^[qh](?:fy)?\d*$/.test(lower)
  )
    return false
  if (!unitLetters.has(lower)) return true
  if (/^[GD]$/.test(text)) return true
  // "Ascend 910B" is a chip, "a 70B model" has so many parameters, "$70B" so many dollars
  return (
    /^[BTK]$/.test(text) &&
    number.text.length >= 2 &&
    isCapital(tokens[at - 1]) &&
    at > 1 &&
    !/^(?:USD|EUR|GBP|RMB)$/.test(tokens[at - 1].text)
  )
}

function isTelephone(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,4}$/.test(tokens[at].text) || isJoint(tokens, at - 1)) return false
  if (
    tokens[at - 1]?.text === '+' &&
    [1, 2].every((k) => tokens[at + k]?.kind === 'number' && tokens[at + k + 1]?.kind === 'number')
  )
    return true
  return [1, 3].every((k) => isJoint(tokens, at + k) && /^\d{3,4}$/.test(wordAt(tokens, at + k + 1)))
}

/** "10:30", "5 pm", "10.45pm", "0900 GMT" */
function isTime(tokens: readonly Token[], at: number): boolean {
  const { text, spaced } = tokens[at]
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  const digitsBehind = tokens[at + 2]?.kind === 'number' && !tokens[at + 2].spaced
  if (next?.text === ':' && !next.spaced && digitsBehind) return true
  if (before?.text === ':' && !before.spaced && !spaced && tokens[at - 2]?.kind === 'number') return true
  const second = /^(?:-|–|to|and)$/.test(next?.lower ?? '') && tokens[at + 2]?.kind === 'number' ? at + 3 : 0
  if (second && /^\d{1,2}$/.test(text) && /^(?:a\.m\.?|p\.m\.?|am|pm)$/.test(wordAt(tokens, second))) return true
  return (
    /^\d{1,4}(?:\.\d\d)?$/.test(text) &&
    /^(?:a\.m\.?|p\.m\.?|am|pm|gmt|utc|cet|cest|bst|est|edt|pst|pdt|o'clock)$/.test(next?.lower ?? '')
  )
}

/** "iPhone 12", "Boeing 787", "GPT-4", "S&P 500", "CAC 40", "Game 2": a small bare number right behind a capitalised name. */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!before || !/^\d{1,4}(?:\.\d)?$/.test(token.text)) return false
  if (before.text === '-' && !before.spaced && !token.spaced) return isName(tokens[at - 2]) && !hasUnit(tokens, at + 1)
  if (before.kind !== 'word' || !token.spaced || startsUnit(tokens, at + 1)) return false
  if (namesBeforeNumbers.has(before.lower) && (isCapital(before) || indexes.has(before.lower))) return true
  if (!isCapital(before) || isYear(token.text) || monthOf(before) !== undefined) return false
  if (/^(?:EUR|USD|GBP|RMB|CHF)$/.test(before.text) || isFunctionWord(before.lower)) return false
  if (at < 2 || /^[.:|;]$/.test(tokens[at - 2].text)) return isSubject(tokens, at)
  return endsName(tokens[at + 1]) || isSingleThing(tokens, at)
}

const indexes = new Set('sp ftse dax cac nikkei stoxx nasdaq kospi topix'.split(' '))
const openers = new Set(
  'some nearly almost roughly approximately another only just exactly fully all last total around another former early late another besides including'.split(
    ' ',
  ),
)

/** "Grok 4 is": a name that opens a sentence, with its verb behind it. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.kind === 'word' && !isFunctionWord(next.lower) && !openers.has(wordAt(tokens, at - 1)))
    return nounBehind(tokens, at + 1) === undefined
  return (
    !openers.has(tokens[at - 1].lower) &&
    /^(?:is|was|has|had|can|could|will|would|does|did|may|'s)$/.test(wordAt(tokens, at + 1))
  )
}

/** "Grok 4 outperforms", "a Llama 3 model": a small number that several things would follow if it counted. */
function isSingleThing(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,2}(?:\.\d)?$/.test(tokens[at].text)) return false
  const noun = tokens[at + 1]?.kind === 'word' ? nounBehind(tokens, at + 1) : undefined
  return (
    noun !== undefined &&
    noun.end - noun.start === noun.noun.length &&
    !/(?:people|men|women|children|staff)$/.test(noun.noun)
  )
}

function isYear(text: string): boolean {
  return /^(?:1[6-9]|20|21)\d\d$/.test(text)
}

function isName(token: Token | undefined): boolean {
  return isCapital(token) && !/^(?:Mid|Early|Late|End|Pre|Post|Non|Sub|Over|Under|A|An|Top)$/.test(token!.text)
}

function endsName(next: Token | undefined): boolean {
  return !next || (next.kind === 'word' && (isFunctionWord(next.lower) || isCapital(next) || next.lower === "'s"))
}

function startsUnit(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return (
    next !== undefined &&
    (/^[%€$£°]$/.test(next.text) ||
      (next.kind === 'word' && !next.spaced && unitLetters.has(next.lower)) ||
      hasUnit(tokens, at) ||
      /^(?:[-–]\d)/.test(next.text))
  )
}

/** "1." or "2)" that opens an item or a heading. */
function isListNumber(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,2}$/.test(tokens[at].text)) return false
  const opened = at === 1 && tokens[0].text === '('
  if (at !== 0 && !opened) return false
  const mark = wordAt(tokens, at + 1)
  if (mark === ')') return true
  return at === 0 && mark === '.' && !tokens[1].spaced && (tokens.length === 2 || tokens[2].spaced)
}
