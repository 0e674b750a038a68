import { createLineIndex } from '../base/lines'
import type { Finding, Severity } from '../check/verdict'
import { toDiagnosticMessage } from '../present/diagnostic-message'
import { toTitle } from '../present/finding-card'
import { shortenPath } from './paths'
import type { CheckedDraft } from './text-report'

/** What is to be told of a draft as commands of GitHub's workflows, which it shows beside the lines. */
export function toAnnotations(draft: CheckedDraft, isTold: (finding: Finding) => boolean): string {
  const { positionAt } = createLineIndex(draft.text)
  return [...draft.findings, ...draft.quotations]
    .filter(isTold)
    .sort((a, b) => a.start - b.start)
    .map((finding) => {
      const [from, to] = [positionAt(finding.start), positionAt(finding.end)]
      const place = {
        file: shortenPath(draft.path),
        line: from.line + 1,
        // GitHub takes columns on one line alone
        ...(from.line === to.line ? { col: from.column + 1, endColumn: to.column + 1 } : { endLine: to.line + 1 }),
        title: `${toTitle(finding.code)} (${finding.code})`,
      }
      const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      return `::${levels[finding.severity]} ${properties.join(',')}::${escapeData(toDiagnosticMessage(finding))}\n`
    })
    .join('')
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
  none: 'notice',
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
