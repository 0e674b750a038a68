import * as vscode from 'vscode'
import type { FixEdit } from '../engine/engine'
import { toRange } from './documents'

/** A code action that edits the draft. */
export function toAction(
  title: string,
  document: vscode.TextDocument,
  edits: readonly FixEdit[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind)
  action.edit = new vscode.WorkspaceEdit()
  for (const { start, end, text } of edits) action.edit.replace(document.uri, toRange(document, { start, end }), text)
  return action
}
