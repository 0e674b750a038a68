import * as vscode from 'vscode'
import { overlaps } from '../base/span'
import type { Finding } from '../check/verdict'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { DRAFTS } from './config'
import { toRange } from './documents'
import type { Session } from './session'

/** Quick fixes on a flagged figure or quotation: use the source's figure or words, open the source at the passage. */
export function registerQuickFix(context: vscode.ExtensionContext, { findings }: Session): void {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 }
      const own = diagnostics.filter((diagnostic) => diagnostic.source === 'Tickmark')
      return findings
        .all(document)
        .filter((finding) => finding.severity !== 'none' && overlaps({ ...finding, end: finding.end + 1 }, asked))
        .flatMap((finding) =>
          [...useSource(document, finding), ...openSource(finding)].map(tie(document, finding, own)),
        )
    },
  }
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix]
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(DRAFTS, provider, { providedCodeActionKinds }),
  )
}

function useSource(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  const { fix, surface, kind } = finding
  if (fix === undefined || fix === surface) return []
  const action = new vscode.CodeAction(
    kind === 'quotation' ? "Use the source's words" : `Use the source's figure: ${fix}`,
    vscode.CodeActionKind.QuickFix,
  )
  action.edit = new vscode.WorkspaceEdit()
  action.edit.replace(document.uri, toRange(document, finding), fix)
  action.isPreferred = true
  return [action]
}

function openSource({ evidence }: Finding): vscode.CodeAction[] {
  const [first] = evidence
  if (!first) return []
  const title = `Open the source at the passage: ${first.key}`
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  const { start, end } = first.figure ?? first
  action.command = { title, command: OPEN_PASSAGE, arguments: [{ path: first.path, start, end }] }
  return [action]
}

function tie(document: vscode.TextDocument, finding: Finding, diagnostics: readonly vscode.Diagnostic[]) {
  const range = toRange(document, finding)
  return (action: vscode.CodeAction): vscode.CodeAction => {
    action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(range))
    return action
  }
}
