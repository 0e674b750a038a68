import * as vscode from 'vscode'
import type { Finding } from '../check/verdict'
import { DRAFTS } from './config'
import { toRange, type Session } from './session'

/** Quick fixes on a flagged figure: use the source's figure, open the source at the passage. */
export function registerQuickFix(context: vscode.ExtensionContext, session: Session): void {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      return session
        .findingsOf(document)
        .filter((f) => f.severity !== 'none' && range.intersection(toRange(document, f)))
        .flatMap((f) => actionsFor(document, f, diagnostics))
    },
  }
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(DRAFTS, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  )
}

function actionsFor(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const range = toRange(document, finding)
  const own = diagnostics.filter((d) => d.source === 'Tickmark' && d.range.isEqual(range))
  const actions: vscode.CodeAction[] = []
  if (finding.fix !== undefined && finding.fix !== finding.surface) {
    const action = new vscode.CodeAction(`Use the source's figure: ${finding.fix}`, vscode.CodeActionKind.QuickFix)
    action.edit = new vscode.WorkspaceEdit()
    action.edit.replace(document.uri, range, finding.fix)
    action.diagnostics = own
    actions.push(action)
  }
  const evidence = finding.evidence[0]
  if (evidence) {
    const action = new vscode.CodeAction(`Open ${evidence.key} at the passage`, vscode.CodeActionKind.QuickFix)
    const { start, end } = evidence.figure ?? evidence
    action.command = {
      title: action.title,
      command: 'tickmark.openPassage',
      arguments: [{ path: evidence.path, start, end }],
    }
    action.diagnostics = own
    actions.push(action)
  }
  return actions
}
