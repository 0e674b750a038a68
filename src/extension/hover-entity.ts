import * as vscode from 'vscode'
import { registerHoverCard } from './hover-card'
import type { Session } from './session'

/** The hover on a name: what the sources say of it. Silent on all other words. */
export function registerHoverEntity(context: vscode.ExtensionContext, { client }: Session): void {
  registerHoverCard(context, client, {
    kind: 'entity',
    mayBe: (document, position) => isWanted(document) && mayBeName(document, position),
  })
}

/** The card of a key is part of citing, that of a name can be done without. */
function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('tickmark', document.uri).get('nameCards', true)
}

/** A run without a space that holds a capital, a digit or an "@": the engine is not asked about anything else. */
function mayBeName(document: vscode.TextDocument, position: vscode.Position): boolean {
  const range = document.getWordRangeAtPosition(position, /[^\s[\](),;]+/)
  return range !== undefined && /[@\p{Lu}\p{Lo}\d]/u.test(document.getText(range))
}
