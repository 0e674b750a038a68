import type { Span } from '../../base/span'
import { assemble, type Parts } from '../assemble'
import { createBlockWriter, type BlockWriter } from '../block-writer'
import type { Call, CiteMacro, DraftDocument, Link } from '../draft-document'
import type { Replacement } from '../entities'
import { FILLER } from '../fold'
import { findCalls } from './calls'
import {
  environmentGroups,
  footnotes,
  headings,
  hiddenGroups,
  listEnvironments,
  quoteEnvironments,
  quoting,
  symbols,
  tableEnvironments,
} from './commands'
import { pairGroups, type Groups } from './groups'
import { isPlainNumber, looksLikeMath, mathEnd } from './math'
import { findBody, findRaw } from './raw'
import { toUnit } from './si-units'

/**
 * Parses LaTeX as far as prose needs it: what is shown, in which blocks, and what cites. Macros are not expanded; of a command that
 * is not known the groups are prose. Macros that stand for a command that cites are known: the text's own, and `macros` of another file.
 * Linear, never throws, and of a text that is being typed it loses no more than a word.
 */
export function parseLatex(text: string, macros: readonly CiteMacro[] = []): DraftDocument {
  return assemble(text, { language: 'latex', lineBreaks: 'join', parse: (source) => parseSource(source, macros) })
}

function parseSource(text: string, macros: readonly CiteMacro[]): Parts {
  const raw = findRaw(text)
  const source = cover(text, raw)
  const groups = pairGroups(source)
  const { calls, citeMacros } = findCalls(source, groups, macros)
  const body = findBody(source)
  const scan: Scan = {
    source,
    groups,
    calls: new Map(calls.map((call) => [call.start, call])),
    writer: createBlockWriter(),
    hidden: [
      { start: 0, end: body.start },
      { start: body.end, end: source.length },
    ],
    opaque: raw.filter(({ start }) => start >= body.start && start < body.end),
    entities: [],
    links: [],
    notes: [],
    closers: [],
    kinds: [],
    dollars: new Set(),
  }
  for (let at = body.start; at < body.end;) at = step(scan, at)
  if (scan.writer.inTable) endTable(scan, body.end)
  scan.writer.flush()
  const edges = scan.hidden.slice(0, 2).filter(({ start, end }) => end > start)
  const opaque = [...scan.opaque, ...edges].sort((a, b) => a.start - b.start)
  const { hidden, links } = scan
  const entities = inOrder(scan.entities)
  return { blocks: scan.writer.blocks, hidden, opaque, links, entities, notes: inOrder(scan.notes), calls, citeMacros }
}

interface Scan {
  readonly source: string
  readonly groups: Groups
  readonly calls: ReadonlyMap<number, Call>
  readonly writer: BlockWriter
  readonly hidden: Span[]
  readonly opaque: Span[]
  readonly entities: Replacement[]
  readonly links: Link[]
  readonly notes: Span[]
  /** What the closing brace of each open group does. */
  readonly closers: Closer[]
  /** The kinds of blocks that environments around have. */
  readonly kinds: ('item' | 'quote' | 'paragraph' | 'table')[]
  /** Closing dollars of numbers in mathematics. */
  readonly dollars: Set<number>
}

interface Closer {
  readonly kind: 'plain' | 'block' | 'note' | 'quote'
  readonly start: number
}

/** A comment's line is no blank line, so what is no text is covered and not blanked. */
function cover(text: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, '%'))
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Reads what stands at `at` and gives the place behind it. */
function step(scan: Scan, at: number): number {
  const { source, writer, hidden } = scan
  const char = source[at]
  switch (char) {
    case '\n':
      if (/^[ \t]*\n/.test(source.slice(at + 1, at + 100))) writer.flush()
      return at + 1
    case ' ':
    case '\t':
    case '%':
      return at + 1
    case '\\':
      return readCommand(scan, at)
    case '$':
      return readMath(scan, at)
    case '{':
      if (isThousands(source, at, 3) || /^\{,\}\d/.test(source.slice(at, at + 4)))
        return replace(scan, at, at + 3, `${FILLER},${FILLER}`)
      return open(scan, at, { kind: 'plain', start: at })
    case '}':
      return close(scan, at)
    case '~':
      return hide(scan, at, at + 1)
    case '-':
    case '`':
    case "'":
      return readMarks(scan, at)
    case '&':
      if (!writer.inTable) break
      writer.cell(at)
      hidden.push({ start: at, end: at + 1 })
      return at + 1
  }
  writer.show(at, at + 1)
  return at + 1
}

/** A mark of `length` between the thousands of a number, as in `2\\,500` and `2{,}500`. */
function isThousands(source: string, at: number, length: number): boolean {
  const behind = at + length
  return (
    /(?:^|\D)\d{1,3}$/.test(source.slice(Math.max(0, at - 4), at)) &&
    /^\d{3}(?!\d)/.test(source.slice(behind, behind + 4))
  )
}

function hide({ hidden }: Scan, start: number, end: number): number {
  if (end > start) hidden.push({ start, end })
  return end
}

