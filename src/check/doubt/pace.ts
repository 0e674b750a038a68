import type { Token } from '../../text/tokens'
import type { FigureContext } from '../context'

export type Pace = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The span of time for each of which a clause gives a figure; undefined where it names none, or several. */
export function paceOf({ figure }: FigureContext, clause: readonly Token[]): Pace | undefined {
  const found = new Set<Pace>()
  if (isPace(figure.quantity.per)) found.add(figure.quantity.per)
  clause.forEach(({ lower }, i) => {
    const named = paceWords[lower]
    const next = clause[i + 1]?.lower
    const ago = /^(?:ago|earlier|before|later|from)$/.test(clause[i + 2]?.lower ?? '')
    if (named) found.add(named)
    if (/^(?:a|per|each|every)$/.test(lower) && isPace(next) && !ago) found.add(next)
  })
  return found.size === 1 ? [...found][0] : undefined
}

const paceWords: Readonly<Partial<Record<string, Pace>>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
}
const paces: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year'])

function isPace(word: string | undefined): word is Pace {
  return word !== undefined && paces.has(word)
}
