import type { Token } from '../text/tokens'
import { coinOf, currencyName, nationalDollar } from './currencies'
import type { Unit, UnitMatch } from './unit'
import { isCapital, isJoint, wordAt } from './words'

/** "$", "US$", "HK $", "EUR", "Rs." before a number at or behind `to`. */
export function currencyBefore(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next) return undefined
  if (token.kind === 'mark') {
    const name = currencyName(token.text)
    return name === undefined ? undefined : afterSign(tokens, at + 1, name)
  }
  if (next.kind === 'mark') {
    const joined = currencyName(token.lower + next.text)
    if (
      joined &&
      (!next.spaced || (isCapital(token) && token.text.length > 1) || isLetterDollar(token, tokens[at + 2]))
    )
      return afterSign(tokens, at + 2, joined)
  }
  if (!isCode(token) || !/^[A-Za-z]/.test(token.text)) return undefined
  const name = currencyName(token.lower)
  const number = next.text === '.' && token.lower === 'rs' ? at + 2 : at + 1
  if (!name || !startsNumber(tokens, number)) return undefined
  return { unit: money(name), to: number }
}

/** "C $6": a letter and a sign apart, before a number. "A $6 fee" is an article. */
function isLetterDollar(token: Token, number: Token | undefined): boolean {
  return token.text === 'C' && number?.kind === 'number' && !number.spaced
}

/** "$US5", and the sign of a currency before the digits. */
function afterSign(tokens: readonly Token[], at: number, name: string): UnitMatch {
  const nation = tokens[at]?.kind === 'word' && !tokens[at].spaced ? currencyName(`${tokens[at].lower}$`) : undefined
  return nation && name === 'dollar' ? { unit: money(nation), to: at + 1 } : { unit: money(name), to: at }
}

function isCode(token: Token): boolean {
  return token.text === token.text.toUpperCase() ? token.text.length >= 2 : token.text === 'Rs'
}

function startsNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'number' || (/^[-.]$/.test(token?.text ?? '') && tokens[at + 1]?.kind === 'number')
}

/** "dollars", "US dollars", "€", "EUR", "cents", "pence", "p" behind a number. */
export function currencyBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const word = token.lower
  const romance = romanceBehind(tokens, at)
  if (romance) return romance
  const national = nationalBehind(tokens, at)
  if (national) return national
  if (/^(?:pounds?|lbs?)$/.test(word) && isWeight(tokens, at)) return undefined
  if (scaleOfCode(token) > 1) return { unit: money(currencyName(word.slice(1))!), to: at + 1 }
  const coin = coinOf(word)
  if (coin && (word !== 'p' || !token.spaced)) return { unit: toCoin(tokens, coin, ''), to: at + 1 }
  const name = currencyName(word)
  if (!name || (name === 'real' && word === 'real') || word === 'try' || (word === 'rm' && token.text !== 'RM'))
    return undefined
  if (token.kind === 'mark' && tokens[at + 1]?.kind === 'number' && !tokens[at + 1].spaced) return undefined // "5 €6"
  if (word === 'won' && token.text === 'won' && /^(?:by|the|a|in|an|their|his|her)$/.test(wordAt(tokens, at + 1)))
    return undefined
  const behind = coinOf(wordAt(tokens, at + 1)) // "50 euro cents"
  if (behind && behind[1] === '') return { unit: toCoin(tokens, behind, name), to: at + 2 }
  return { unit: money(name), to: at + 1 }
}

/** "de euros", "d'euros" behind a scale word. */
function romanceBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const word = wordAt(tokens, at)
  const name =
    word === 'de' ? currencyName(wordAt(tokens, at + 1)) : word.startsWith("d'") && currencyName(word.slice(2))
  return name ? { unit: money(name), to: word === 'de' ? at + 2 : at + 1 } : undefined
}

/** The factor of a code with its scale in front ("MUSD", "BEUR"), 1 for others. */
export function scaleOfCode(token: Token): number {
  return /^[MB](?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD)$/.test(token.text) ? (token.text[0] === 'M' ? 1e6 : 1e9) : 1
}

