import type { Token } from '../text/tokens'
import { currencyBehind } from './money'
import type { Reading } from './measured'
import { scaleInWords } from './scales'
import { count, toQuantity } from './unit'
import { reads, wordAt } from './words'
import { timeUnit } from './durations'

const sizes: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
}
const figures: Readonly<Record<string, number>> = { five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 }

/** An order of magnitude, as a range: "hundreds of millions of dollars", "tens of thousands", "dozens", "an eight-figure sum". */
export function readVague(tokens: readonly Token[], at: number): Reading | undefined {
  return readFigures(tokens, at) ?? readMultitude(tokens, at)
}

function readMultitude(tokens: readonly Token[], at: number): Reading | undefined {
  const first = sizeAt(tokens, at)
  if (!first) return undefined
  const second = secondSize(tokens, first.to)
  const top = second ?? first
  let low = first.size
  let high = top.size * (top.size === 12 ? 8 : 9)
  let to = top.to
  for (let scale; low < 1e15 && wordAt(tokens, to) === 'of' && (scale = scaleOf(wordAt(tokens, to + 1))); to += 2) {
    low *= scale
    high *= scale
  }
  if (wordAt(tokens, to) === 'of') {
    const unit = currencyBehind(tokens, to + 1)
    const time = timeUnit(wordAt(tokens, to + 1))
    if (unit || time)
      return { quantity: toQuantity({ low, high, step: low }, (unit?.unit ?? time)!), to: unit?.to ?? to + 2 }
  }
  return { quantity: toQuantity({ low, high, step: low }, count), to }
}

function scaleOf(word: string): number | undefined {
  return word === 'thousands' ? 1e3 : word === 'hundreds' ? 1e2 : scaleInWords(word)
}

function sizeAt(tokens: readonly Token[], at: number): { readonly size: number; readonly to: number } | undefined {
  const size = sizes[wordAt(tokens, at)]
  return size === undefined || tokens[at - 1]?.kind === 'number' ? undefined : { size, to: at + 1 }
}

/** "tens or even hundreds" */
function secondSize(tokens: readonly Token[], at: number): { readonly size: number; readonly to: number } | undefined {
  if (!/^(?:or|to|and|if)$/.test(wordAt(tokens, at))) return undefined
  return (
    sizeAt(tokens, at + 1) ??
    (reads(tokens, at + 1, 'even') || reads(tokens, at + 1, 'not') ? sizeAt(tokens, at + 2) : undefined)
  )
}

/** "an eight-figure sum": from 10 to 100 million. */
function readFigures(tokens: readonly Token[], at: number): Reading | undefined {
  const digits = figures[wordAt(tokens, at)]
  if (!digits || wordAt(tokens, at + 1) !== '-' || wordAt(tokens, at + 2) !== 'figure') return undefined
  const low = 10 ** (digits - 1)
  return { quantity: toQuantity({ low, high: low * 10, step: low }, count), to: at + 3 }
}
