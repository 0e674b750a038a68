import type { Problem } from '../../base/problem'
import { overlaps, type Span } from '../../base/span'
import { createLeaveOut } from '../../corpus/leave-out'
import { splitCodes } from './directives'
import { faultsOf, isCode, oneOf, type Ignore } from './ignores'

/** A line of the file: `period, value in archive/ "fiscal 2024": stays as printed`. */
export interface IgnoreRule {
  readonly codes: readonly string[]
  /** Which drafts, as in a .gitignore, relative to the file's folder; all where it is left out. */
  readonly drafts?: string
  /** Words of the draft that hold the figure, or that it holds. */
  readonly words?: string
  readonly reason: string
  /** Zero-based. */
  readonly line: number
}

/** Reads the file; lines that make no sense are told and left out. "#" begins a comment. */
export function parseIgnoreFile(
  text: string,
  path: string,
): { readonly rules: IgnoreRule[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const rules = text.split(/\r?\n/).flatMap((words, line): IgnoreRule[] => {
    if (!words.trim() || words.trimStart().startsWith('#')) return []
    const rule = parseRule(words, line)
    const faults = rule ? faultsOf(rule) : ['A quotation mark is not closed.']
    problems.push(...faults.map((message): Problem => ({ kind: 'ignore', path, message, line })))
    return rule?.codes.some(isCode) ? [rule] : []
  })
  return { rules, problems }
}

function parseRule(line: string, number: number): IgnoreRule | undefined {
  const open = line.indexOf('"')
  const colon = line.indexOf(':')
  const isQuoted = open >= 0 && (colon < 0 || open < colon)
  const close = isQuoted ? line.indexOf('"', open + 1) : -1
  if (isQuoted && close < 0) return undefined
  const end = line.indexOf(':', isQuoted ? close : 0)
  const head = isQuoted ? line.slice(0, open) : line.slice(0, end < 0 ? line.length : end)
  const at = / in (?=\S)/.exec(head)
  return {
    codes: splitCodes(at ? head.slice(0, at.index) : head),
    drafts: at ? head.slice(at.index + at[0].length).trim() : undefined,
    words: isQuoted ? line.slice(open + 1, close) : undefined,
    reason: end < 0 ? '' : line.slice(end + 1).trim(),
    line: number,
  }
}

/** A draft that the file has a say on; `below` is its path from the file's folder. */
export interface RuledDraft {
  readonly below: string
  readonly text: string
}

/** What the rules that are about a draft set aside in it. */
export function ignoresByRules(rules: readonly IgnoreRule[], { below, text }: RuledDraft, path: string): Ignore[] {
  const flat = text.replace(/\s/g, ' ')
  return rules
    .filter(({ drafts }) => drafts === undefined || createLeaveOut([drafts]).isLeftOut(below))
    .map((rule): Ignore => {
      const { codes, words, reason, line } = rule
      const places = words === undefined ? undefined : findWords(flat, words.replace(/\s/g, ' '))
      const message = `Nothing is ignored by this line: ${rule.drafts} has no finding ${oneOf(codes)} that it stands for.`
      return {
        codes,
        reason,
        by: 'file',
        covers: (finding) => !places || places.some((place) => overlaps(place, finding)),
        // a rule for several drafts may be of use in another one
        unused: rule.drafts === below ? { kind: 'ignore', path, message, line } : undefined,
      }
    })
}

function findWords(text: string, words: string): Span[] {
  const places: Span[] = []
  if (!words) return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length })
  return places
}