const WEIGHT_REACH = 8
const weightWords =
  /^(?:weigh|weighs|weighed|weighing|weight|weights|heavy|heavier|lighter|overweight|kg|kilograms?|kilos|ounces?|thrust)$/
const moneyWords =
  /^(?:sterling|money|debt|debts|aid|tax|taxes|savings|investment|investments|funding|spending|revenue|revenues|profit|profits|sales|cash|funds|capital|fines|loans|income|support|damage|costs|assets|grants|value|worth|taxpayers?'?|contracts?|business|orders|losses|benefits|cuts)$/

/** "weighs 5 pounds", "a 200-pound man", "half a pound of flour": pounds that are a mass. */
function isWeight(tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - WEIGHT_REACH); i < Math.min(tokens.length, at + 4); i++)
    if (weightWords.test(tokens[i].lower)) return true
  if (wordAt(tokens, at + 1) !== 'of')
    return isJoint(tokens, at - 1) && /^(?:man|woman|dog|baby|boy|bag|bomb|warhead)$/.test(wordAt(tokens, at + 1))
  for (let i = at + 2; i < at + 6; i++) if (moneyWords.test(wordAt(tokens, i))) return false
  return !/^(?:million|billion|bn|m|millions|billions|trillion)$/.test(wordAt(tokens, at - 1))
}

/** "US dollars", "Hong Kong dollars", "Swiss francs", "Chinese yuan", "pounds sterling" */
function nationalBehind(tokens: readonly Token[], at: number): UnitMatch | undefined {
  const one = wordAt(tokens, at)
  const two = `${one} ${wordAt(tokens, at + 1)}`
  if (two === 'pounds sterling') return { unit: money('pound'), to: at + 2 }
  if (
    /^(?:swiss francs?|chinese yuan|japanese yen|korean won|indian rupees?|british pounds?|turkish lira|russian roubles?|russian rubles?)$/.test(
      two,
    )
  )
    return { unit: money(currencyName(wordAt(tokens, at + 1))!), to: at + 2 }
  const skip = nationalDollar(one) ? 1 : nationalDollar(two) ? 2 : 0
  if (!skip || !/^dollars?$/.test(wordAt(tokens, at + skip))) return undefined
  return { unit: money(nationalDollar(skip === 1 ? one : two)!), to: at + skip + 1 }
}

/** "$37.7 million CAD", "$75 U.S.": the code behind says which dollar. */
export function codeBehind(tokens: readonly Token[], at: number, unit: Unit): UnitMatch {
  const token = tokens[at]
  if (unit.unit !== 'dollar' || token?.kind !== 'word' || token.text !== token.text.toUpperCase())
    return { unit, to: at }
  if (token.text === 'U.S.' || token.text === 'US')
    return { unit, to: /^(?:per|a|an|,|in)$/.test(wordAt(tokens, at + 1)) ? at + 1 : at }
  const name = token.text.length === 3 ? currencyName(token.lower) : undefined
  return name?.endsWith('dollar') ? { unit: money(name), to: at + 1 } : { unit, to: at }
}

/** The unit of a currency. */
export function money(name: string): Unit {
  return { kind: 'money', unit: name, dimension: `money:${name}`, factor: 1 }
}

function toCoin(tokens: readonly Token[], [name, own, part]: readonly [string, string, number], said: string): Unit {
  const currency = own || said || spokenOf(tokens)
  return { kind: 'money', unit: name, dimension: `money:${currency}`, factor: part }
}

/** Cents are of the currency that the sentence speaks of. */
function spokenOf(tokens: readonly Token[]): string {
  for (let i = 0; i < Math.min(tokens.length, 200); i++) {
    const { text, lower } = tokens[i]
    if (text === '$' || /^dollars?$/.test(lower)) return 'dollar'
    if (text === '€' || text === 'EUR' || /^euros?$/.test(lower)) return 'euro'
  }
  return 'dollar'
}
