import type { Citation, Reference } from '../../citation/citation'
import type { Library } from '../../corpus/library'
import { nameOf } from '../../base/paths'
import type { DraftDocument } from '../../text/draft-document'
import type { Suggestion } from '../engine'
import { wordsOf, type Found, type KeySearch } from './key-search'
import type { Typed } from './typed-at'

export interface CitationQuestion {
  readonly document: DraftDocument
  readonly citations: readonly Citation[]
  readonly library: Library
  readonly keys: KeySearch
  readonly typed: Typed
}

/** How many are given: nobody reads further, and the list is asked for again with each keystroke. */
const MOST = 100

/** Keys, notes for wiki links, or footnote labels for what is being typed: those that this draft uses nearby first. */
export function completeCitation(question: CitationQuestion): readonly Suggestion[] {
  const { typed } = question
  if (typed.kind === 'note') return completeLabel(question)
  const wanted = typed.text.replace(/^@/, '')
  const found = question.keys.find(wanted, MOST)
  const used = usedKeys(question)
  const rank = ({ reference, loose }: Found) => (loose ? Infinity : (used.get(reference.key) ?? Infinity))
  const ranked = wanted ? found : withUsed(found, used, question.library)
  return [...ranked].sort((a, b) => compare(rank(a), rank(b))).map((one) => toSuggestion(one.reference, question))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** Keys that the draft cites, with how far from the place. */
function usedKeys({ citations, typed }: CitationQuestion): Map<string, number> {
  const used = new Map<string, number>()
  for (const { key, keySpan } of citations) {
    if (!key || !keySpan || (keySpan.start <= typed.end && typed.start <= keySpan.end)) continue
    const distance = Math.abs(keySpan.start - typed.start)
    if (distance < (used.get(key) ?? Infinity)) used.set(key, distance)
  }
  return used
}

/** Before anything is typed the list is cut short: what the draft uses must be in it. */
function withUsed(found: readonly Found[], used: ReadonlyMap<string, number>, library: Library): Found[] {
  const own = library.references().filter(({ key }) => used.has(key))
  const listed = new Set(own)
  return [
    ...own.map((reference) => ({ reference, loose: false })),
    ...found.filter((f) => !listed.has(f.reference)),
  ].slice(0, MOST)
}

function toSuggestion(reference: Reference, { typed, library }: CitationQuestion): Suggestion {
  const { key, authors, date, outlet, title } = reference
  const isNote = typed.kind === 'wiki' && !typed.text.startsWith('@')
  const path = isNote ? library.find(key)?.path : undefined
  const name = path === undefined ? (typed.kind === 'wiki' ? `@${key}` : key) : stemOf(path)
  return {
    kind: 'key',
    label: key,
    insert: name + typed.close,
    replace: { start: typed.start, end: typed.end },
    detail: [authors[0], date?.slice(0, 4), outlet].filter(Boolean).join(' · '),
    ...(title ? { documentation: title } : {}),
    key,
    // The editor compares it with what is typed, which the engine has done better.
    filter: [typed.text, key, ...authors, date?.slice(0, 4), title, outlet].filter(Boolean).join(' '),
  }
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]+$/, '')
}

/** Labels of footnotes: those whose text has no anchor yet first, then the others in their order. */
function completeLabel({ document, typed }: CitationQuestion): Suggestion[] {
  const { blocks, prose, text } = document
  const anchored = new Set([...text.matchAll(/\[\^([^\]\s]{1,60})\](?!:)/g)].map((match) => match[1].toLowerCase()))
  const notes = new Map<string, string>()
  for (const { kind, label, start, end } of blocks)
    if (kind === 'note' && label !== undefined && !notes.has(label))
      notes.set(label, prose.slice(start, Math.min(end, start + 200)))
  const wanted = typed.text.toLowerCase()
  const isAnchored = (label: string) => Number(anchored.has(label.toLowerCase()))
  return [...notes]
    .filter(
      ([label, words]) =>
        label.toLowerCase().startsWith(wanted) || wordsOf(words).some((word) => wanted && word.startsWith(wanted)),
    )
    .sort(([a], [b]) => isAnchored(a) - isAnchored(b))
    .slice(0, MOST)
    .map(([label, words]) => ({
      kind: 'note',
      label: `^${label}`,
      insert: label + typed.close,
      replace: { start: typed.start, end: typed.end },
      detail: isAnchored(label) ? 'footnote' : 'footnote without an anchor',
      documentation: words.replace(/\s+/g, ' ').trim(),
      filter: `${typed.text} ${label} ${words.replace(/\s+/g, ' ')}`,
    }))
}