function replace({ entities, writer }: Scan, start: number, end: number, text: string): number {
  entities.push({ start, end, text })
  writer.show(start, end)
  return end
}

/** Dashes of two and three hyphens, and quotation marks of grave accents and apostrophes. */
function readMarks(scan: Scan, at: number): number {
  const two = scan.source.slice(at, at + 2)
  if (scan.source.startsWith('---', at)) return replace(scan, at, at + 3, `—${FILLER}${FILLER}`)
  if (two === '--') return replace(scan, at, at + 2, `–${FILLER}`)
  if (two === '``') return replace(scan, at, at + 2, `${FILLER}“`)
  if (two === "''") return replace(scan, at, at + 2, `”${FILLER}`)
  if (two[0] === '`') return replace(scan, at, at + 1, "'")
  scan.writer.show(at, at + 1)
  return at + 1
}

function open(scan: Scan, at: number, closer: Closer): number {
  scan.closers.push(closer)
  return hide(scan, at, at + 1)
}

function close(scan: Scan, at: number): number {
  const closer = scan.closers.pop()
  if (closer?.kind === 'block') scan.writer.flush()
  if (closer?.kind === 'quote') return replace(scan, at, at + 1, '”')
  if (closer?.kind !== 'note') return hide(scan, at, at + 1)
  scan.notes.push({ start: closer.start, end: at + 1 })
  return replace(scan, at, at + 1, ']')
}

/** Mathematics is no prose, but for a number that is written in it: `$25\%$`. */
function readMath(scan: Scan, at: number): number {
  const { source, dollars, opaque, writer } = scan
  if (dollars.delete(at)) return hide(scan, at, at + 1)
  const end = mathEnd(source, at)
  const inner = source.slice(at, end ?? at).replace(/^\$+|\$+$/g, '')
  if (!end || (source[at] === '$' && !isPlainNumber(inner) && !looksLikeMath(inner))) {
    writer.show(at, at + 1)
    return at + 1
  }
  if (isPlainNumber(inner) && source[at] === '$' && source[at + 1] !== '$') {
    dollars.add(end - 1)
    return hide(scan, at, at + 1)
  }
  opaque.push({ start: at, end })
  return end
}

const command = /\\(?:([a-zA-Z]+\*?)|[^])/y

function readCommand(scan: Scan, at: number): number {
  command.lastIndex = at
  const match = command.exec(scan.source)
  if (!match) return hide(scan, at, at + 1)
  const end = command.lastIndex
  return match[1] === undefined ? readEscape(scan, at) : readNamed(scan, match[1], { start: at, end })
}

const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
}

function readEscape(scan: Scan, at: number): number {
  const { source, writer, groups } = scan
  const char = source[at + 1]
  if (char === ',' && isThousands(source, at, 2)) return replace(scan, at, at + 2, `,${FILLER}`)
  if (char === '\\') {
    const behind = at + (source[at + 2] === '*' ? 3 : 2)
    if (writer.inTable) writer.row(at)
    return hide(scan, at, groups.option(behind)?.next ?? behind)
  }
  if (char === '(' || char === '[') {
    const end = mathEnd(source, at)
    if (!end) return hide(scan, at, at + 2)
    scan.opaque.push({ start: at, end })
    return end
  }
  if ('$%&#_{}'.includes(char)) {
    hide(scan, at, at + 1)
    writer.show(at, at + 2)
    return at + 2
  }
  const letter = char in accents && /^(?:\{([a-zA-Z])\}|([a-zA-Z]))/.exec(source.slice(at + 2, at + 5))
  if (letter) {
    const composed = ((letter[1] ?? letter[2]) + accents[char]).normalize('NFC')
    return replace(scan, at, at + 2 + letter[0].length, composed.padStart(2 + letter[0].length, FILLER))
  }
  return char === '-' ? replace(scan, at, at + 2, FILLER + FILLER) : hide(scan, at, at + 2)
}

function readNamed(scan: Scan, written: string, { start, end }: Span): number {
  const { writer, calls } = scan
  const name = written.replace('*', '')
  const call = calls.get(start)
  if (quoting.has(written)) return readQuoting(scan, written, { start, end: call ? lastBefore(call, end) : end })
  if (call && name !== 'begin') {
    if (/cite/i.test(call.name) && call.name !== 'nocite') writer.show(start, call.end)
    return hide(scan, start, call.end)
  }
  if (name === 'begin' || name === 'end') return readEnvironment(scan, name, { start, end })
  if (name === 'par') writer.flush()
  if (name === 'item') writer.next(scan.kinds.at(-1) === 'quote' ? 'quote' : 'item')
  if (headings.has(name)) return openBlock(scan, { start, end }, () => writer.next('heading', headings.get(name)))
  if (name === 'caption' || name === 'captionof') return openBlock(scan, { start, end }, () => writer.next('caption'))
  if (footnotes.has(name)) return readNote(scan, { start, end })
  if (name === 'href' || name === 'url') addLink(scan, name, { start, end })
  const symbol = symbols.get(name)
  if (symbol) return replace(scan, start, end, symbol.padStart(end - start, FILLER))
  if (name === 'thinspace' && isThousands(scan.source, start, end - start))
    return replace(scan, start, end, ','.padEnd(end - start, FILLER))
  if (name === 'textsuperscript' && /^\{(?:st|nd|rd|th)\}/.test(scan.source.slice(end, end + 4))) {
    scan.closers.push({ kind: 'plain', start })
    return replace(scan, start, end + 1, FILLER.repeat(end + 1 - start))
  }
  if (quantities.has(name)) readQuantity(scan, name, end)
  return hideArguments(scan, start, end, hiddenGroups(name))
}

