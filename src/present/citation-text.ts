import type { Reference } from '../citation/citation'

export type CitationStyle = 'pandoc' | 'footnote' | 'link'

/** What to insert: at the cursor, and for a footnote the note's text at the end of the file. */
export interface CitationInsertion {
  readonly text: string
  readonly note?: string
}

/** The style that a draft uses most; Pandoc's where it uses none. */
export function citationStyleOf(draft: string): CitationStyle {
  const pandoc = draft.match(/\[[^\]\n]{0,80}@[\p{L}\p{N}_]/gu)?.length ?? 0
  const footnotes = draft.match(/\[\^[^\]\s]+\](?!:)/g)?.length ?? 0
  const links = draft.match(/\]\(https?:/g)?.length ?? 0
  if (footnotes > pandoc && footnotes >= links) return 'footnote'
  return links > pandoc ? 'link' : 'pandoc'
}

/** A citation in the draft's own syntax. A link needs an address; a reference without one is cited by its key. */
export function toCitation(reference: Reference, style: CitationStyle, draft: string): CitationInsertion {
  if (style === 'link' && reference.url)
    return { text: `[${(reference.title ?? reference.key).replace(/[[\]]/g, '')}](${reference.url})` }
  if (style === 'footnote') {
    const label = freeLabel(draft)
    return { text: `[^${label}]`, note: `[^${label}]: @${reference.key}.` }
  }
  return { text: `[@${reference.key}]` }
}

/** The lowest number that no footnote has. */
function freeLabel(draft: string): number {
  const used = new Set([...draft.matchAll(/\[\^(\d+)\]/g)].map((m) => Number(m[1])))
  let label = 1
  while (used.has(label)) label++
  return label
}
