import type { Sentence } from '../text/sentences'
import type { Token } from '../text/tokens'

/** A short name that a text defines: "Bureau of Industry and Security (BIS)". */
export interface Definition {
  readonly short: string
  /** Words of the full name, as written. */
  readonly full: readonly string[]
}

/** Finds the definitions of a text: capitals in brackets behind a name with these initials, or before it. */
export function findDefinitions(sentences: readonly Sentence[]): Definition[] {
  const found = new Map<string, Definition>()
  for (const { tokens } of sentences)
    for (let i = 1; i + 1 < tokens.length; i++) {
      if (tokens[i].text !== '(') continue
      const definition = shortBehind(tokens, i) ?? fullBehind(tokens, i)
      if (definition && !found.has(definition.short)) found.set(definition.short, definition)
    }
  return [...found.values()]
}

/** "Bureau of Industry and Security (BIS)" */
function shortBehind(tokens: readonly Token[], open: number): Definition | undefined {
  const short = tokens[open + 1]
  if (!short || !isAcronym(short) || !/^[),;]$/.test(tokens[open + 2]?.text ?? '')) return undefined
  const letters = lettersOf(short)
  let from = open
  let left = letters.length
  while (from > 0 && left > 0 && open - from < letters.length * 3) {
    const token = tokens[from - 1]
    if (token.text === '-' || token.text === '&') from--
    else if (token.kind !== 'word') break
    else if (isCapital(token)) {
      if (token.text[0].toUpperCase() !== letters[left - 1]) break
      left--
      from--
    } else if (joiners.has(token.lower)) {
      if (left > 1 && token.lower[0].toUpperCase() === letters[left - 1]) left--
      from--
    } else break
  }
  return left === 0 && isCapital(tokens[from]) ? toDefinition(short, tokens.slice(from, open)) : undefined
}

/** "BIS (Bureau of Industry and Security)" */
function fullBehind(tokens: readonly Token[], open: number): Definition | undefined {
  const short = tokens[open - 1]
  if (!isAcronym(short)) return undefined
  let close = open + 1
  while (close < tokens.length && close - open < 12 && tokens[close].text !== ')') close++
  if (tokens[close]?.text !== ')') return undefined
  const full = tokens.slice(open + 1, close)
  const initials = full.filter(isCapital).map((token) => token.text[0])
  return initials.length > 1 && initials.join('') === lettersOf(short).join('') ? toDefinition(short, full) : undefined
}

function toDefinition(short: Token, full: readonly Token[]): Definition {
  return { short: short.text, full: full.map((token) => token.text) }
}

const joiners = new Set('of and for the on in to de la du der des und für'.split(' '))

function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower
}

function isAcronym(token: Token): boolean {
  return token.kind === 'word' && /^(?:\p{Lu}\.?){2,8}$/u.test(token.text)
}

function lettersOf(token: Token): string[] {
  return [...token.text.replaceAll('.', '')]
}
