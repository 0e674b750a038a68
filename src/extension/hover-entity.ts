import * as vscode from 'vscode'
import { toCardText } from '../present/card'
import { DRAFTS } from './config'
import { toDraft, toRange } from './documents'
import { toMarkdown } from './markdown'
import type { Session } from './session'

/** The hover on a name: what the sources say of it. Silent on all other words. */
export function registerHoverEntity(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!mayBeName(document, position)) return undefined
      const ready = await client.readyQuietly(document.uri)
      if (!ready || token.isCancellationRequested) return undefined
      const version = document.version
      const card = await ready.engine.card(toDraft(document), document.offsetAt(position))
      if (!isWanted(document)) return undefined
      if (card?.kind !== 'entity' || token.isCancellationRequested || document.version !== version) return undefined
      return new vscode.Hover(toMarkdown(toCardText(card)), toRange(document, card))
    },
  }
  context.subscriptions.push(vscode.languages.registerHoverProvider(DRAFTS, provider))
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
