import type { Span } from '../base/span'
import { FILLER } from './fold'

/**
 * word: letters and digits from a letter on ("H20", "don't", "U.S."), a possessive "'s" being a word of its own;
 * number: digits with inner separators ("1,234.5", "2.5.1"); mark: any other single character that is no space.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  readonly lower: string
  /** True where white space (or the text's start) stands before the token. */
  readonly spaced: boolean
}

/** Splits folded text (see fold.ts) into tokens in one linear pass. Fillers in and around a token are in its span and not in its text. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  let at = from
  let spaced = true
  while (at < to) {
    const start = at
    at = behindFillers(text, at, to)
    if (at >= to) break
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      spaced = true
      at++
      continue
    }
    let kind: Token['kind'] = 'mark'
    if (isDigit(code)) {
      kind = 'number'
      at = numberEnd(text, at, to)
    } else if (isLetter(text, code, at)) {
      kind = 'word'
      at = wordEnd(text, at, to)
    } else if (code === APOSTROPHE && isPossessive(text, at, to)) {
      kind = 'word'
      at += 2
    } else {
      at += code >= 0xd800 && code <= 0xdbff && at + 1 < to ? 2 : 1
    }
    at = behindFillers(text, at, to)
    const written = text.slice(start, at)
    const slice = written.includes(FILLER) ? written.replaceAll(FILLER, '') : written
    tokens.push({ kind, start, end: at, text: slice, lower: slice.toLowerCase(), spaced })
    spaced = false
  }
  return tokens
}

const FILLER_CODE = FILLER.charCodeAt(0)

function behindFillers(text: string, from: number, to: number): number {
  let at = from
  while (at < to && text.charCodeAt(at) === FILLER_CODE) at++
  return at
}

const APOSTROPHE = 39
const DOT = 46

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

const letter = /[\p{L}\p{M}]/u

function isLetter(text: string, code: number, at: number): boolean {
  if (code < 128) return isAsciiLetter(code)
  if (code === 0xaa || code === 0xba) return false // ordinal signs read as footnote marks
  return letter.test(code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text[at])
}

function numberEnd(text: string, start: number, to: number): number {
  let at = start + 1
  for (;;) {
    let next = behindFillers(text, at, to)
    const code = text.charCodeAt(next)
    if (code === DOT || code === 44) next = behindFillers(text, next + 1, to)
    if (next >= to || !isDigit(text.charCodeAt(next))) return at
    at = next + 1
  }
}

function wordEnd(text: string, start: number, to: number): number {
  const glued = acronymEnd(text, start, to) || currencyEnd(text, start)
  if (glued) return glued
  let at = start + 1
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isDigit(code) || isLetter(text, code, at)) at++
    else if (code === FILLER_CODE) {
      const next = behindFillers(text, at, to)
      if (next >= to || !isLetter(text, text.charCodeAt(next), next)) break
      at = next
    } else if (
      code === APOSTROPHE &&
      at + 1 < to &&
      !isPossessive(text, at, to) &&
      isLetter(text, text.charCodeAt(at + 1), at + 1)
    )
      at += 2
    else break
  }
  return at
}

const currencyCode =
  /(?:EUR|USD|GBP|RMB|CNY|JPY|CHF|INR|HKD|SGD|AUD|CAD|NZD|KRW|TWD|SEK|NOK|DKK|PLN|CZK|BRL|MXN|Rs|US)(?=\d)/y

/** End of a currency's code that is glued to its number ("EUR100m"; "$US5"), or 0. */
function currencyEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (code < 65 || code > 90) return 0
  currencyCode.lastIndex = start
  const match = currencyCode.exec(text)
  if (!match || (match[0] === 'US' && text[start - 1] !== '$')) return 0
  return start + match[0].length
}

/** End of dotted capitals such as "U.S." or "a.m.", or 0. */
function acronymEnd(text: string, start: number, to: number): number {
  let at = start
  let letters = 0
  while (at + 1 < to && isAsciiLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === DOT) {
    at += 2
    letters++
  }
  return letters >= 2 && !(at < to && isAsciiLetter(text.charCodeAt(at)) && isAsciiLetter(text.charCodeAt(at + 1)))
    ? at
    : 0
}

function isPossessive(text: string, at: number, to: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (at + 1 >= to || (next !== 115 && next !== 83)) return false
  return at + 2 >= to || !(isAsciiLetter(text.charCodeAt(at + 2)) || isDigit(text.charCodeAt(at + 2)))
}
