import type { Token } from '../text/tokens'
import { monthOf } from './calendar'
import type { Unit } from './unit'
import { isCapital, wordAt } from './words'

/** The unit of ages. */
export const yearOfAge: Unit = { kind: 'duration', unit: 'year', dimension: 'time', factor: 31557600 }

const OLDEST = 120

/** "aged 18 to 34", "ages 16-17", "aged 44", "Nick Hague, 44,": a bare number (or the second of two) that is somebody's age. */
export function isAge(tokens: readonly Token[], from: number, to: number, value: number): boolean {
  if (value > OLDEST || !Number.isInteger(value)) return false
  let lead = from - 1
  if (/^(?:between|about|around|over|under|from|just)$/.test(wordAt(tokens, lead))) lead--
  return /^(?:aged|ages)$/.test(wordAt(tokens, lead)) || isApposition(tokens, from, to)
}

/** "Nick Hague, 44," */
function isApposition(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last] = [tokens[from - 3], tokens[from - 2]]
  return (
    wordAt(tokens, from - 1) === ',' &&
    /^[,.;]?$/.test(wordAt(tokens, to)) &&
    to === from + 1 &&
    /^[1-9]\d$/.test(tokens[from].text) &&
    isCapital(first) &&
    isCapital(last) &&
    first.kind === 'word' &&
    monthOf(last) === undefined &&
    last.text !== last.text.toUpperCase()
  )
}
