import * as vscode from 'vscode'
import type { Card } from '../engine/engine'
import { toCardText } from '../present/card'
import { DRAFTS } from './config'
import { toDraft, toRange } from './documents'
import type { EngineClient } from './engine-client'
import { toMarkdown } from './markdown'

/** What a card is about, and where in drafts one may be: the engine is not asked about other places. */
export interface CardPlace {
  readonly kind: Card['kind']
  mayBe(document: vscode.TextDocument, position: vscode.Position): boolean
}

/** Shows the engine's cards of a kind as hovers. */
export function registerHoverCard(context: vscode.ExtensionContext, client: EngineClient, { kind, mayBe }: CardPlace) {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!mayBe(document, position)) return undefined
      const ready = await client.readyQuietly(document.uri)
      if (!ready || token.isCancellationRequested) return undefined
      const version = document.version
      const card = await ready.engine.card(toDraft(document), document.offsetAt(position))
      if (card?.kind !== kind || token.isCancellationRequested || document.version !== version) return undefined
      return new vscode.Hover(toMarkdown(toCardText(card)), toRange(document, card))
    },
  }
  context.subscriptions.push(vscode.languages.registerHoverProvider(DRAFTS, provider))
}
