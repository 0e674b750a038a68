import { inOrder, type Span } from '../../base/span'
import { assemble, type Parts } from '../assemble'
import { bareUrlEnd } from '../bare-urls'
import { createBlockWriter } from '../block-writer'
import type { CallArgument, DraftDocument } from '../draft-document'
import { FILLER } from '../fold'
import { isPlainNumber } from '../latex/math'
import { hide, replace } from '../marks'
import { readHash } from './code'
import { readLabel, skipComment, skipRaw, type Scan } from './scan'

/**
 * Parses Typst as far as prose needs it: what is shown, in which blocks, and what cites. Code is not run; the contents in brackets
 * that it holds are prose, and what `#let` defines is not. Linear, never throws.
 */
export function parseTypst(text: string): DraftDocument {
  return assemble(text, { language: 'typst', lineBreaks: 'join', parse: parseSource })
}

function parseSource(source: string): Parts {
  const scan: Scan = {
    source,
    writer: createBlockWriter(),
    hidden: [],
    opaque: [],
    entities: [],
    links: [],
    notes: [],
    calls: [],
    labels: new Set(),
    content: readContent,
  }
  for (let at = readContent(scan, 0, 0); at < source.length; at = readContent(scan, at + 1, 0))
    scan.writer.show(at, at + 1)
  scan.writer.flush()
  const { hidden, entities, writer, labels } = scan
  const isOwn = ({ start, end }: Span) => labels.has(source.slice(start, end))
  const calls = scan.calls.filter(
    ({ name, args }) => (name !== '@' && name !== 'ref') || !args.some((arg) => arg.kind === 'label' && isOwn(arg)),
  )
  const [opaque, notes, links] = [inOrder(scan.opaque), inOrder(scan.notes), inOrder(scan.links)]
  return { blocks: writer.blocks, hidden, opaque, links, entities: inOrder(entities), notes, calls: inOrder(calls) }
}

/** Reads markup to the "]" that closes it, or to the end. Brackets that are themselves markup are paired. */
function readContent(scan: Scan, from: number, depth: number): number {
  const { source, writer } = scan
  const state: State = { depth, line: undefined }
  let brackets = 0
  let at = readLineStart(scan, from, state)
  while (at < source.length) {
    const char = source[at]
    if (char === ']' && brackets === 0) break
    if (char === '[') brackets++
    if (char === ']') brackets--
    at = char === '\n' ? readLineEnd(scan, at, state) : step(scan, at, state)
  }
  if (state.line) writer.flush()
  return at
}

interface State {
  readonly depth: number
  /** What the line began as. */
  line: 'heading' | 'item' | undefined
}

function readLineEnd(scan: Scan, at: number, state: State): number {
  const { source, writer } = scan
  const next = source.slice(at + 1, at + 60)
  const ends = /^[ \t]*(?:\n|$)/.test(next) || state.line === 'heading' || (state.line === 'item' && /^\S/.test(next))
  if (ends) {
    writer.flush()
    state.line = undefined
  }
  return readLineStart(scan, at + 1, state)
}

const opening = /[ \t]*(?:(=+)[ \t]+|(?:[-+]|\d{1,4}\.)[ \t]+|\/[ \t]+(?=[^:\n]*:))/y

/** The marks of headings and items. */
function readLineStart(scan: Scan, at: number, state: State): number {
  opening.lastIndex = at
  const match = opening.exec(scan.source)
  if (!match) return at
  scan.writer.next(match[1] ? 'heading' : 'item', match[1] ? Math.min(6, match[1].length) : undefined)
  state.line = match[1] ? 'heading' : 'item'
  return hide(scan, at, opening.lastIndex)
}

