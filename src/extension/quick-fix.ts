import * as vscode from 'vscode'
import { overlaps } from '../base/span'
import type { Finding } from '../check/verdict'
import { DRAFTS } from './config'
import { toRange } from './documents'
import type { Session } from './session'

/**
 * Quick fixes on a figure or quotation: what may put it right, the passage, and what settles it. On figures that nothing is wrong
 * with they come only when they are asked for, so that no light bulb follows the cursor.
 */
export function registerQuickFix(context: vscode.ExtensionContext, session: Session): void {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics, triggerKind }) {
      const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 }
      const own = diagnostics.filter((diagnostic) => diagnostic.source === 'Tickmark')
      const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke
      const found = session.findings
        .all(document)
        .filter((finding) => overlaps({ ...finding, end: finding.end + 1 }, asked))
        .filter((finding) => isAsked || finding.severity !== 'none')
      if (!found.length) return []
      const { actionsOnFinding } = await import('./finding-actions')
      const actions = await Promise.all(found.map((finding) => actionsOnFinding(document, finding, session)))
      return found.flatMap((finding, i) => actions[i].map(tie(document, finding, own)))
    },
  }
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix]
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(DRAFTS, provider, { providedCodeActionKinds }),
  )
}

function tie(document: vscode.TextDocument, finding: Finding, diagnostics: readonly vscode.Diagnostic[]) {
  const range = toRange(document, finding)
  return (action: vscode.CodeAction): vscode.CodeAction => {
    action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(range))
    return action
  }
}
