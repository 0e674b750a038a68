import { createLineIndex } from '../base/lines'
import type { Span } from '../base/span'
import type { Evidence, Finding } from '../check/verdict'
import type { NameNote } from './name-note'

/** A draft that was checked, with the places of its evidence. */
export interface CheckedText {
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
  /** Altered quotations. */
  readonly quotations: readonly Finding[]
  /** Names and titles that the sources write otherwise; missing where they were not asked for. */
  readonly names?: readonly NameNote[]
  /** Line of each passage in its source's file, from 1; missing where the file has no lines to read. */
  readonly lines?: ReadonlyMap<Evidence, number>
}

/** The version of the shape, which media/schema/check-report.json describes; it is a promise to other programs. */
export const REPORT_VERSION = 1

/** Every figure of a draft, the supported ones too, and the altered quotations, as plain data. */
export function toFileJson({ path, text, findings, quotations, names, lines }: CheckedText) {
  const { positionAt } = createLineIndex(text)
  const placeOf = ({ start }: Span) => {
    const { line, column } = positionAt(start)
    return { line: line + 1, column: column + 1 }
  }
  const toItem = (finding: Finding) => ({ ...toPlain(finding, lines), ...placeOf(finding) })
  const toName = ({ source, ...note }: NameNote) => ({
    ...note,
    ...placeOf(note),
    surface: text.slice(note.start, note.end),
    source: { path: source.path, ...source.span, quote: source.text },
  })
  return {
    path,
    figures: findings.map(toItem),
    quotations: quotations.map(toItem),
    ...(names && { names: names.map(toName) }),
  }
}

function toPlain(finding: Finding, lines: CheckedText['lines']) {
  const { start, end, surface, kind, stance, code, severity, message, cites } = finding
  const { derivation, reach, fix, ignored, verified } = finding
  return {
    ...{ start, end, surface, kind, stance, code, severity, message, cites },
    evidence: finding.evidence.map((passage) => {
      const { key, path, start, end, quote, page, pageLabel } = passage
      return { key, path, start, end, quote, page, pageLabel, line: lines?.get(passage) }
    }),
    ...{ derivation, reach, fix, ignored: ignored && { reason: ignored.reason }, verified },
  }
}
