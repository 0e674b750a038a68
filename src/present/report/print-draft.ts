import { indexAtOrBefore, overlaps, sliceOf, type Span } from '../../base/span'
import type { Citation } from '../../citation/citation'
import { tidyLocator } from '../../citation/write/keyed'
import type { Block } from '../../text/document'
import type { DraftDocument } from '../../text/draft-document'
import { FILLER, fold } from '../../text/fold'

/** A draft as its reader sees it: without marks of syntax, and with what commands and escapes stand for. No renderer: what parsers know. */
export function printDraft(document: DraftDocument, citations: readonly Citation[]): PrintedDraft {
  const changes: Reading[] = []
  let at = 0
  for (const whole of wholesOf(document, citations)) {
    if (whole.start < at) continue
    changes.push(...readingsIn(document, { start: at, end: whole.start }), whole)
    at = whole.end
  }
  changes.push(...readingsIn(document, { start: at, end: document.text.length }))
  return { blocks: document.blocks.map(toPrintedBlock), changes }
}

export interface PrintedDraft {
  /** In order. */
  readonly blocks: readonly PrintedBlock[]
  /** Where the draft reads otherwise than it is written, in order. */
  readonly changes: readonly Reading[]
}

/** A draft's text with where it reads otherwise. */
export type PrintedText = Pick<PrintedDraft, 'changes'> & { readonly text: string }

export type PrintedBlock = Pick<Block, 'kind' | 'level' | 'label' | 'start' | 'end'>

/** A stretch of a draft, with what a reader sees in its place. */
export interface Reading extends Span {
  readonly text: string
}

function toPrintedBlock({ kind, level, label, start, end }: Block): PrintedBlock {
  return { kind, level, label, start, end }
}

/** What is read as a whole: code, mathematics, comments, citing commands, addresses. */
function wholesOf(document: DraftDocument, citations: readonly Citation[]): Reading[] {
  const { text, prose, opaque, calls, links } = document
  const isHidden = (span: Span) => !sliceOf(prose, span).trim()
  const bare = links.filter(({ kind }) => kind === 'autolink')
  return [
    ...opaque.map((span) => ({ start: span.start, end: span.end, text: readOpaque(sliceOf(text, span)) })),
    ...calls.filter(isHidden).map((call) => ({ start: call.start, end: call.end, text: readCall(call, citations) })),
    ...bare.map(({ start, end, label }) => ({ start, end, text: sliceOf(text, label).replace(/^<|>$/g, '') })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Code without its quotes, mathematics as it is written; of tags and comments nothing. */
function readOpaque(written: string): string {
  if (/^(?:\$|\\[([]|\\begin\{)/.test(written)) return written
  const code = /^(`+) ?([^]*?) ?\1$/.exec(written)
  return code ? code[2] : ''
}

/** A citing command as a key with its place in brackets; of other commands that show nothing, nothing. */
function readCall(call: Span, citations: readonly Citation[]): string {
  const cited = citations.filter((citation) => citation.syntax !== 'listed' && overlaps(citation, call))
  return cited.length ? `[${cited.map(readCitation).join('; ')}]` : ''
}

function readCitation({ key = '', locator }: Citation): string {
  if (!locator) return key
  return `${key}, ${locator.label === 'page' ? tidyLocator(locator.value) : `${locator.label} ${locator.value}`}`
}

/** The runs of characters that prose has not, or has others for. One ends behind what is shown, which may end a block. */
function readingsIn({ text, prose }: DraftDocument, { start, end }: Span): Reading[] {
  const isAsWritten = (at: number) => prose[at] === text[at] || prose[at] === fold(text[at])
  const isShown = (at: number) => prose[at] !== FILLER && /\S/.test(prose[at] ?? ' ')
  const readings: Reading[] = []
  for (let at = start; at < end;) {
    const from = at
    while (at < end && !isAsWritten(at) && (at === from || !isShown(at - 1) || isShown(at))) at++
    if (at === from) at++
    else readings.push({ start: from, end: at, text: readRun(text.slice(from, at), prose.slice(from, at)) })
  }
  return readings
}

/** Marks that print as a space: the last is that between number and unit of siunitx. */
const SPACE_BEFORE = /^(?:~(?!~)|&nbsp;|\}\{(?!\})(?=\\|$))/

/** A run of characters of syntax; what of it is shown stands in its prose. */
function readRun(written: string, prose: string): string {
  if (written === '&') return '|'
  const shown = prose.replaceAll(FILLER, '').trim()
  const isNote = shown === '[' && written !== '['
  const before = isNote || (SPACE_BEFORE.test(written) && !shown.startsWith('–')) ? ' ' : ''
  return `${before}${shown}${written.includes('\\\\') ? ' ' : ''}`
}

/** Words as a reader sees them. A change that lies across an end of the stretch belongs to where it ends, so that pieces side by side have it once. */
export function readPrinted({ text, changes }: PrintedText, { start, end }: Span): string {
  const parts: string[] = []
  let at = start
  for (let i = Math.max(0, indexAtOrBefore(changes, start)); i < changes.length && changes[i].start < end; i++) {
    const change = changes[i]
    if (change.end <= start) continue
    parts.push(text.slice(at, Math.max(at, change.start)), change.end <= end ? change.text : '')
    at = change.end
  }
  return parts.join('') + text.slice(Math.min(at, end), end)
}
