import { createLineIndex } from '../base/lines'
import { isFlagged, isSettled, type Evidence, type Finding } from '../check/verdict'
import type { Draft } from '../engine/engine'
import { toDiagnosticMessage } from '../present/diagnostic-message'
import { toTitle } from '../present/finding-card'
import { pageName } from '../present/page-name'
import type { Tool, ToolAnswer } from './tool'

/** Checks a draft: what is wrong or open in it, with the passages of the sources. */
export const checkFigures: Tool = {
  name: 'check_figures',
  title: 'Check figures',
  description:
    'Checks every figure (amounts, percentages, dates, counts, ranks) and direct quotation of a draft against the saved articles that the draft cites. Answers with what is refuted, not found or not checked, each with its line, a verdict, and the words of the source that decided. Deterministic; no model and no network. The text of a draft that cites nothing cannot be checked.',
  inputSchema: {
    type: 'object',
    properties: {
      path: {
        type: 'string',
        description:
          'The draft (Markdown, Quarto, LaTeX, Typst or plain text): absolute, or relative to the workspace.',
      },
      text: {
        type: 'string',
        description:
          'The text to check, instead of what the file holds; it counts as lying at the path, or in the workspace.',
      },
      all: { type: 'boolean', description: 'Also list the figures that the sources support.' },
    },
    additionalProperties: false,
  },
  async run(desk, { path, text, all }) {
    if (path === undefined && text === undefined) throw new Error('A path or a text is needed.')
    const draft = await desk.openDraft(path as string | undefined, text as string | undefined)
    const engine = await desk.openEngine(draft)
    const { findings, quotations, problems } = await engine.check(draft)
    const told = [...findings, ...quotations]
      .filter((finding) => all === true || finding.stance !== 'supported')
      .sort((a, b) => a.start - b.start)
    return toAnswer({ draft, findings, told, problems: problems.map(({ message }) => message) }, desk.shorten)
  },
}

interface Checked {
  readonly draft: Draft
  readonly findings: readonly Finding[]
  readonly told: readonly Finding[]
  readonly problems: readonly string[]
}

function toAnswer({ draft, findings, told, problems }: Checked, shorten: (path: string) => string): ToolAnswer {
  const { positionAt } = createLineIndex(draft.text)
  const summary = summarize(findings)
  const items = told.map((finding) => ({ ...toItem(finding, shorten), line: positionAt(finding.start).line + 1 }))
  const head = Object.entries(summary).map(([name, count]) => `${count} ${name.replace('_', ' ')}`)
  const lines = items.map((item, i) => toText(item, isFlagged(told[i])))
  return {
    text: [
      `${shorten(draft.path)}: ${head.join(', ')}.`,
      ...lines,
      ...problems.map((problem) => `Note: ${problem}`),
    ].join('\n\n'),
    data: { path: draft.path, summary, findings: items, problems },
  }
}

function summarize(findings: readonly Finding[]) {
  const open = findings.filter((finding) => !isSettled(finding))
  const count = (stance: Finding['stance']) => open.filter((finding) => finding.stance === stance).length
  return {
    figures: findings.length,
    supported: count('supported'),
    refuted: count('refuted'),
    not_found: count('not-found'),
    not_checked: count('unchecked'),
    settled: findings.length - open.length,
  }
}

function toItem(finding: Finding, shorten: (path: string) => string) {
  const { surface, stance, code, severity, cites, evidence, derivation, fix, ignored, verified } = finding
  return {
    words: surface,
    ...{ stance, code, severity, cites, derivation, fix, ignored: ignored && { reason: ignored.reason }, verified },
    message: toDiagnosticMessage(finding),
    passages: evidence.map((passage) => toPassage(passage, shorten)),
  }
}

function toPassage(evidence: Evidence, shorten: (path: string) => string) {
  const { key, path, quote, page } = evidence
  return { key, path: shorten(path), page, place: pageName(evidence), quote: quote.replace(/\s+/g, ' ').trim() }
}

function toText(item: ReturnType<typeof toItem> & { readonly line: number }, flagged: boolean): string {
  const { line, words, code, stance, message, passages, fix, ignored, verified } = item
  return [
    `${flagged ? '✗ ' : ''}Line ${line}, "${words}": ${toTitle(code)} (${code}, ${stance}). ${message}`,
    ...passages.map(
      ({ key, path, place, quote }) => `  ${[key, place].filter(Boolean).join(', ')} (${path}): "${quote}"`,
    ),
    ...(fix === undefined ? [] : [`  The source's words: ${fix}`]),
    ...(ignored ? [`  Ignored: ${ignored.reason}`] : []),
    ...(verified
      ? [`  Verified by ${verified.by} on ${verified.on}${verified.stale ? `; ${verified.stale}` : ''}`]
      : []),
  ].join('\n')
}
