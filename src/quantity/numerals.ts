import type { Token } from '../text/tokens'

/** A number as written: its value, the step of its last written digit, and the token behind it. */
export interface Numeral {
  readonly value: number
  readonly step: number
  /** Index of the token behind the number and its scale word. */
  readonly to: number
  /** True where it is written in words ("twelve", "a dozen", "half a million"). */
  readonly words: boolean
  /** The scale word's factor, 1 where there is none. */
  readonly scale: number
  /** True where a following fraction word was part of it ("half a", "a quarter of a"). */
  readonly fraction?: boolean
}

export interface NumeralStyle {
  /** "," separates decimals and "." groups, as in German and French. */
  readonly decimalComma: boolean
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Number words up to ninety. */
export const numberWords: ReadonlyMap<string, number> = new Map<string, number>([
  ...small.map((w, i) => [w, i] as const),
  ...tens.map((w, i) => [w, 10 * (i + 2)] as const),
])

/** Scale words and their short forms. */
export const scaleWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    millions: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    m: 1e6,
    mm: 1e6,
    billion: 1e9,
    billions: 1e9,
    bn: 1e9,
    bln: 1e9,
    b: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    tn: 1e12,
    trn: 1e12,
    t: 1e12,
    lakh: 1e5,
    crore: 1e7,
    quadrillion: 1e15,
    thousands: 1e3,
    hundreds: 1e2,
    milliard: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    milliards: 1e9,
    millionen: 1e6,
    tausend: 1e3,
    billionen: 1e12,
    mille: 1e3,
    milioane: 1e6,
    millones: 1e6,
    milliarder: 1e9,
    miljard: 1e9,
    miljoen: 1e6,
    miliardi: 1e9,
    milioni: 1e6,
  }),
)
/** Short forms that are a scale only right behind a digit: "5m", "3 m" is metres. */
const glued = new Set(['k', 'm', 'b', 't', 'mm'])

export function parseNumeral(tokens: readonly Token[], at: number, style: NumeralStyle): Numeral | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') return withScale(tokens, digits(tokens, at, style))
  if (token.kind !== 'word') return undefined
  return parseWords(tokens, at)
}

/** Value and step of a digit token, with spaces as group separators ("5 500") taken in. */
function digits(tokens: readonly Token[], at: number, style: NumeralStyle): Numeral {
  let text = tokens[at].text
  let to = at + 1
  while (/^\d{1,3}(?: \d{3})*$/.test(text) && isSpaceGroup(tokens, to)) text += ' ' + tokens[to++].text
  const fraction = vulgar(tokens, to)
  const plain = toPlain(text.replaceAll(' ', ''), style)
  const value = Number(plain)
  if (fraction) return { value: value + fraction.value, step: fraction.step, to: fraction.to, words: false, scale: 1 }
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  return { value, step: decimals ? 10 ** -decimals : integerStep(plain), to, words: false, scale: 1 }
}

function isSpaceGroup(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || token.kind !== 'number' || !/^\d{3}$/.test(token.text) || token.start !== tokens[i - 1].end + 1)
    return false
  return true
}

/** "1-3/4", "2 1/2" */
function vulgar(
  tokens: readonly Token[],
  i: number,
): { readonly value: number; readonly step: number; readonly to: number } | undefined {
  const skip = tokens[i]?.text === '-' ? 1 : 0
  const [a, slash, b] = [tokens[i + skip], tokens[i + skip + 1], tokens[i + skip + 2]]
  if (!a || a.kind !== 'number' || slash?.text !== '/' || b?.kind !== 'number' || slash.spaced || b.spaced)
    return undefined
  const [n, d] = [Number(a.text), Number(b.text)]
  return n < d && d <= 16 && n > 0 ? { value: n / d, step: 1 / d / 10, to: i + skip + 3 } : undefined
}

