import { contains, type Span } from '../../base/span'
import type { DraftLanguage } from '../../text/draft-language'

/**
 * A comment in a draft that sets findings aside: `<!-- tickmark-ignore period: the company's fiscal year -->`. `near` is about the
 * sentence that it stands in or behind, or about the next line where it has a line of its own.
 */
export interface Directive extends Span {
  readonly kind: 'near' | 'next-line' | 'start' | 'end' | 'file'
  /** As written: some may be no verdict's. */
  readonly codes: readonly string[]
  /** "" where none is given. */
  readonly reason: string
}

/** A draft as far as its comments are concerned; `opaque` are its stretches of code, comments and tags. */
export interface CommentedText {
  readonly text: string
  readonly language: DraftLanguage
  readonly opaque: readonly Span[]
}

const WORD = 'tickmark-ignore'

/** Finds the comments that set findings aside, in order. Spans hold the whole comment with its marks. */
export function findDirectives(draft: CommentedText): Directive[] {
  const found: Directive[] = []
  for (let at = draft.text.indexOf(WORD); at >= 0; at = draft.text.indexOf(WORD, at + WORD.length)) {
    const comment = findComment[draft.language](draft, at)
    const directive = comment && parseDirective(draft.text.slice(at, comment.innerEnd), comment)
    if (directive) found.push(directive)
  }
  return found
}

interface Comment extends Span {
  /** Where its words end, before the closing mark. */
  readonly innerEnd: number
}

/** The comment whose first word stands at an offset; undefined where that word is text or code. */
type FindComment = (draft: CommentedText, at: number) => Comment | undefined

const findComment: Readonly<Record<DraftLanguage, FindComment>> = {
  markdown: inHtml,
  quarto: inHtml,
  latex: ({ text }, at) => behindPercent(text, at),
  typst: ({ text }, at) => enclosed(text, at, ['/*', '*/']) ?? behind(text, at, '//'),
  plain: ({ text }, at) => onItsOwn(text, at),
}

function inHtml({ text, opaque }: CommentedText, at: number): Comment | undefined {
  const comment = enclosed(text, at, ['<!--', '-->'])
  if (!comment) return undefined
  const isCode = opaque.some((span) => text[span.start] !== '<' && contains(span, comment))
  return isCode ? undefined : comment
}

function enclosed(text: string, at: number, [open, close]: readonly [string, string]): Comment | undefined {
  const start = skipSpacesBack(text, at) - open.length
  const innerEnd = text.indexOf(close, at)
  if (start < 0 || !text.startsWith(open, start) || innerEnd < 0) return undefined
  return { start, innerEnd, end: innerEnd + close.length }
}

function behind(text: string, at: number, mark: string): Comment | undefined {
  const start = skipSpacesBack(text, at) - mark.length
  const end = lineEnd(text, at)
  return start >= 0 && text.startsWith(mark, start) ? { start, innerEnd: end, end } : undefined
}

/** One percent sign or several; "\%" is a percent sign of the text. */
function behindPercent(text: string, at: number): Comment | undefined {
  let start = skipSpacesBack(text, at)
  while (text[start - 1] === '%') start--
  let backslashes = 0
  while (text[start - 1 - backslashes] === '\\') backslashes++
  if (text[start] !== '%' || backslashes % 2 === 1) return undefined
  const end = lineEnd(text, at)
  return { start, innerEnd: end, end }
}

/** Plain text has no comments: a line that begins with the word is one. */
function onItsOwn(text: string, at: number): Comment | undefined {
  const start = skipSpacesBack(text, at)
  const end = lineEnd(text, at)
  return start === 0 || text[start - 1] === '\n' ? { start: at, innerEnd: end, end } : undefined
}

function skipSpacesBack(text: string, at: number): number {
  let start = at
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  return start
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  const end = newline < 0 ? text.length : newline
  return text[end - 1] === '\r' ? end - 1 : end
}

const kinds: Readonly<Record<string, Directive['kind']>> = {
  '': 'near',
  '-next-line': 'next-line',
  '-start': 'start',
  '-end': 'end',
  '-file': 'file',
}

/** `tickmark-ignore-start period, value: reason`. */
function parseDirective(words: string, { start, end }: Span): Directive | undefined {
  const suffix = /^[a-z-]*/.exec(words.slice(WORD.length))![0]
  const kind = kinds[suffix]
  if (!kind) return undefined
  const rest = words.slice(WORD.length + suffix.length)
  const colon = rest.indexOf(':')
  const codes = splitCodes(colon < 0 ? rest : rest.slice(0, colon))
  return { kind, codes, reason: colon < 0 ? '' : rest.slice(colon + 1).trim(), start, end }
}

export function splitCodes(words: string): string[] {
  return words.split(/[\s,]+/).filter(Boolean)
}
