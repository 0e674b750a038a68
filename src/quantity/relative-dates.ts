import type { Token } from '../text/tokens'
import { weekdayOf } from './calendar'
import type { DateMatch } from './dates'
import type { Grain, Period } from './period'
import { wordAt } from './words'

const grains: Readonly<Record<string, Grain>> = {
  year: 'year',
  month: 'month',
  quarter: 'quarter',
  week: 'week',
  decade: 'decade',
}
const seasons: Readonly<Record<string, Period['season']>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
}
const offsets: Readonly<Record<string, number>> = { last: -1, previous: -1, next: 1, this: 0 }

/** "last year", "next month", "this spring", "the end of the decade", "a year later", "on Monday". */
export function parseRelative(tokens: readonly Token[], at: number): DateMatch | undefined {
  const word = wordAt(tokens, at)
  if (Object.hasOwn(offsets, word)) return parseOffset(tokens, at, offsets[word])
  if (word === 'a') return parseLater(tokens, at)
  if (word === 'end' && wordAt(tokens, at + 1) === 'of' && wordAt(tokens, at + 2) === 'the') {
    const grain = grains[wordAt(tokens, at + 3)]
    return grain === 'decade' || grain === 'year'
      ? { period: { grain, relative: 0, part: 'late' }, to: at + 4 }
      : undefined
  }
  const weekday = weekdayOf(tokens[at])
  return weekday === undefined ? undefined : { period: { grain: 'day', weekday, relative: 0 }, to: at + 1 }
}

function parseOffset(tokens: readonly Token[], at: number, relative: number): DateMatch | undefined {
  const fiscal = /^(?:fiscal|financial)$/.test(wordAt(tokens, at + 1))
  const noun = fiscal ? at + 2 : at + 1
  const word = wordAt(tokens, noun)
  const weekday = weekdayOf(tokens[noun])
  if (weekday !== undefined) return { period: { grain: 'day', weekday, relative }, to: noun + 1 }
  if (Object.hasOwn(seasons, word))
    return { period: { grain: 'season', season: seasons[word], relative }, to: noun + 1 }
  if (!Object.hasOwn(grains, word) || wordAt(tokens, noun + 1) === '-') return undefined
  return { period: { grain: grains[word], relative, ...(fiscal ? { fiscal } : {}) }, to: noun + 1 }
}

/** "a year later", "a month earlier": counted from a date that the text has just named. */
function parseLater(tokens: readonly Token[], at: number): DateMatch | undefined {
  const grain = grains[wordAt(tokens, at + 1)]
  const relative = { later: 1, earlier: -1, ago: -1 }[wordAt(tokens, at + 2)]
  return grain && relative !== undefined ? { period: { grain, relative }, to: at + 3 } : undefined
}