/** Brings grouping and decimal separators to the plain form. */
function toPlain(text: string, { decimalComma }: NumeralStyle): string {
  const commas = text.split(',').length - 1
  const dots = text.split('.').length - 1
  const grouped = (separator: string) => new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`).test(text)
  if (commas && dots)
    return text.lastIndexOf(',') > text.lastIndexOf('.')
      ? text.replaceAll('.', '').replace(',', '.')
      : text.replaceAll(',', '')
  if (commas > 1) return text.replaceAll(',', '')
  if (dots > 1) return grouped('.') ? text.replaceAll('.', '') : text.slice(0, text.indexOf('.', text.indexOf('.') + 1))
  if (commas) return grouped(',') && !decimalComma ? text.replaceAll(',', '') : text.replace(',', '.')
  if (dots && decimalComma && grouped('.')) return text.replaceAll('.', '')
  return text
}

function integerStep(plain: string): number {
  const zeros = /0*$/.exec(plain)![0].length
  return plain === '0' ? 1 : 10 ** zeros
}

function withScale(tokens: readonly Token[], numeral: Numeral): Numeral {
  let { value, step, to, scale } = numeral
  for (;;) {
    const next = tokens[to]
    const hyphen = next?.text === '-' && tokens[to + 1] && !tokens[to + 1].spaced ? 1 : 0
    const word = tokens[to + hyphen]
    const factor = word?.kind === 'word' ? scaleWords.get(word.lower) : undefined
    if (!factor || word.lower === 'hundreds' || word.lower === 'thousands') break
    if (glued.has(word.lower) && word.spaced) break
    if (scale > 1 && factor <= 1e2) break
    value *= factor
    step *= factor
    scale *= factor
    to += 1 + hyphen
    if (tokens[to]?.text === '.' && /^(mio|mrd|bn|mn)$/.test(word.lower) && tokens[to + 1]) to++
  }
  return { ...numeral, value, step: Math.min(step, value || step), to, scale }
}

/** "twenty-five", "one hundred and twenty", "two and a half million", "a dozen", "half a million", "a quarter of a million". */
function parseWords(tokens: readonly Token[], at: number): Numeral | undefined {
  const special = parseSpecial(tokens, at)
  if (special) return special
  let i = at
  let total = 0
  let current = 0
  let seen = false
  let lastScale = Infinity
  let step = 1
  for (;;) {
    const token = tokens[i]
    if (!token) break
    const word = token.lower
    const value = token.kind === 'word' ? numberWords.get(word) : undefined
    if (
      value !== undefined &&
      !(seen && current % 100 !== 0 && !(current % 10 === 0 && value < 10 && current % 100 >= 20))
    ) {
      if (seen && current > 0 && current % 100 !== 0 && value >= 10) break
      current += value
      seen = true
      i++
      if (
        tokens[i]?.text === '-' &&
        !tokens[i].spaced &&
        tokens[i + 1] &&
        numberWords.has(tokens[i + 1].lower) &&
        current % 10 === 0 &&
        current >= 20
      )
        i++
      continue
    }
    if (token.text === '-' && seen && !token.spaced && scaleOf(tokens[i + 1]) && !tokens[i + 1].spaced) {
      i++
      continue
    }
    const factor = token.kind === 'word' && !glued.has(word) ? scaleWords.get(word) : undefined
    if (
      factor &&
      (seen ||
        ((word === 'hundred' || word === 'thousand' || word === 'million' || word === 'billion') && i === at && false))
    ) {
      if (factor === 100) current = (current || 1) * 100
      else {
        if (factor >= lastScale) break
        total += (current || 1) * factor
        lastScale = factor
        current = 0
      }
      step = factor
      i++
      continue
    }
    if (word === 'and' && seen && step >= 100 && tokens[i + 1] && numberWords.has(tokens[i + 1].lower)) {
      i++
      continue
    }
    if (word === 'and' && seen && tokens[i + 1]?.lower === 'a' && tokens[i + 2]?.lower === 'half') {
      current += 0.5
      step = 0.5
      i += 3
      continue
    }
    break
  }
  if (!seen) return undefined
  if (step === 0.5 && scaleOf(tokens[i])) {
    const factor = scaleOf(tokens[i])!
    return { value: current * factor, step: 0.1 * factor, to: i + 1, words: true, scale: factor }
  }
  const value = total + current
  return {
    value,
    step: step === 0.5 ? 0.5 : value >= 100 ? Math.max(1, step >= 1000 ? step : 1) : 1,
    to: i,
    words: true,
    scale: lastScale === Infinity ? 1 : lastScale,
  }
}

function scaleOf(token: Token | undefined): number | undefined {
  return token?.kind === 'word' && !glued.has(token.lower) ? scaleWords.get(token.lower) : undefined
}

/** "a dozen", "two dozen", "half a million", "a quarter of a million", "a million", "a hundred". */
function parseSpecial(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = (k: number) => tokens[at + k]?.lower
  const article = word(0) === 'a' || word(0) === 'an'
  if (article && word(1) === 'dozen') return { value: 12, step: 1, to: at + 2, words: true, scale: 1 }
  if (numberWords.has(word(0) ?? '') && word(1) === 'dozen')
    return { value: numberWords.get(word(0)!)! * 12, step: 12, to: at + 2, words: true, scale: 1 }
  if (article && scaleOf(tokens[at + 1]) && !word(1)!.endsWith('s')) {
    const factor = scaleOf(tokens[at + 1])!
    return { value: factor, step: factor, to: at + 2, words: true, scale: factor }
  }
  if (word(0) === 'half' && (word(1) === 'a' || word(1) === 'an') && scaleOf(tokens[at + 2])) {
    const factor = scaleOf(tokens[at + 2])!
    return { value: factor / 2, step: factor / 10, to: at + 3, words: true, scale: factor, fraction: true }
  }
  if (article && word(1) === 'quarter' && word(2) === 'of' && word(3) === 'a' && scaleOf(tokens[at + 4])) {
    const factor = scaleOf(tokens[at + 4])!
    return { value: factor / 4, step: factor / 100, to: at + 5, words: true, scale: factor, fraction: true }
  }
  return undefined
}
