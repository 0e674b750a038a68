import { createLineIndex } from '../base/lines'
import type { Span } from '../base/span'
import { isFlagged, isSettled, isVerified, type Evidence, type Finding } from '../check/verdict'
import type { Explanation } from '../engine/engine'
import { toFitLines } from '../present/explanation'
import type { CheckedText } from '../present/finding-json'
import { pageName } from '../present/page-name'
import type { Style } from './style'

/** A checked draft; its path is as given on the command line. */
export interface CheckedDraft extends CheckedText {
  /** Why each verdict, by the figure's offset: with --explain. */
  readonly explanations?: ReadonlyMap<number, Explanation>
}

export interface ReportOptions {
  readonly style: Style
  /** Print every figure with reach, evidence and derivation. */
  readonly explain: boolean
  /** What is printed without --explain. */
  readonly isTold: (finding: Finding) => boolean
  /** A path as the user wants to read it. */
  readonly shorten: (path: string) => string
}

/** How many passages of sources are printed for a figure, and with --explain. */
const MOST_EVIDENCE = 2
const MOST_EXPLAINED = 4

/** The findings of a draft as a linter prints them: place, verdict, message, the draft's words and the source's, the figure marked. */
export function formatDraft(draft: CheckedDraft, options: ReportOptions): string {
  return formatFindings(draft, options) + formatNames(draft, options)
}

/** Names and titles that the sources write otherwise, with the passage that writes so. */
function formatNames({ path, text, names = [] }: CheckedDraft, { style, shorten }: ReportOptions): string {
  const lines = createLineIndex(text)
  return names
    .map(({ start, message, source }) => {
      const { line, column } = lines.positionAt(start)
      const place = style.bold(`${path}:${line + 1}:${column + 1}`)
      return `${place}  name  ${message}\n  source: ${source.text.replace(/\s+/g, ' ')} (${shorten(source.path)})\n\n`
    })
    .join('')
}

function formatFindings(draft: CheckedDraft, options: ReportOptions): string {
  const { path, text, findings, quotations, explanations } = draft
  const lines = createLineIndex(text)
  return [...findings, ...quotations]
    .filter((finding) => options.explain || options.isTold(finding))
    .sort((a, b) => a.start - b.start)
    .map((finding) => {
      const { line, column } = lines.positionAt(finding.start)
      const place = `${path}:${line + 1}:${column + 1}`
      const explained = finding.kind === 'quotation' ? undefined : explanations?.get(finding.start)
      const why = formatExplanation(explained, options)
      return `${[formatFinding(finding, place, { text, lines: draft.lines, ...options }), ...why].join('\n')}\n\n`
    })
    .join('')
}

type FindingOptions = ReportOptions & Pick<CheckedDraft, 'text' | 'lines'>

function formatFinding(finding: Finding, place: string, options: FindingOptions): string {
  const { style, text, explain } = options
  const paint = paintOf(finding, style)
  const evidence = finding.evidence.slice(0, explain ? MOST_EXPLAINED : MOST_EVIDENCE)
  return [
    `${style.bold(place)}  ${paint(finding.code)}  ${finding.message}`,
    ...markedLines('  draft:  ', around(text, finding), paint),
    ...evidence.flatMap((passage) => formatEvidence(passage, options)),
    ...(finding.derivation ? [`  sum:    ${finding.derivation}`] : []),
    ...reviewLines(finding),
    ...(explain ? [style.dim(`  reach:  ${reachOf(finding)}`)] : []),
  ].join('\n')
}

/** What fits the figure that decided and the next best one, and the question that decided. */
function formatExplanation(explanation: Explanation | undefined, { style }: ReportOptions): string[] {
  if (!explanation) return []
  const { draft, compared, asked } = explanation
  const fits = compared.map((one) => {
    const label = one.role === 'decided' ? '  fits:   ' : '  other:  '
    return `${label}${one.words} (${one.evidence.key}). ${toFitLines(one, draft).join(' ')}`
  })
  const decided = asked.at(-1)
  return [...fits, ...(decided ? [`  asked:  ${decided} Yes.`] : [])].map((line) => style.dim(line))
}

