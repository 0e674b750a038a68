import type { Problem } from '../../base/problem'

/** The file in which people put down what they have verified: in the folder of a draft or in one above it, the nearest counts. */
export const LEDGER_FILE = 'tickmark.ledger.json'

/** A person's word on a figure, with what it rests on: a change of that turns it stale. */
export interface LedgerEntry extends Proof {
  readonly by: string
  /** The day, as in "2025-11-28". */
  readonly on: string
  readonly note: string
}

/** What a person looked at. */
export interface Proof {
  /** The draft's path from the ledger's folder. */
  readonly draft: string
  /** The figure as written. */
  readonly figure: string
  /** Which of several such figures of the sentence, from 1; left out where it is the only one. */
  readonly nth?: number
  /** Words of the sentence, for people, and to know a sentence again that has changed. */
  readonly words: string
  /** Hash of the sentence. */
  readonly sentence: string
  readonly verdict: string
  /** Keys of the sources that reach the figure. */
  readonly cites: readonly string[]
  readonly passages: readonly ProvenPassage[]
}

/** A passage of a source, or all of its text where no passage decided. */
export interface ProvenPassage {
  readonly source: string
  readonly hash: string
  readonly whole?: true
}

export type ReadLedger =
  | { readonly kind: 'entries'; readonly entries: readonly LedgerEntry[] }
  | { readonly kind: 'damaged'; readonly problem: Problem }

const VERSION = 1

/** Reads a ledger. One that is damaged as a whole or in part gives no entries and says where: what cannot be read must not be written over. */
export function parseLedger(text: string, path: string): ReadLedger {
  const damaged = (message: string, line?: number): ReadLedger => ({
    kind: 'damaged',
    problem: {
      kind: 'ledger',
      path,
      message: `${path} ${message} Nothing counts as verified until it is mended.`,
      line,
    },
  })
  if (!text.trim()) return { kind: 'entries', entries: [] }
  const mark = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(line))
  if (mark >= 0)
    return damaged('has marks of a merge conflict: keep the lines of both sides and delete the marks.', mark)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return damaged(`is not JSON: ${(error as Error).message}.`)
  }
  const { version, entries } = (value ?? {}) as { readonly version?: unknown; readonly entries?: unknown }
  if (version !== VERSION)
    return damaged(`has version ${JSON.stringify(version)}; this Tickmark knows version ${VERSION}.`)
  if (!Array.isArray(entries)) return damaged('has no list "entries".')
  const bad = entries.findIndex((entry) => !isEntry(entry))
  if (bad >= 0) return damaged(`has an entry that misses something: the ${bad + 1}. of the list.`)
  return { kind: 'entries', entries: entries as LedgerEntry[] }
}

/** One line for each entry, in a fixed order, so that two people's additions merge. */
export function formatLedger(entries: readonly LedgerEntry[]): string {
  const lines = [...entries].sort(byPlace).map((entry) => `    ${JSON.stringify(entry)}`)
  return `{\n  "version": ${VERSION},\n  "entries": [\n${lines.join(',\n')}${lines.length ? '\n' : ''}  ]\n}\n`
}

/** The entries with one more; it takes the place of what was said before of the same figure. */
export function withEntry(entries: readonly LedgerEntry[], entry: LedgerEntry): LedgerEntry[] {
  return [...withoutEntry(entries, entry), entry]
}

export function withoutEntry(entries: readonly LedgerEntry[], { draft, figure, nth, sentence }: Proof): LedgerEntry[] {
  return entries.filter(
    (old) => old.draft !== draft || old.figure !== figure || old.nth !== nth || old.sentence !== sentence,
  )
}

function byPlace(a: LedgerEntry, b: LedgerEntry): number {
  const [left, right] = [a, b].map(({ draft, words, figure, nth = 0, on, by }) =>
    [draft, words, figure, nth, on, by].join('\n'),
  )
  return left < right ? -1 : left > right ? 1 : 0
}

function isEntry(value: unknown): value is LedgerEntry {
  const entry = (value ?? {}) as Partial<Record<keyof LedgerEntry, unknown>>
  const texts = [entry.draft, entry.figure, entry.words, entry.sentence, entry.verdict, entry.by, entry.on, entry.note]
  return (
    texts.every((text) => typeof text === 'string') &&
    (entry.nth === undefined || typeof entry.nth === 'number') &&
    isList(entry.cites, (cite) => typeof cite === 'string') &&
    isList(entry.passages, isPassage)
  )
}

function isPassage(value: unknown): boolean {
  const { source, hash } = (value ?? {}) as Partial<Record<keyof ProvenPassage, unknown>>
  return typeof source === 'string' && typeof hash === 'string'
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}