const quantities: ReadonlySet<string> = new Set('SI qty SIrange qtyrange numrange SIlist qtylist'.split(' '))

/** siunitx: `\\qtyrange{5}{10}{\\mega\\watt}` prints "5 to 10 MW". Its numbers are read as they stand. */
function readQuantity({ groups, source, entities }: Scan, name: string, from: number): void {
  let at = groups.option(from)?.next ?? from
  const numbers = groups.group(at)
  const second = numbers && name.endsWith('range') ? groups.group(numbers.next) : undefined
  if (numbers && second) entities.push({ start: numbers.end, end: second.start, text: `–${FILLER}` })
  at = (second ?? numbers)?.next ?? at
  const unit = groups.group(groups.option(at)?.next ?? at)
  const text = unit && toUnit(source.slice(unit.start, unit.end))
  if (unit && text && text.length <= unit.end - unit.start)
    entities.push({ start: unit.start, end: unit.end, text: text.padStart(unit.end - unit.start, FILLER) })
}

/** Hides a command with its options and its first groups. */
function hideArguments(scan: Scan, start: number, end: number, count: number): number {
  const { source, groups } = scan
  let at = end
  for (let left = count; ;) {
    const option = groups.option(at)
    const group = left > 0 ? groups.group(at + /^ {0,3}/.exec(source.slice(at, at + 3))![0].length) : undefined
    if (!option && !group) return hide(scan, start, at)
    if (!option) left--
    at = (option ?? group)!.next
  }
}

/** A command whose group is a block of its own. */
function openBlock(scan: Scan, { start, end }: Span, begin: () => void): number {
  const at = scan.groups.option(end)?.next ?? end
  hide(scan, start, at)
  scan.writer.flush()
  if (scan.source[at] !== '{') return at
  begin()
  return open(scan, at, { kind: 'block', start })
}

/** The text of a footnote stays where it is anchored, in brackets. */
function readNote(scan: Scan, { start, end }: Span): number {
  const { source, groups, writer, closers } = scan
  const at = groups.option(end)?.next ?? end
  hide(scan, start, at)
  if (source[at] !== '{') return at
  writer.show(start, at)
  closers.push({ kind: 'note', start })
  return replace(scan, at, at + 1, '[')
}

function readQuoting(scan: Scan, name: string, { start, end }: Span): number {
  const at = hideArguments(scan, start, end, 0)
  if (scan.source[at] !== '{') return at
  if (/^block/.test(name)) scan.writer.next('quote')
  scan.closers.push({ kind: 'quote', start })
  return replace(scan, at, at + 1, '“')
}

/** Where the quoted group of `\textcquote[pre][post]{key}[punct]{text}` opens. */
function lastBefore({ args }: Call, end: number): number {
  return args.length > 1 ? args[args.length - 1].start - 1 : end
}

function addLink({ source, groups, links, writer }: Scan, name: string, { start, end }: Span): void {
  const address = groups.group(groups.option(end)?.next ?? end)
  if (!address) return
  const label = name === 'href' ? groups.group(address.next) : undefined
  const target = source.slice(address.start, address.end).replace(/\\([%#&_~])/g, '$1')
  const shown = label ?? address
  links.push({
    kind: label ? 'inline' : 'autolink',
    start,
    end: shown.next,
    label: { start: shown.start, end: shown.end },
    target,
  })
  writer.show(start, address.next)
}

function readEnvironment(scan: Scan, edge: 'begin' | 'end', { start, end }: Span): number {
  const { source, groups, writer, kinds } = scan
  const group = groups.group(end)
  if (!group) return hide(scan, start, end)
  const name = source.slice(group.start, group.end)
  const columns = tableEnvironments.get(name)
  const kind = columns !== undefined ? 'table' : kindOf(name)
  if (columns !== undefined && edge === 'end') endTable(scan, start)
  writer.flush()
  if (kind && edge === 'begin') kinds.push(kind)
  if (kind && edge === 'end') kinds.pop()
  writer.within(kinds.findLast((known) => known !== 'table') ?? 'paragraph')
  if (edge === 'end') return hide(scan, start, group.next)
  if (columns !== undefined) writer.startTable()
  const call = scan.calls.get(start)
  if (call) writer.show(start, call.end)
  return hideArguments(scan, start, group.next, columns ?? environmentGroups.get(name) ?? 0)
}

function kindOf(environment: string): 'item' | 'quote' | undefined {
  if (listEnvironments.has(environment)) return 'item'
  return quoteEnvironments.has(environment) ? 'quote' : undefined
}

function endTable({ writer }: Scan, at: number): void {
  writer.row(at)
  writer.endTable()
}

function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
