import * as vscode from 'vscode'
import { toCompletionItem } from './completion-item'
import { isCiting } from './completion-keys'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** Names that the sources know, on Ctrl+Space: no character of prose opens the list. */
export function registerCompletionEntities(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (triggerKind === vscode.CompletionTriggerKind.TriggerCharacter) return undefined
      if (isCiting(document, position)) return undefined
      const { engine } = await client.ready(document.uri)
      if (token.isCancellationRequested) return undefined
      const suggestions = await engine.complete(toDraft(document), document.offsetAt(position))
      const names = suggestions.filter(({ kind }) => kind === 'entity')
      const items = names.map((name, index) => toCompletionItem(document, name, index))
      return new vscode.CompletionList(items, true)
    },
  }
  context.subscriptions.push(vscode.languages.registerCompletionItemProvider(DRAFTS, provider))
}
