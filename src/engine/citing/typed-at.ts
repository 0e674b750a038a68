import { indexAtOrBefore, type Span } from '../../base/span'
import { isCiteCommand } from '../../citation/call-citations'
import type { DraftDocument } from '../../text/draft-document'

/** What is being typed at a place of a draft. */
export interface Typed extends Span {
  /** A cite key, a wiki link's note, a footnote's label, or words of the text. */
  readonly kind: 'key' | 'wiki' | 'note' | 'words'
  /** From where it begins to the place. */
  readonly text: string
  /** What has to stand behind the insertion and does not yet. */
  readonly close: string
}

/** How far back a citation that holds the place may begin. */
const REACH = 400

/**
 * What is typed at `offset`; undefined in code, comments and mathematics. `text` may be newer than `document`, which is used for what
 * lies before the edit alone.
 */
export function typedAt(
  { opaque, language, text: parsed, citeMacros }: DraftDocument,
  text: string,
  offset: number,
): Typed | undefined {
  const wall = opaque[indexAtOrBefore(opaque, offset - 1)]
  const known = text === parsed ? text.length : commonStart(text, parsed)
  if (wall && wall.start < known && (offset <= wall.end || known <= wall.end) && !isOpenLine(text, wall, offset))
    return undefined
  const before = text.slice(Math.max(0, offset - REACH), offset)
  const isCite = (name: string) =>
    isCiteCommand(name) || citeMacros.some((macro) => macro.name === name.replace('*', ''))
  const find = {
    latex: (words: string) => latexKey(words, isCite),
    typst: typstKey,
    markdown: pandocKey,
    quarto: pandocKey,
    plain: pandocKey,
  }[language]
  const key = find(before)
  const kind = key === undefined ? kindOfLink(before) : { kind: 'key' as const, typed: key }
  if (!kind) return { kind: 'words', start: offset, end: offset, text: before, close: '' }
  const start = offset - kind.typed.length
  return {
    kind: kind.kind,
    start,
    end: offset,
    text: kind.typed,
    close: closing(kind.kind, { text, offset, before, start }),
  }
}

/** Behind a comment that a line's end has ended. */
function isOpenLine(text: string, wall: Span, offset: number): boolean {
  return offset > wall.end && text.slice(wall.end, offset).includes('\n')
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Behind "@" in Markdown; in brackets of its own also several words: `[@huang beijing`. */
function pandocKey(before: string): string | undefined {
  const grouped = /(?:^|[\s[;(,—–-])-?\[-?@\{?([\p{L}\p{N}_][^@[\]{};,\n]{0,80})?$/u.exec(before)
  if (grouped) return grouped[1] ?? ''
  const plain = /(?:^|[\s[;(,—–*_"“'-])-?@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)?$/u.exec(before)
  return plain ? (plain[1] ?? '') : undefined
}

/** Within the last group of a command that cites, behind its last comma. */
function latexKey(before: string, isCite: (name: string) => boolean): string | undefined {
  const open = before.lastIndexOf('{')
  const inner = before.slice(open + 1)
  if (open < 0 || /[}\\]|\n[ \t]*\n/.test(inner)) return undefined
  const command = /\\([a-zA-Z]+\*?)[ \t]*$/.exec(withoutArguments(before.slice(0, open)))
  if (!command || !isCite(command[1])) return undefined
  return inner.slice(inner.lastIndexOf(',') + 1).trimStart()
}

/** Cuts the options and groups off the end: `\autocites[1]{a}` is `\autocites`. */
function withoutArguments(text: string): string {
  let end = text.length
  for (;;) {
    const close = text[end - 1]
    if (close !== ']' && close !== '}' && close !== ')') return text.slice(0, end)
    const open = text.lastIndexOf(close === ']' ? '[' : close === '}' ? '{' : '(', end - 1)
    if (open < 0) return text.slice(0, end)
    end = open
  }
}

function typstKey(before: string): string | undefined {
  const cite = /#cite\(\s*(?:<|label\(\s*")([^<>"\n]{0,80})$/.exec(before)
  if (cite) return cite[1]
  const reference = /(?:^|[^\p{L}\p{N}_\\])@([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)?$/u.exec(before)
  return reference ? (reference[1] ?? '') : undefined
}

function kindOfLink(before: string): { readonly kind: 'wiki' | 'note'; readonly typed: string } | undefined {
  const wiki = /\[\[(@?[^[\]|#\n]{0,80})$/.exec(before)
  if (wiki) return { kind: 'wiki', typed: wiki[1] }
  const note = /\[\^([^\s\]]{0,60})$/.exec(before)
  return note ? { kind: 'note', typed: note[1] } : undefined
}

interface Surroundings {
  readonly text: string
  readonly offset: number
  readonly before: string
  readonly start: number
}

function closing(kind: Typed['kind'], { text, offset, before, start }: Surroundings): string {
  const rest = text.slice(offset, offset + 2)
  const opened = before.slice(0, before.length - (offset - start))
  if (kind === 'wiki') return ']]'.slice(rest.startsWith(']]') ? 2 : rest.startsWith(']') ? 1 : 0)
  if (kind === 'note') return rest.startsWith(']') ? '' : ']'
  return opened.endsWith('#cite(<') && !rest.startsWith('>') ? '>' : ''
}
