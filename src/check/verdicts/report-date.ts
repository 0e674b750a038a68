import type { Period } from '../../quantity/period'
import { stem } from '../../text/stem'
import type { Case } from '../case'
import { wordSet } from '../lexicon'
import { anchorOf, relatePeriods } from '../periods'

/** "In May the firm reported sales of ...": the date may be that of the report, the article's own, and not the figure's. */
export function isOfReport({ sentence, sources }: Case, period: Period): boolean {
  if (!sentence.tokens.some((t) => reporting.has(stem(t.lower)))) return false
  return sources.some(({ source }) => {
    const published = anchorOf(source.article.meta)
    return published !== undefined && relatePeriods(period, { grain: 'day', ...published }) === 'same'
  })
}

const reporting = wordSet('say report announce publish disclose state post release estimate put show tell')