function step(scan: Scan, at: number, { depth }: State): number {
  const { source, writer } = scan
  const char = source[at]
  switch (char) {
    case ' ':
    case '\t':
      return at + 1
    case '\\':
      return readEscape(scan, at)
    case '~':
      return hide(scan, at, at + 1)
    case '-':
      return readDashes(scan, at)
    case '`':
      return skipRaw(scan, at)
    case '$':
      return readMath(scan, at)
    case '/': {
      const end = skipComment(scan, at)
      if (end > at) return end
      break
    }
    case '#':
      return readHash(scan, at, depth)
    case '@':
      return readReference(scan, at)
    case '<': {
      const label = readLabel(source, at)
      if (label === undefined) break
      scan.labels.add(label)
      return hide(scan, at, at + label.length + 2)
    }
    case '*':
      return hide(scan, at, at + 1)
    case '_':
      if (!isWordChar(source[at - 1]) || !isWordChar(source[at + 1])) return hide(scan, at, at + 1)
      break
    case 'h': {
      const end = bareUrlEnd(source, at)
      if (!end) break
      const span = { start: at, end }
      scan.links.push({ kind: 'autolink', ...span, label: span, target: source.slice(at, end) })
      writer.show(at, end)
      return hide(scan, at, end)
    }
  }
  writer.show(at, at + 1)
  return at + 1
}

function readEscape(scan: Scan, at: number): number {
  const { source, writer } = scan
  const code = /^\\u\{[0-9a-fA-F]{1,6}\}/.exec(source.slice(at, at + 12))
  if (code) return hide(scan, at, at + code[0].length)
  hide(scan, at, at + 1)
  if (/\s/.test(source[at + 1] ?? ' ')) return at + 1
  writer.show(at, at + 2)
  return at + 2
}

function readDashes(scan: Scan, at: number): number {
  if (scan.source.startsWith('---', at)) return replace(scan, at, at + 3, `—${FILLER}${FILLER}`)
  if (scan.source.startsWith('--', at)) return replace(scan, at, at + 2, `–${FILLER}`)
  if (scan.source.startsWith('-?', at)) return replace(scan, at, at + 2, FILLER + FILLER)
  scan.writer.show(at, at + 1)
  return at + 1
}

/** Mathematics is no prose, but for a number that is written in it. */
function readMath(scan: Scan, at: number): number {
  const { source, opaque, writer } = scan
  const end = mathEnd(source, at)
  const inner = source.slice(at + 1, end - 1)
  if (end === 0 || !isPlainNumber(inner)) {
    if (end) opaque.push({ start: at, end })
    else writer.show(at, at + 1)
    return end || at + 1
  }
  hide(scan, at, at + 1)
  for (let i = at + 1; i < end - 1; i++) if (source[i] === '\\') hide(scan, i, i + 1)
  writer.show(at, end)
  return hide(scan, end - 1, end)
}

const MAX_MATH = 3000

/** Behind the closing dollar, or 0. */
function mathEnd(source: string, at: number): number {
  const limit = Math.min(source.length, at + MAX_MATH)
  for (let i = at + 1; i < limit; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === '$') return i + 1
  }
  return 0
}

const key = /@[\p{L}\p{N}_][\p{L}\p{N}_:.-]*/uy

/** `@key` and `@key[p. 7]`. */
function readReference(scan: Scan, at: number): number {
  const { source, writer, calls } = scan
  key.lastIndex = at
  const isInWord = isWordChar(source[at - 1]) && calls.at(-1)?.end !== at
  const found = isInWord ? undefined : key.exec(source)?.[0].replace(/(?<![:.])[:.]+$/, '')
  writer.show(at, at + (found?.length ?? 1))
  if (!found) return at + 1
  let end = at + found.length
  const args: CallArgument[] = [{ kind: 'label', start: at + 1, end }]
  const close = source[end] === '[' ? supplementEnd(source, end) : 0
  if (close) {
    args.push({ kind: 'content', start: end + 1, end: close })
    writer.show(end, close + 1)
    end = close + 1
  }
  calls.push({ name: '@', args, start: at, end })
  return hide(scan, at, end)
}

/** The closing bracket of a supplement within its paragraph, or 0. */
function supplementEnd(source: string, open: number): number {
  let depth = 0
  for (let i = open; i < source.length && i - open < 1000; i++) {
    const char = source[i]
    if (char === '\n' && source[i + 1] === '\n') return 0
    if (char === '\\') i++
    else if (char === '[') depth++
    else if (char === ']' && --depth === 0) return i
  }
  return 0
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
