import type { Finding } from '../check/verdict'
import type { CheckedDraft } from './text-report'

/** Every figure of every draft, the supported ones too. The shape is a promise to other programs: `version` tells of changes. */
export function toJson(drafts: readonly CheckedDraft[]): string {
  return JSON.stringify({
    version: 1,
    files: drafts.map(({ path, findings }) => ({ path, figures: findings.map(toFigure) })),
  })
}

function toFigure({
  start,
  end,
  surface,
  kind,
  stance,
  code,
  severity,
  message,
  cites,
  evidence,
  derivation,
  reach,
  fix,
}: Finding) {
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
    evidence: evidence.map(({ key, path, start, end, quote, page, pageLabel }) => ({
      key,
      path,
      start,
      end,
      quote,
      page,
      pageLabel,
    })),
    derivation,
    reach,
    fix,
  }
}
