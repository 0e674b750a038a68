import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, Severity } from '../check/verdict'
import { toDiagnosticMessage } from '../present/diagnostic-message'
import { toRange } from './documents'
import { findPlaces } from './places'
import type { Session } from './session'

const severities: Readonly<Record<Exclude<Severity, 'none'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** How many passages a diagnostic leads to. */
const MOST_RELATED = 3

/** What is to be shown of a draft: the same as in VS Code. */
export async function findDiagnostics(
  session: Session,
  document: TextDocument,
  refresh: boolean,
): Promise<Diagnostic[]> {
  const { findings, quotations } = await session.check(document, refresh)
  const shown = [...findings, ...quotations].filter(({ severity }) => severity !== 'none')
  return Promise.all(shown.map((finding) => toDiagnostic(session, document, finding)))
}

async function toDiagnostic(session: Session, document: TextDocument, finding: Finding): Promise<Diagnostic> {
  const passages = finding.evidence.slice(0, MOST_RELATED)
  const { engine } = await session.open(document)
  const places = await findPlaces(
    engine,
    passages.map((evidence) => ({ path: evidence.path, ...(evidence.figure ?? evidence) })),
  )
  return {
    range: toRange(document, finding),
    severity: severities[finding.severity as Exclude<Severity, 'none'>],
    source: 'Tickmark',
    code: finding.code,
    message: toDiagnosticMessage(finding),
    relatedInformation: passages.flatMap(({ quote }, i) => {
      const location = places[i]
      return location ? { location, message: quote.replace(/\s+/g, ' ').trim() } : []
    }),
  }
}
