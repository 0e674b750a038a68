import * as vscode from 'vscode'
import type { Suggestion } from '../engine/engine'
import { DRAFTS } from './config'
import { toDraft, toRange, type Session } from './session'

/** Cite keys behind "@"; names on Ctrl+Space alone, so that nothing pops up in prose. No commit characters: Enter is never stolen. */
export function registerCompletion(context: vscode.ExtensionContext, session: Session): void {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const before = document.lineAt(position).text.slice(0, position.character)
      const key = /@[^\s@\]]*$/.test(before)
      if (!key && triggerKind !== vscode.CompletionTriggerKind.Invoke) return undefined
      const engine = await session.ready(document.uri)
      const suggestions = await engine.complete(toDraft(document), document.offsetAt(position))
      return token.isCancellationRequested
        ? undefined
        : new vscode.CompletionList(
            suggestions.map((s, i) => toItem(document, s, i)),
            true,
          )
    },
  }
  context.subscriptions.push(vscode.languages.registerCompletionItemProvider(DRAFTS, provider, '@'))
}

function toItem(document: vscode.TextDocument, suggestion: Suggestion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    suggestion.label,
    suggestion.kind === 'key' ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.Text,
  )
  item.insertText = suggestion.insert
  item.detail = suggestion.detail
  item.documentation = suggestion.documentation
  item.range = toRange(document, suggestion.replace)
  item.filterText = suggestion.filter
  item.sortText = String(index).padStart(5, '0')
  return item
}
