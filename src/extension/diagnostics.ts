import * as vscode from 'vscode'
import type { Evidence, Finding, Severity } from '../check/verdict'
import { toRange, type Session } from './session'

const severities: Readonly<Record<Exclude<Severity, 'none'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** Shows findings as diagnostics; related information leads to the passage in the source. */
export function registerDiagnostics(context: vscode.ExtensionContext, session: Session): void {
  const collection = vscode.languages.createDiagnosticCollection('tickmark')
  context.subscriptions.push(
    collection,
    session.onFindings(async (uri) => {
      const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString())
      if (!document) return collection.delete(uri)
      const version = document.version
      const diagnostics = await Promise.all(
        session.findingsOf(document).flatMap((f) => toDiagnostic(document, f) ?? []),
      )
      if (document.version === version) collection.set(uri, diagnostics)
    }),
  )
}

function toDiagnostic(document: vscode.TextDocument, finding: Finding): Promise<vscode.Diagnostic> | undefined {
  if (finding.severity === 'none') return undefined
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), finding.message, severities[finding.severity])
  diagnostic.source = 'Tickmark'
  diagnostic.code = finding.code
  return Promise.all(finding.evidence.slice(0, 2).map((e) => toRelated(document, e))).then((related) => {
    diagnostic.relatedInformation = related.filter((r) => r !== undefined)
    return diagnostic
  })
}

async function toRelated(
  draft: vscode.TextDocument,
  evidence: Evidence,
): Promise<vscode.DiagnosticRelatedInformation | undefined> {
  try {
    const uri = sourceUri(draft.uri, evidence.path)
    const source = await vscode.workspace.openTextDocument(uri)
    return new vscode.DiagnosticRelatedInformation(
      new vscode.Location(uri, toRange(source, evidence.figure ?? evidence)),
      evidence.quote.replace(/\s+/g, ' '),
    )
  } catch {
    return undefined // deleted since
  }
}

/** The source's address in the scheme of the draft, so that it opens on the same machine. */
export function sourceUri(draft: vscode.Uri, path: string): vscode.Uri {
  return draft.scheme === 'file' ? vscode.Uri.file(path) : draft.with({ path, query: '', fragment: '' })
}