/** What people have said of the figure. */
function reviewLines({ ignored, verified }: Finding): string[] {
  return [
    ...(ignored ? [`  ignored: ${ignored.reason}`] : []),
    ...(verified
      ? [`  verified: by ${verified.by} on ${verified.on}${verified.note ? `: ${verified.note}` : ''}`]
      : []),
  ]
}

function reachOf({ reach, cites }: Finding): string {
  return cites.length ? `${reach ? `${reach}: ` : ''}${cites.join(', ')}` : 'no citation'
}

type Paint = (text: string) => string

function paintOf({ stance }: Finding, { red, green, yellow }: Style): Paint {
  return stance === 'refuted' ? red : stance === 'supported' ? green : yellow
}

/** Words with the part of them that is to be seen. */
interface Marked {
  readonly before: string
  readonly marked: string
  readonly behind: string
}

/** The words on a line and carets below the marked part, so that it is seen without colours too. */
function markedLines(label: string, { before, marked, behind }: Marked, paint: Paint, end = ''): string[] {
  const words = `${label}${before}${paint(marked)}${behind}${end}`
  return marked ? [words, `${' '.repeat(label.length + before.length)}${paint('^'.repeat(marked.length))}`] : [words]
}

/** The words around a figure on one line. */
function around(text: string, { start, end }: Span): Marked {
  return {
    before: squash(text.slice(boundary(text, start, -1), start)).trimStart(),
    marked: squash(text.slice(start, end)),
    behind: squash(text.slice(end, boundary(text, end, 1))).trimEnd(),
  }
}

/** How far the words go to each side: to the first space behind so many characters. */
const SIDE = 55
const LONGEST_SIDE = 70

/** Not past the paragraph. */
function boundary(text: string, at: number, step: 1 | -1): number {
  let i = at
  for (let n = 0; n < LONGEST_SIDE && i > 0 && i < text.length; n++, i += step) {
    if (/^\r?\n\r?\n/.test(text.slice(step < 0 ? Math.max(0, i - 2) : i, step < 0 ? i + 2 : i + 4))) return i
    if (n > SIDE && /\s/.test(text[i])) return i
  }
  return i
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function formatEvidence(evidence: Evidence, { style, lines, shorten }: FindingOptions): string[] {
  const { path, quote, start, figure } = evidence
  const inner = figure ? { start: figure.start - start, end: figure.end - start } : { start: 0, end: 0 }
  const words = figure ? around(quote, inner) : { before: squash(quote).trim(), marked: '', behind: '' }
  const line = lines?.get(evidence)
  const place = pageName(evidence) ?? line
  const where = place === undefined ? '' : place === line ? `:${line}` : `, ${place}`
  return markedLines('  source: ', words, style.bold, ` ${style.dim(`(${shorten(path)}${where})`)}`)
}

/** One line over all drafts. */
export function formatSummary(checked: readonly CheckedDraft[], style: Style): string {
  const findings = checked.flatMap((draft) => draft.findings)
  const altered = checked.flatMap((draft) => draft.quotations).filter(isFlagged).length
  const open = findings.filter((f) => !isSettled(f))
  const count = (stance: Finding['stance']) => open.filter((f) => f.stance === stance).length
  const ignored = findings.filter((f) => f.ignored).length
  const verified = findings.filter((f) => !f.ignored && isVerified(f)).length
  const flagged = count('refuted') + count('not-found') + altered
  const parts = [
    `${findings.length} ${findings.length === 1 ? 'figure' : 'figures'}`,
    `${count('supported')} supported`,
    `${count('refuted')} refuted`,
    `${count('not-found')} not found`,
    `${count('unchecked')} not checked`,
    ...(verified ? [`${verified} verified by hand`] : []),
    ...(ignored ? [`${ignored} ignored`] : []),
    ...(altered ? [`${altered} ${altered === 1 ? 'quotation' : 'quotations'} altered`] : []),
  ]
  return (flagged ? style.red : style.green)(parts.join(', '))
}
