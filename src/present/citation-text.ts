import type { Reference } from '../citation/citation'

export type CitationStyle = 'pandoc' | 'footnote' | 'inline-note' | 'link'

/** A citation to insert, as edits of the draft: at the cursor, and for a footnote the note's text at the end of the file. */
export interface CitationEdit {
  /** Offset into the draft. */
  readonly at: number
  readonly remove: number
  readonly text: string
}

export interface CitationPlace {
  readonly draft: string
  /** The selection; a link is laid on the words that are selected. */
  readonly start: number
  readonly end: number
}

/** A citation in the syntax that the draft uses already. */
export function toCitationEdits(reference: Reference, place: CitationPlace): CitationEdit[] {
  const { draft, start, end } = place
  const style = citationStyleOf(draft)
  const group = groupEnd(draft, end)
  if (group !== undefined) return [{ at: group, remove: 0, text: `; @${reference.key}` }]
  if (style === 'link' && reference.url)
    return [{ at: start, remove: end - start, text: toLink(reference, reference.url, draft.slice(start, end)) }]
  if (style === 'inline-note') return [{ at: end, remove: 0, text: `^[${noteOf(reference, draft)}]` }]
  if (style !== 'footnote') return [{ at: end, remove: 0, text: `[@${reference.key}]` }]
  const label = freeLabel(draft)
  return [
    { at: end, remove: 0, text: `[^${label}]` },
    { at: draft.length, remove: 0, text: `${gapAtEnd(draft)}[^${label}]: ${noteOf(reference, draft)}` },
  ]
}

/** The style that a draft uses most; Pandoc's where it uses none. */
export function citationStyleOf(draft: string): CitationStyle {
  const counts: readonly (readonly [CitationStyle, number])[] = [
    ['pandoc', count(draft, /(?<!\^)\[[^\]\n[]{0,80}@[\p{L}\p{N}_{]/gu)],
    ['footnote', count(draft, /\[\^[^\]\s]{1,60}\](?!:)/g)],
    ['inline-note', count(draft, /\^\[/g)],
    ['link', count(draft, /\]\(https?:/g)],
  ]
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Where a bracketed citation that holds the offset ends: a further key goes in there. */
function groupEnd(draft: string, offset: number): number | undefined {
  const before = draft.slice(Math.max(0, offset - 200), offset)
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf(']'), before.lastIndexOf('\n\n'))
  const close = draft.indexOf(']', offset)
  if (before[open] !== '[' || close < 0 || close - offset > 200) return undefined
  const inside = before.slice(open + 1) + draft.slice(offset, close)
  return /(?:^|[\s;-])@[\p{L}\p{N}_{]/u.test(inside) && !/[[\]]|\n\s*\n/.test(inside) ? close : undefined
}

function toLink({ title, key }: Reference, url: string, words: string): string {
  const label = words.trim() ? words : (title ?? key).replace(/[[\]]/g, '')
  return `[${label}](${/[()\s]/.test(url) ? `<${url}>` : url})`
}

/** What a note says: a key where the draft uses keys or the source has no address, else a link. */
function noteOf(reference: Reference, draft: string): string {
  const usesKeys = /(?:^|[\s[;(])-?@[\p{L}\p{N}_{]/mu.test(draft)
  if (usesKeys || !reference.url || !/\]\(https?:|<https?:|: https?:/.test(draft)) return `@${reference.key}.`
  return `${toLink(reference, reference.url, '')}.`
}

/** The lowest number that no footnote has. */
function freeLabel(draft: string): number {
  const used = new Set([...draft.matchAll(/\[\^(\d{1,9})\]/g)].map((match) => Number(match[1])))
  let label = 1
  while (used.has(label)) label++
  return label
}

/** Notes stand in lines of their own; below other notes without a gap. */
function gapAtEnd(draft: string): string {
  const text = draft.trimEnd()
  const lastLine = text.slice(text.lastIndexOf('\n') + 1)
  const tail = draft.slice(text.length)
  const breaks = tail.split('\n').length - 1
  const wanted = /^\[\^[^\]\s]{1,60}\]:/.test(lastLine) ? 1 : 2
  return '\n'.repeat(Math.max(0, wanted - breaks))
}
