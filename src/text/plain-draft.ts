import { inOrder, type Span } from '../base/span'
import { findBareUrls } from './bare-urls'
import type { Block } from './document'
import type { DraftDocument, Link } from './draft-document'
import { blank } from './fold'
import { parsePlain } from './plain'

/** Reads a draft in plain text: its blocks, its links (`[words](address)`, `<address>`, bare ones) and its footnotes (`[^1]: ...`). */
export function parsePlainDraft(text: string): DraftDocument {
  const { prose, blocks, lineBreaks } = parsePlain(text)
  const inline = findInlineLinks(text)
  const bare = findBareUrls(text).filter(
    (link) => !inline.some(({ start, end }) => start <= link.start && link.start < end),
  )
  const marks = findNoteMarks(text)
  const hidden = [
    ...bare,
    ...inline.flatMap(({ start, end, label }) => [
      { start, end: label.start },
      { start: label.end, end },
    ]),
    ...marks,
  ]
  return {
    text,
    prose: blank(prose, hidden),
    blocks: blocks.flatMap((block) => splitNotes(text, block, marks)),
    lineBreaks,
    language: 'plain',
    links: inOrder([...inline, ...bare]),
    opaque: [],
    notes: [],
    calls: [],
    citeMacros: [],
  }
}

function findInlineLinks(text: string): Link[] {
  return [...text.matchAll(/\[([^[\]\n]{1,300})\]\(([^()\s]{1,2000})\)/g)].map((match) => ({
    kind: 'inline',
    start: match.index,
    end: match.index + match[0].length,
    label: { start: match.index + 1, end: match.index + 1 + match[1].length },
    target: match[2],
  }))
}

interface NoteMark extends Span {
  readonly label: string
}

function findNoteMarks(text: string): NoteMark[] {
  return [...text.matchAll(/^[ \t]{0,8}\[\^([^\]\s]{1,60})\]:/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: match[1],
  }))
}

/** A line that begins with a footnote's mark begins a block. */
function splitNotes(text: string, block: Block, marks: readonly NoteMark[]): Block[] {
  const inside = marks.filter(({ start, end }) => start < block.end && block.start < end)
  if (!inside.length) return [block]
  const before = trim(text, block.start, inside[0].start)
  const notes = inside.map(({ label, end }, i): Block => ({
    kind: 'note',
    label,
    ...trim(text, end, inside[i + 1]?.start ?? block.end),
  }))
  return [{ ...block, ...before }, ...notes].filter(({ start, end }) => end > start)
}

function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from])) from++
  while (to > from && /\s/.test(text[to - 1])) to--
  return { start: from, end: to }
}
