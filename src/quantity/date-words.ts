import type { Token } from '../text/tokens'
import type { Period } from './period'
import { wordAt } from './words'

/** What the words before a date say of it, and where the date begins with them. */
export interface DateLead {
  readonly fields: Pick<Period, 'part' | 'bound'>
  readonly from: number
}

const bounds: ReadonlySet<string> = new Set(['since', 'by', 'until', 'after', 'before'])

/** "mid-2024", "late May", "the end of March", "since", "by". The part belongs to the date's span, the bound does not. */
export function dateLead(tokens: readonly Token[], at: number): DateLead {
  const { part, from } = partBefore(tokens, at)
  const bound = wordAt(tokens, from - 1) === 'the' ? wordAt(tokens, from - 2) : wordAt(tokens, from - 1)
  const known = bound === 'till' ? 'until' : bound
  return {
    fields: { ...(part ? { part } : {}), ...(bounds.has(known) ? { bound: known as Period['bound'] } : {}) },
    from,
  }
}

function partBefore(tokens: readonly Token[], at: number): { readonly part?: Period['part']; readonly from: number } {
  const dash = wordAt(tokens, at - 1) === '-' ? 1 : 0
  const word = wordAt(tokens, at - 1 - dash)
  if (word === 'end' && dash) return { part: 'late', from: at - 2 }
  if (/^(?:mid|early|late)$/.test(word)) return { part: word as Period['part'], from: at - 1 - dash }
  if (word === 'earlier' || word === 'later') return { part: word === 'earlier' ? 'early' : 'late', from: at }
  const of = wordAt(tokens, at - 1) === 'the' ? at - 2 : at - 1
  if (wordAt(tokens, of) !== 'of' || wordAt(tokens, of - 2) !== 'the') return { from: at }
  const parts: Readonly<Record<string, Period['part']>> = {
    end: 'late',
    middle: 'mid',
    beginning: 'early',
    start: 'early',
  }
  const part = parts[wordAt(tokens, of - 1)]
  return part ? { part, from: of - 2 } : { from: at }
}
