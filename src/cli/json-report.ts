import type { Evidence, Finding } from '../check/verdict'
import type { CheckedDraft } from './text-report'

/** Every figure of every draft, the supported ones too, and the altered quotations. The shape is a promise to other programs: `version` tells of changes. */
export function toJson(drafts: readonly CheckedDraft[]): string {
  return JSON.stringify({
    version: 1,
    files: drafts.map(({ path, findings, quotations, lines }) => ({
      path,
      figures: findings.map((one) => toItem(one, lines)),
      quotations: quotations.map((one) => toItem(one, lines)),
    })),
  })
}

function toItem(finding: Finding, lines?: ReadonlyMap<Evidence, number>) {
  const {
    start,
    end,
    surface,
    kind,
    stance,
    code,
    severity,
    message,
    cites,
    derivation,
    reach,
    fix,
    ignored,
    verified,
  } = finding
  return {
    start,
    end,
    surface,
    kind,
    stance,
    code,
    severity,
    message,
    cites,
    evidence: finding.evidence.map((passage) => {
      const { key, path, start, end, quote, page, pageLabel } = passage
      return { key, path, start, end, quote, page, pageLabel, line: lines?.get(passage) }
    }),
    derivation,
    reach,
    fix,
    ignored,
    verified,
  }
}
