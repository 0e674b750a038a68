import { inOrder, type Span } from '../../base/span'
import { assemble, type Parts } from '../assemble'
import { createBlockWriter } from '../block-writer'
import type { CiteMacro, DraftDocument } from '../draft-document'
import { FILLER } from '../fold'
import { hide, replace } from '../marks'
import { findCalls } from './calls'
import { readEscape } from './escapes'
import { pairGroups } from './groups'
import { isPlainNumber, looksLikeMath, mathEnd } from './math'
import { readNamed } from './named'
import { findBody, findRaw } from './raw'
import { endTable, isThousands, open, type Scan } from './scan'

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
  const opaque = inOrder([...scan.opaque, ...edges])
  const { hidden, links } = scan
  const entities = inOrder(scan.entities)
  return { blocks: scan.writer.blocks, hidden, opaque, links, entities, notes: inOrder(scan.notes), calls, citeMacros }
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
