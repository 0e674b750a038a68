import { createLineIndex } from '../base/lines'
import type { Evidence, Finding } from '../check/verdict'
import type { Style } from './style'

export interface CheckedDraft {
  /** As given on the command line. */
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface ReportOptions {
  readonly style: Style
  /** Print every figure with reach, evidence and derivation. */
  readonly explain: boolean
  /** Text of a source, for line numbers. */
  readonly sourceText: (path: string) => string | undefined
  /** A path as the user wants to read it. */
  readonly shorten: (path: string) => string
}

/** The findings of a draft as a linter prints them: place, verdict, message, the draft's words and the source's. */
export function formatDraft({ path, text, findings }: CheckedDraft, options: ReportOptions): string {
  const lines = createLineIndex(text)
  const shown = findings.filter((f) => options.explain || isFlagged(f) || f.code === 'unknown-source')
  return shown
    .map((finding) => {
      const { line, column } = lines.positionAt(finding.start)
      return formatFinding(finding, `${path}:${line + 1}:${column + 1}`, { text, ...options })
    })
    .join('\n')
}

export function isFlagged({ stance }: Finding): boolean {
  return stance === 'refuted' || stance === 'not-found'
}

function formatFinding(finding: Finding, place: string, options: ReportOptions & { readonly text: string }): string {
  const { style, text, explain } = options
  const paint = finding.stance === 'refuted' ? style.red : finding.stance === 'supported' ? style.green : style.yellow
  const out = [`${style.bold(place)}  ${paint(finding.code)}  ${finding.message}`]
  out.push(`  draft:  ${around(text, finding, paint)}`)
  for (const evidence of finding.evidence.slice(0, explain ? 4 : 2))
    out.push(`  source: ${formatEvidence(evidence, options)}`)
  if (finding.derivation) out.push(`  sum:    ${finding.derivation}`)
  if (explain && finding.reach) out.push(style.dim(`  reach:  ${finding.reach}: ${finding.cites.join(', ')}`))
  return out.join('\n') + '\n'
}

/** The words around a figure on one line, the figure marked. */
function around(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  paint: (text: string) => string,
): string {
  const from = boundary(text, start, -1)
  const to = boundary(text, end, 1)
  return (
    squash(text.slice(from, start), 'left') +
    paint(text.slice(start, end).replace(/\s+/g, ' ')) +
    squash(text.slice(end, to), 'right')
  )
}

/** About sixty characters away, at a space, and not past the paragraph. */
function boundary(text: string, at: number, step: 1 | -1): number {
  let i = at
  for (let n = 0; n < 70 && i > 0 && i < text.length; n++, i += step) {
    if (text.startsWith('\n\n', step < 0 ? i - 2 : i)) return i
    if (n > 55 && /\s/.test(text[i])) return i
  }
  return i
}

function squash(text: string, side: 'left' | 'right'): string {
  const plain = text.replace(/\s+/g, ' ')
  return side === 'left' ? plain.trimStart() : plain.trimEnd()
}

function formatEvidence(
  { path, quote, start, figure }: Evidence,
  { style, sourceText, shorten }: ReportOptions,
): string {
  const marked = figure
    ? quote.slice(0, figure.start - start) +
      style.bold(quote.slice(figure.start - start, figure.end - start)) +
      quote.slice(figure.end - start)
    : quote
  const text = sourceText(path)
  const line = text === undefined ? '' : `:${createLineIndex(text).positionAt(figure?.start ?? start).line + 1}`
  return `${marked.replace(/\s+/g, ' ').trim()} ${style.dim(`(${shorten(path)}${line})`)}`
}

/** One line over all drafts. */
export function formatSummary(findings: readonly Finding[], style: Style): string {
  const count = (stance: Finding['stance']) => findings.filter((f) => f.stance === stance).length
  const wrong = count('refuted')
  const missing = count('not-found')
  const parts = [
    `${findings.length} figures`,
    `${count('supported')} supported`,
    `${wrong} refuted`,
    `${missing} not found`,
    `${count('unchecked')} not checked`,
  ]
  return (wrong + missing ? style.red : style.green)(parts.join(', '))
}
