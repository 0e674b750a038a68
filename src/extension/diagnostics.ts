import * as vscode from 'vscode'
import type { Evidence, Finding, Severity } from '../check/verdict'
import { toDiagnosticMessage } from '../present/diagnostic-message'
import { toRange } from './documents'
import { createLocator, type Locator } from './passages'
import type { Session } from './session'
import { helpTarget } from './verdict-pages'

type Related = vscode.DiagnosticRelatedInformation

const severities: Readonly<Record<Exclude<Severity, 'none'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** How many passages a diagnostic leads to. */
const MOST_RELATED = 3

/** Shows findings as diagnostics; related information leads to the passage in the source. */
export function registerDiagnostics(context: vscode.ExtensionContext, { client, findings }: Session): void {
  const collection = vscode.languages.createDiagnosticCollection('tickmark')
  const locate = createLocator(client)
  const places = new WeakMap<Evidence, Related>()
  const publish = async (document: vscode.TextDocument) => {
    if (document.isClosed) return collection.delete(document.uri)
    const shown = findings.all(document).filter((finding) => finding.severity !== 'none')
    await findPlaces(shown, places, locate)
    // Where the text changed meanwhile, that change publishes.
    if (shown.every((finding) => findings.all(document).includes(finding)))
      collection.set(document.uri, [
        ...shown.map((finding) => toDiagnostic(document, finding, places)),
        ...notesOn(document, findings),
      ])
  }
  context.subscriptions.push(
    collection,
    findings.onChange((document) => void publish(document)),
  )
}

/** Comments that ignore nothing, or name no verdict; a main file that is not there. */
function notesOn(document: vscode.TextDocument, findings: Session['findings']): vscode.Diagnostic[] {
  return findings.problemsOf(document).flatMap(({ kind, span, message }) => {
    if (!span) return []
    const note = new vscode.Diagnostic(toRange(document, span), message, vscode.DiagnosticSeverity.Information)
    note.source = 'Tickmark'
    note.code = kind
    return [note]
  })
}

function toDiagnostic(
  document: vscode.TextDocument,
  finding: Finding,
  places: WeakMap<Evidence, Related>,
): vscode.Diagnostic {
  const severity = severityIn(finding)
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), toDiagnosticMessage(finding), severity)
  diagnostic.source = 'Tickmark'
  diagnostic.code = { value: finding.code, target: helpTarget(finding.code) }
  diagnostic.relatedInformation = finding.evidence.slice(0, MOST_RELATED).flatMap((e) => places.get(e) ?? [])
  return diagnostic
}

/** What is wrong gets a squiggle; what is right with a reservation gets the dots of a hint, and stays out of the list of problems. */
function severityIn({ stance, severity, verified }: Finding): vscode.DiagnosticSeverity {
  if (stance === 'supported' && severity === 'info' && !verified?.stale) return vscode.DiagnosticSeverity.Hint
  return severities[severity as Exclude<Severity, 'none'>]
}

/** Looks up where the evidence lies, for what is not known yet. Files that are gone have no place. */
async function findPlaces(
  findings: readonly Finding[],
  places: WeakMap<Evidence, Related>,
  locate: Locator,
): Promise<void> {
  const unknown = findings.flatMap((f) => f.evidence.slice(0, MOST_RELATED)).filter((e) => !places.has(e))
  await Promise.all(
    unknown.map(async (evidence) => {
      const location = await locate(evidence.path, evidence.figure ?? evidence).catch(() => undefined)
      if (!location) return
      const words = evidence.quote.replace(/\s+/g, ' ').trim()
      places.set(evidence, new vscode.DiagnosticRelatedInformation(location, words))
    }),
  )
}
