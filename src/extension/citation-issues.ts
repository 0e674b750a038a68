import * as vscode from 'vscode'
import type { CitationIssue } from '../engine/engine'
import { DRAFTS } from './config'
import { toDraft, toRange } from './documents'
import { toAction } from './edit-action'
import type { Session } from './session'

const severities: Readonly<Record<CitationIssue['kind'], vscode.DiagnosticSeverity>> = {
  'unknown-key': vscode.DiagnosticSeverity.Warning,
  'ambiguous-key': vscode.DiagnosticSeverity.Warning,
  'reserved-key': vscode.DiagnosticSeverity.Information,
  'duplicate-key': vscode.DiagnosticSeverity.Information,
  'footnote-without-text': vscode.DiagnosticSeverity.Warning,
  'footnote-without-anchor': vscode.DiagnosticSeverity.Information,
}

/** Shows what is amiss with keys and footnotes when a draft is checked, with "did you mean" as quick fixes. Not while typing. */
export function registerCitationIssues(context: vscode.ExtensionContext, { client, findings, log }: Session): void {
  const collection = vscode.languages.createDiagnosticCollection('tickmark-citations')
  const shown = new Map<string, number>()
  const refresh = async (document: vscode.TextDocument) => {
    const { version, uri } = document
    const ready = await client.readyQuietly(uri)
    const issues = await ready?.engine.citationIssues(toDraft(document))
    if (!issues || document.isClosed || document.version !== version) return
    collection.set(
      uri,
      issues.map((issue) => toDiagnostic(document, issue)),
    )
  }
  context.subscriptions.push(
    collection,
    findings.onChange((document) => {
      const name = document.uri.toString()
      if (document.isClosed) {
        collection.delete(document.uri)
        shown.delete(name)
      } else if (findings.isChecked(document) && !findings.isStale(document) && shown.get(name) !== document.version) {
        shown.set(name, document.version)
        refresh(document).catch((error: Error) => log.say(`Keys could not be looked at: ${error.message}`))
      } else if (findings.isStale(document)) shown.delete(name)
    }),
    vscode.languages.registerCodeActionsProvider(DRAFTS, createFixes({ client, findings, log }), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  )
}

function toDiagnostic(document: vscode.TextDocument, issue: CitationIssue): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, issue), issue.message, severities[issue.kind])
  diagnostic.source = 'Tickmark'
  diagnostic.code = issue.kind
  return diagnostic
}

/** How many keys are offered instead of one. */
const MOST_FIXES = 3

function createFixes({ client }: Pick<Session, 'client' | 'findings' | 'log'>): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { diagnostics }, token) {
      const own = diagnostics.filter(({ source, code }) => source === 'Tickmark' && String(code) in severities)
      const ready = own.length ? await client.readyQuietly(document.uri) : undefined
      if (!ready || token.isCancellationRequested) return []
      const issues = await ready.engine.citationIssues(toDraft(document))
      return issues
        .filter((issue) => toRange(document, issue).intersection(range))
        .flatMap((issue) => issue.suggestions.slice(0, MOST_FIXES).map((word) => toFix(document, issue, word, own)))
    },
  }
}

function toFix(
  document: vscode.TextDocument,
  issue: CitationIssue,
  word: string,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const range = toRange(document, issue)
  const { start, end } = issue
  const action = toAction(vscode.l10n.t('Change to "{0}"', word), document, [{ start, end, text: word }])
  action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(range))
  action.isPreferred = word === issue.suggestions[0]
  return action
}
