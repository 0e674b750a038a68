import * as vscode from 'vscode'
import type { FixEdit } from '../engine/engine'
import { toRange } from './documents'

/** Checks a draft again, once an action has edited it: what the edit has settled goes, wherever the edit stands. */
export const CHECK_AGAIN = 'tickmark.checkAgain'

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
  action.command = { title, command: CHECK_AGAIN, arguments: [document.uri.toString()] }
  return action
}
