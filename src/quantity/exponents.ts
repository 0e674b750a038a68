import type { Token } from '../text/tokens'

/** A power of ten that multiplies a number, and the token behind it. */
export interface PowerOfTen {
  readonly power: number
  readonly to: number
}

/** "e6", "E-4" glued to digits, "x10^25", "× 10⁻⁴" behind digits: the power of ten at a token. */
export function powerBehind(tokens: readonly Token[], at: number): PowerOfTen | undefined {
  return letterPower(tokens, at) ?? timesTen(tokens, at)
}

/** "10^25", "10²⁵" on its own. One raised digit behind a ten is a footnote's mark. */
export function parsePowerOfTen(tokens: readonly Token[], at: number): PowerOfTen | undefined {
  if (tokens[at]?.text !== '10') return undefined
  const power = tokens[at + 1]?.text === '^' ? careted(tokens, at + 2) : raised(tokens, at + 1)
  return power && (tokens[at + 1].text === '^' || power.to > at + 2) ? power : undefined
}

function letterPower(tokens: readonly Token[], at: number): PowerOfTen | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.spaced || token.lower[0] !== 'e') return undefined
  if (/^e\d{1,2}$/.test(token.lower)) return { power: Number(token.lower.slice(1)), to: at + 1 }
  const sign = tokens[at + 1]
  return token.lower === 'e' && sign && !sign.spaced && /^[+-]$/.test(sign.text) ? careted(tokens, at + 1) : undefined
}

function timesTen(tokens: readonly Token[], at: number): PowerOfTen | undefined {
  const glued = tokens[at]?.lower === 'x10'
  if (!glued && !/^[×x*·]$/.test(tokens[at]?.lower ?? '')) return undefined
  const ten = glued ? at : at + 1
  if (!glued && tokens[ten]?.text !== '10') return undefined
  const behind = tokens[ten + 1]
  if (!behind || behind.spaced) return undefined
  if (behind.text === '^') return careted(tokens, ten + 2)
  return behind.text === '-' ? careted(tokens, ten + 1) : raised(tokens, ten + 1) // a raised minus may have been lowered
}

/** "25", "-4", "+6" */
function careted(tokens: readonly Token[], at: number): PowerOfTen | undefined {
  const sign = /^[+-]$/.test(tokens[at]?.text ?? '') ? 1 : 0
  const digits = tokens[at + sign]
  if (digits?.kind !== 'number' || digits.spaced || !/^\d{1,2}$/.test(digits.text)) return undefined
  return { power: Number(digits.text) * (tokens[at].text === '-' ? -1 : 1), to: at + sign + 1 }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function raised(tokens: readonly Token[], at: number): PowerOfTen | undefined {
  const minus = tokens[at]?.text === '⁻' ? 1 : 0
  let digits = ''
  let to = at + minus
  for (; to < at + 4 && tokens[to] && !tokens[to].spaced; to++) {
    const digit = RAISED.indexOf(tokens[to].text)
    if (digit < 0) break
    digits += String(digit)
  }
  return digits ? { power: Number(digits) * (minus ? -1 : 1), to } : undefined
}
