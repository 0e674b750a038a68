import type { Token } from '../text/tokens'
import { timeUnit } from './durations'
import { singular } from './nouns'
import type { Quantity } from './quantity'
import { wordAt } from './words'

const shares = new Set(
  'share head person unit tonne ton barrel parcel item user household kilo kilogram litre gallon mile capita megawatt'.split(
    ' ',
  ),
)

/** "per year", "a share", "/tonne", "every second" behind a figure. */
export function readPer(tokens: readonly Token[], at: number, quantity: Quantity): Quantity {
  const [link, word] = [wordAt(tokens, at), wordAt(tokens, at + 1)]
  if (quantity.per || tokens[at + 1]?.kind !== 'word') return quantity
  if (link === 'per' || (link === '/' && !tokens[at].spaced))
    return word === 'cent' ? quantity : { ...quantity, per: singular(word) }
  const time = timeUnit(word)
  const article = link === 'a' || link === 'an'
  if (
    article &&
    ((time && !word.endsWith('s') && !/^(?:later|earlier|ago)$/.test(wordAt(tokens, at + 2))) || shares.has(word))
  )
    return { ...quantity, per: word }
  return (link === 'every' || link === 'each') && time && quantity.kind !== 'duration'
    ? { ...quantity, per: word }
    : quantity
}
