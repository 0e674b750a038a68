import * as vscode from 'vscode'
import { isLatex } from './completion-keys'
import { registerHoverCard } from './hover-card'
import type { Session } from './session'

/** The hover on a cite key: the reference, whether its text is at hand, and the passage at the locator. */
export function registerHoverCitation(context: vscode.ExtensionContext, { client }: Session): void {
  registerHoverCard(context, client, { kind: 'reference', mayBe: mayBeKey })
}

/** Whether the words before hold what begins a citation: the engine is not asked on other lines. */
export function mayBeKey(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  const start = new vscode.Position(Math.max(0, line - 1), 0)
  const before = document.getText(new vscode.Range(start, new vscode.Position(line, character + 1)))
  return (isLatex(document) ? /\\[a-z]/i : /@|cit|cquote/i).test(before.slice(-1000))
}
