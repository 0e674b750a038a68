import type { Span } from '../../base/span'
import type { Token } from '../../text/tokens'

/** A word of a quotation or of a source. Words are the same where their keys are. */
export interface Word extends Span {
  /** In small letters, without what editors change in a quotation: spelling by country, numerals for words. */
  readonly key: string
  readonly isNumber: boolean
}

/** The words of a text in order; marks are left out. */
export function toWords(tokens: readonly Token[]): Word[] {
  const words: Word[] = []
  for (const token of tokens) {
    const key = keyOf(token)
    if (!key) continue
    const before = words.at(-1)
    if (key === 'cent' && before?.key === 'per') words[words.length - 1] = { ...before, end: token.end, key: 'percent' }
    else words.push({ start: token.start, end: token.end, key, isNumber: /^\d/.test(key) })
  }
  return words
}

/** The stretches of a quotation that claim to be the source's words one by one: an ellipsis leaves words out, brackets replace some. */
export function toFragments(tokens: readonly Token[]): Word[][] {
  const fragments: Token[][] = [[]]
  for (let i = 0; i < tokens.length; i++) {
    const current = fragments[fragments.length - 1]
    if (isEllipsis(tokens, i)) fragments.push([])
    else if (tokens[i].text !== '[') current.push(tokens[i])
    else {
      const close = closingBracket(tokens, i)
      const next = tokens[close + 1]
      if (isCapital(tokens, i, close)) {
        current.push({ ...next, start: tokens[i].start, lower: tokens[i + 1].lower + next.lower })
        i = close + 1
      } else if (isRemark(tokens, i, close)) i = close
      else {
        // Of a word with brackets ("regulat[ing]") nothing is the source's for certain.
        if (!tokens[i].spaced) current.pop()
        fragments.push([])
        i = next && !next.spaced && next.kind === 'word' ? close + 1 : close
      }
    }
  }
  return fragments.map(toWords)
}

function isEllipsis(tokens: readonly Token[], i: number): boolean {
  return tokens[i].text === '…' || [0, 1, 2].every((n) => tokens[i + n]?.text === '.')
}

/** The index of the bracket that closes the one at `open`; the last token where none does. */
function closingBracket(tokens: readonly Token[], open: number): number {
  const close = tokens.findIndex((token, i) => i > open && token.text === ']')
  return close < 0 ? tokens.length - 1 : close
}

/** "[W]e": only the letter's case is another. */
function isCapital(tokens: readonly Token[], open: number, close: number): boolean {
  const next = tokens[close + 1]
  return close === open + 2 && tokens[open + 1].text.length === 1 && next?.kind === 'word' && !next.spaced
}

function isRemark(tokens: readonly Token[], open: number, close: number): boolean {
  const words = tokens.slice(open + 1, close).map((token) => token.lower)
  return words[0] === 'sic' || words[0] === 'emphasis'
}

function keyOf({ kind, text, lower }: Token): string {
  if (kind === 'number') return lower.replace(/,(?=\d{3})/g, '')
  if (kind === 'mark') return marks[text] ?? ''
  const plain = lower.includes('.') ? lower.replace(/\./g, '') : lower
  const number = numbers.indexOf(plain)
  return number > 0
    ? String(number)
    : plain.replace(british, 'iz').replace(/(?<=[a-z]{2})our(?=$|s|ed|ing|able|ite)/, 'or')
}

const marks: Readonly<Record<string, string>> = { '%': 'percent', '&': 'and' }
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const british = /is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/
