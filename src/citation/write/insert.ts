import type { TextEdit } from '../../base/edit'
import type { Span } from '../../base/span'
import type { DraftLanguage } from '../../text/draft-language'
import { escapeWords } from './escape'
import { groupEnd } from './group'
import { habitsOf, type CitationStyle, type Habits } from './habits'
import { tidyLocator, writeFurther, writeKeyed, type Cited } from './keyed'
import { noteEdits } from './notes'
import { isLong, writeBlock, writeInline } from './quotation'
import { tellReference, writeLink, type Told } from './reference-text'

/** A source to cite: its record, and how it is cited. */
export interface CitedReference extends Omit<Cited, 'key'> {
  readonly reference: Told
  /** Name of the source's file without its ending, for links to notes of one's own. */
  readonly note?: string
}

export interface CitationRequest {
  readonly draft: string
  readonly language: DraftLanguage
  /** The selection; a link is laid on the words that are selected, a quotation takes their place. */
  readonly at: Span
  readonly cited: readonly CitedReference[]
  /** The source's words, of the first of `cited`. */
  readonly quotation?: string
  /** Undefined: the one that the draft uses most. */
  readonly style?: CitationStyle
}

/** A citation, or a quotation with its citation, as edits of the draft; the first is the one at the selection. */
export function insertCitation(request: CitationRequest): TextEdit[] {
  const { draft, language, at, cited, quotation, style } = request
  const habits = habitsOf(draft, language, style)
  if (quotation !== undefined) return insertQuotation(request, habits, quotation)
  const group = habits.style === 'key' || habits.style === 'link' ? groupEnd(draft, at.end, language) : undefined
  const further = group !== undefined && writeFurther(cited.map(toCited), habits)
  if (group !== undefined && further) return [{ start: group, end: group, text: further }]
  const selected = draft.slice(at.start, at.end)
  const mark = writeMark(cited, habits, { draft, selected: selected.trim() })
  const place = mark.replaces ? at : { start: at.end, end: at.end }
  return joined([{ ...place, text: mark.glue(draft, place.start) + mark.text }, ...mark.notes], habits)
}

function insertQuotation(request: CitationRequest, habits: Habits, quotation: string): TextEdit[] {
  const { draft, at, cited } = request
  const words = quotation.replace(/\s+/g, ' ').trim()
  const mark = writeMark(cited, habits, { draft, selected: '', short: true })
  const block = isLong(words)
  // a full stop that the draft has already is not quoted as well
  const inline = draft[at.end] === '.' ? words.replace(/\.$/, '') : words
  const body = block
    ? writeBlock(words, (mark.tight ? '' : ' ') + mark.text, habits)
    : writeInline(inline, habits) + (mark.tight ? '' : ' ') + mark.text
  const text = block ? alone(draft, at, body, habits) : spaceBefore(draft, at.start) + body
  return joined([{ ...at, text }, ...mark.notes], habits)
}

/** What stands in the text for a citation. */
interface Mark {
  readonly text: string
  /** Edits elsewhere in the draft: the text of a note. */
  readonly notes: readonly TextEdit[]
  /** Stands in the place of the selected words. */
  readonly replaces: boolean
  /** Follows a word without a space. */
  readonly tight: boolean
  glue(draft: string, at: number): string
}

interface Around {
  readonly draft: string
  readonly selected: string
  /** A link behind a quotation says where it leads in brackets. */
  readonly short?: boolean
}

/** A source that the wanted style cannot cite is cited by its key, else in words. */
function writeMark(cited: readonly CitedReference[], habits: Habits, around: Around): Mark {
  const { style } = habits
  if (style === 'footnote' || style === 'inline-note') return toNote(cited, habits, around)
  if (style === 'wiki') return spaced(cited.map(writeWiki).join(' '))
  const linkable = cited.every(({ reference }) => reference.url)
  if (style === 'link' && linkable) return toLinks(cited, habits, around)
  const plain = habits.language === 'plain' && style !== 'key'
  const keyed = plain ? undefined : writeKeyed(cited.map(toCited), habits)
  if (keyed !== undefined) return spaced(keyed)
  if (linkable) return toLinks(cited, habits, around)
  const notes = /^(?:markdown|quarto)$/.test(habits.language) && cited.every(({ note }) => note !== undefined)
  return spaced(notes ? cited.map(writeWiki).join(' ') : inBrackets(cited, habits))
}

