import { createLineIndex } from '../../base/lines'
import type { Problem } from '../../base/problem'
import { indexAtOrBefore, overlaps, type Span } from '../../base/span'
import { quieten, VERDICT_CODES, type Finding, type Ignored } from '../verdict'
import type { Directive } from './directives'

/** A draft with the comments in it that set findings aside. */
export interface DirectedDraft {
  readonly path: string
  readonly text: string
  readonly directives: readonly Directive[]
  /** In order. */
  readonly sentences: readonly Span[]
}

/** Something that sets findings aside. */
export interface Ignore extends Ignored {
  readonly codes: readonly string[]
  covers(finding: Finding): boolean
  /** Says that it is of no use; undefined where others may need it. */
  readonly unused?: Problem
}

/** What the comments of a draft set aside, and what is wrong with them. */
export function ignoresOf(draft: DirectedDraft): { readonly ignores: Ignore[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const complain = (message: string, { start, end }: Span) =>
    problems.push({ kind: 'ignore', path: draft.path, message, span: { start, end } })
  const ignores: Ignore[] = []
  const closed = closeBlocks(draft, complain)
  for (const directive of draft.directives) {
    if (directive.kind === 'end') continue
    for (const message of faultsOf(directive)) complain(message, directive)
    const scope = closed.get(directive) ?? scopeOf(directive, draft)
    const { codes, reason, start, end } = directive
    const message = `Nothing is ignored by this comment: there is no finding ${oneOf(codes)} that it stands for. Remove it.`
    const unused: Problem = { kind: 'ignore', path: draft.path, message, span: { start, end } }
    if (codes.some(isCode))
      ignores.push({ codes, reason, by: 'comment', covers: (finding) => overlaps(finding, scope), unused })
  }
  return { ignores, problems }
}

/** Marks the findings that are set aside. Gives them all, in their order, and says which ignores are of no use. */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
): { readonly findings: Finding[]; readonly unused: Problem[] } {
  const used = new Set<Ignore>()
  const marked = findings.map((finding): Finding => {
    const matching = ignores.filter(({ codes, covers }) => codes.includes(finding.code) && covers(finding))
    for (const ignore of matching) used.add(ignore)
    if (!matching.length) return finding
    const [{ reason, by }] = matching
    return quieten(finding, { ignored: { reason, by } })
  })
  return { findings: marked, unused: ignores.flatMap((ignore) => (used.has(ignore) ? [] : (ignore.unused ?? []))) }
}

/** What is wrong with the codes and the reason of an ignore. */
export function faultsOf({ codes, reason }: Pick<Ignore, 'codes' | 'reason'>): string[] {
  const unknown = codes.filter((code) => !isCode(code))
  return [
    ...unknown.map((code) => `"${code}" is not the code of a verdict, such as period, value or absent.`),
    ...(codes.length ? [] : ['No code is named: write "tickmark-ignore period: reason".']),
    ...(reason ? [] : ['No reason is given: write it behind the codes and a colon.']),
  ]
}

export function isCode(code: string): boolean {
  return (VERDICT_CODES as readonly string[]).includes(code)
}

export function oneOf(codes: readonly string[]): string {
  return codes.map((code) => `"${code}"`).join(' or ')
}

/** The stretches from each start to its end; the nearest open start is closed first. */
function closeBlocks(
  { text, directives }: DirectedDraft,
  complain: (message: string, at: Span) => void,
): Map<Directive, Span> {
  const closed = new Map<Directive, Span>()
  const open: Directive[] = []
  for (const directive of directives) {
    if (directive.kind === 'start') open.push(directive)
    if (directive.kind !== 'end') continue
    const start = open.pop()
    if (start) closed.set(start, { start: start.start, end: directive.end })
    else complain('There is no "tickmark-ignore-start" for this end.', directive)
  }
  for (const start of open) {
    closed.set(start, { start: start.start, end: text.length })
    complain('There is no "tickmark-ignore-end": all that follows is ignored.', start)
  }
  return closed
}

function scopeOf(directive: Directive, { text, sentences, directives }: DirectedDraft): Span {
  if (directive.kind === 'file') return { start: 0, end: text.length }
  const before = text.slice(text.lastIndexOf('\n', directive.start - 1) + 1, directive.start)
  const lineEnd = text.indexOf('\n', directive.end)
  const behind = text.slice(directive.end, lineEnd < 0 ? text.length : lineEnd)
  if (directive.kind === 'near' && before.trim())
    return sentences[indexAtOrBefore(sentences, directive.start)] ?? NOWHERE
  if (directive.kind === 'near' && behind.trim()) return sentences.find(({ end }) => end > directive.end) ?? NOWHERE
  return lineBehind(directive.end, text, directives)
}

const NOWHERE: Span = { start: 0, end: 0 }

/** The next line that holds text, and not only comments of this kind. */
function lineBehind(offset: number, text: string, directives: readonly Directive[]): Span {
  const lines = createLineIndex(text)
  for (let line = lines.positionAt(offset).line + 1; line < lines.lineCount; line++) {
    const start = lines.offsetAt({ line, column: 0 })
    const end = line + 1 < lines.lineCount ? lines.offsetAt({ line: line + 1, column: 0 }) : text.length
    const comment = directives.find((other) => overlaps(other, { start, end }))
    const words = comment ? text.slice(start, comment.start) + text.slice(comment.end, end) : text.slice(start, end)
    if (words.trim()) return { start, end }
  }
  return NOWHERE
}
