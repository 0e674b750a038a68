import type { Token } from '../text/tokens'
import { isMonthName, isWeekdayName } from './calendar'
import { currencyName } from './currencies'
import { timeUnit } from './durations'
import { numberWords } from './number-words'
import { fractionParts } from './parts'
import { multiplyingVerbs } from './ratios'
import { scaleInWords } from './scales'

/** Whether a figure may start at the token. Most words of a text cannot start one and are passed over at once. */
export function mayStart(tokens: readonly Token[], at: number): boolean {
  const { kind, text, lower } = tokens[at]
  if (kind === 'number') return true
  if (kind === 'mark') return text === '.' ? isPoint(tokens, at) : marks.has(text)
  if (lower === 'a' || lower === 'an')
    return mayFollowArticle(tokens[at + 1]) || (text === 'A' && mayBeCode(tokens, at))
  if (starters.has(lower) || lower.endsWith('fold')) return true
  return text !== lower && (isMonthName(lower) || isWeekdayName(lower) || mayBeCode(tokens, at))
}

const marks = new Set('- + ± $ € £ ¥ ₹ ₩ ₽ ₴ ₺ ₪ ฿ ₫ ₱ ₦ ₿ ½ ¼ ¾ ⅓ ⅔ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞'.split(' '))

/** ".5": most dots end a sentence. */
function isPoint(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at].spaced && next?.kind === 'number' && !next.spaced
}

const quarter = /^(?:[qh][1-4]|fy)/

/** A currency's code or sign of two parts ("EUR", "HK$"), a quarter or a fiscal year ("Q1", "FY2026"). */
function mayBeCode(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]
  const next = tokens[at + 1]
  if (quarter.test(lower)) return true
  return (
    next !== undefined &&
    (next.kind === 'mark' ? currencyName(lower + next.text) !== undefined : currencyName(lower) !== undefined)
  )
}

/** "a dozen", "a third", "a month", "a half million", "a basis point", "an extra year" */
function mayFollowArticle(next: Token | undefined): boolean {
  if (next?.kind !== 'word') return false
  const { lower } = next
  return (
    afterArticle.has(lower) ||
    fractionParts.has(lower) ||
    scaleInWords(lower) !== undefined ||
    timeUnit(lower) !== undefined
  )
}

const afterArticle = new Set(
  (
    'dozen couple pair half factor percentage basis ' +
    'calendar working business trading extra additional more further full consecutive straight whole previous fiscal long short solid successive preceding different separate light'
  ).split(' '),
)

const starters: ReadonlySet<string> = new Set([
  ...numberWords.keys(),
  ...multiplyingVerbs.keys(),
  ...(
    'half quarter twice thrice last next this previous fiscal financial minus negative end year spring summer autumn fall winter us rs ' +
    'tens dozens hundreds thousands millions billions trillions ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth largest biggest highest lowest smallest ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
    'enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre ' +
    'ersten zweiten dritten vierten premier deuxième troisième quatrième primer segundo tercer cuarto'
  ).split(' '),
])