function toCited({ reference, locator, prefix, suffix }: CitedReference): Cited {
  return { key: reference.key, locator, prefix, suffix }
}

function spaced(text: string): Mark {
  return { text, notes: [], replaces: false, tight: false, glue: spaceBefore }
}

function toNote(cited: readonly CitedReference[], habits: Habits, { draft }: Around): Mark {
  const text = cited.map((one) => writeNoteText(one, habits)).join('; ') + '.'
  const { mark, edits } = noteEdits(text, habits, draft)
  return { text: mark, notes: edits, replaces: false, tight: true, glue: () => '' }
}

function writeNoteText(one: CitedReference, habits: Habits): string {
  const { reference, locator, prefix, suffix } = one
  const words = (text: string | undefined) => (text?.trim() ? escapeWords(text.trim(), habits.language) : undefined)
  const key = habits.notes === 'keys' ? writeKeyed([toCited(one)], habits) : undefined
  if (key && !locator && !prefix && !suffix) return key.slice(1, -1)
  if (key) return key
  const told = tellReference(reference, habits, {
    locator: locator && tidyLocator(locator),
    linked: habits.notes === 'links',
  })
  return (words(prefix) ? `${words(prefix)} ` : '') + told + (words(suffix) ? `, ${words(suffix)}` : '')
}

function writeWiki({ reference, note }: CitedReference): string {
  return note === undefined ? `[[@${reference.key}]]` : `[[${note}]]`
}

function toLinks(cited: readonly CitedReference[], habits: Habits, { selected, short }: Around): Mark {
  const { language } = habits
  if (language === 'plain') return spaced(`(${cited.map(({ reference }) => reference.url!).join(', ')})`)
  const link = ({ reference }: CitedReference, words: string) => writeLink(words, reference.url!, habits)
  if (selected && cited.length === 1) return { ...spaced(link(cited[0], selected)), replaces: true, glue: () => '' }
  const links = cited.map((one) => link(one, nameOf(one.reference, habits, short === true))).join(', ')
  return spaced(short ? `(${links})` : links)
}

function nameOf({ title, outlet, key }: Told, { language }: Habits, short: boolean): string {
  return escapeWords((short ? (outlet ?? title) : title) ?? key, language)
}

function inBrackets(cited: readonly CitedReference[], habits: Habits): string {
  const words = { ...habits, notes: 'words' as const }
  return `(${cited.map((one) => writeNoteText(one, words)).join('; ')})`
}

/** A space behind a word or a closing mark, none at the beginning of a line or behind an opening one. */
function spaceBefore(draft: string, at: number): string {
  const before = draft[at - 1]
  return before === undefined || /[\s([{‘“„«\u00a0~—–]/.test(before) ? '' : ' '
}

/** A block with blank lines around it, as far as they are not there. */
function alone(draft: string, { start, end }: Span, block: string, { eol }: Habits): string {
  const before = /(?:\r?\n|\r)*$/.exec(draft.slice(0, start).replace(/[ \t]+$/, ''))![0]
  const after = /^[ \t]*((?:\r?\n|\r)*)/.exec(draft.slice(end))![1]
  const lines = (breaks: string) => breaks.match(/\r\n|\n|\r/g)?.length ?? 0
  const first = start === 0 || !draft.slice(0, start).trim()
  const last = end === draft.length || !draft.slice(end).trim()
  const missing = (there: number) => eol.repeat(Math.max(0, 2 - there))
  return (first ? '' : missing(lines(before))) + block + (last ? '' : missing(lines(after)))
}

/** Edits at one place become one: an editor need not keep their order. */
function joined(edits: readonly TextEdit[], { eol }: Habits): TextEdit[] {
  const done: TextEdit[] = []
  for (const edit of edits) {
    const text = edit.text.replace(/\r\n|\r|\n/g, eol)
    const same = done.findIndex(({ end }) => end === edit.start && edit.start === edit.end)
    if (same < 0) done.push({ ...edit, text })
    else done[same] = { ...done[same], text: done[same].text + text }
  }
  return done
}
