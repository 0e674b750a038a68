import * as vscode from 'vscode'
import { toCardText } from '../present/card'
import { DRAFTS } from './config'
import { toDraft, toRange } from './documents'
import { toMarkdown } from './markdown'
import type { Session } from './session'

/** The hover on a cite key: the reference, whether its text is at hand, and the passage at the locator. */
export function registerHoverCitation(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!mayBeKey(document, position)) return undefined
      const ready = await client.readyQuietly(document.uri)
      if (!ready || token.isCancellationRequested) return undefined
      const version = document.version
      const card = await ready.engine.card(toDraft(document), document.offsetAt(position))
      if (card?.kind !== 'reference' || token.isCancellationRequested || document.version !== version) return undefined
      return new vscode.Hover(toMarkdown(toCardText(card)), toRange(document, card))
    },
  }
  context.subscriptions.push(vscode.languages.registerHoverProvider(DRAFTS, provider))
}

/** Whether the words before hold what begins a citation: the engine is not asked on other lines. */
export function mayBeKey(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  const start = new vscode.Position(Math.max(0, line - 1), 0)
  const before = document.getText(new vscode.Range(start, new vscode.Position(line, character + 1)))
  return /@|cit|cquote/i.test(before.slice(-1000))
}
