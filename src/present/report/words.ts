import type { Finding } from '../../check/verdict'
import { toReason, toTitle, toVerificationWords } from '../finding-card'
import { pageName } from '../page-name'
import type { Evidence } from '../../check/verdict'
import type { Excerpt, Group, ReportSource } from './report'

/** Groups in a person's words, and the sign that stands for each. */
export const groupNames: Readonly<Record<Group, string>> = {
  supported: 'Supported',
  refuted: 'Refuted',
  'not-found': 'Not found',
  unchecked: 'Not checked',
  settled: 'Settled by hand',
}

export const groupSigns: Readonly<Record<Group, string>> = {
  supported: '✓',
  refuted: '✗',
  'not-found': '?',
  unchecked: '–',
  settled: '◆',
}

export function titleOf({ code }: Finding): string {
  return toTitle(code)
}

/** What people have said of a figure; undefined where nobody has. */
export function settledWords({ ignored, verified }: Finding): string | undefined {
  if (ignored) return `Ignored: ${ignored.reason || 'no reason is given'}.`
  if (!verified) return undefined
  return `${verified.stale ? 'Verified before, and changed since' : 'Verified'}: ${toVerificationWords(verified)}.`
}

/** Which citation reaches the figure, and why. */
export function reachWords({ reach, cites }: Finding): string | undefined {
  return cites.length ? `${toReason(reach) ?? 'Cited'}: ${cites.join(', ')}.` : undefined
}

/** The passage's words with the figure in them. */
export function passageOf({ quote, start, figure }: Evidence): Excerpt {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  if (!figure || figure.start < start) return { before: flat(quote), marked: '', behind: '' }
  const [from, to] = [figure.start - start, figure.end - start]
  return { before: flat(quote.slice(0, from)), marked: flat(quote.slice(from, to)), behind: flat(quote.slice(to)) }
}

/** Where a passage stands: the key, the page. */
export function placeWords(evidence: Evidence): string {
  return [evidence.key, pageName(evidence)].filter(Boolean).join(', ')
}

export function sourceWords({ reference }: ReportSource): string {
  if (!reference) return ''
  const { authors, title, outlet, date } = reference
  return [authors.join(', '), title, outlet, date?.slice(0, 10)].filter(Boolean).join('. ')
}

/** What no program decides. */
export const CHECKLIST: readonly string[] = [
  'Is each source the right one to ask, and does it know at first hand?',
  'Compared to what? Is the comparison fair, and the base of every change the usual one?',
  'Since when? Is the start or the end of a period chosen to please?',
  'Says who? Is it said in the text whose figure it is: a count, an estimate, a target, a claim?',
  'Is there a newer figure than the one that the source gives?',
  'Have all figures that are not checked or not found here been checked by other means?',
  'Do charts, tables and captions show the figures of the text?',
  'Names, titles, places and dates of people: spelt and given as the people themselves do?',
  'Would the people who are written about recognise what is said of them, and were they asked?',
  'Was the arithmetic done again by somebody who has not written the text?',
]
