import * as vscode from 'vscode'
import { toCompletionItem } from './completion-item'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** Cite keys behind "@", found by author, title and year as well. */
export function registerCompletionKeys(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token) {
      if (!isBehindAt(document, position)) return undefined
      const { engine } = await client.ready(document.uri)
      if (token.isCancellationRequested) return undefined
      const suggestions = await engine.complete(toDraft(document), document.offsetAt(position))
      const keys = suggestions.filter(({ kind }) => kind === 'key')
      return new vscode.CompletionList(keys.map((key, index) => toCompletionItem(document, key, index)))
    },
  }
  context.subscriptions.push(vscode.languages.registerCompletionItemProvider(DRAFTS, provider, '@'))
}

/** True where the run before the position begins with "@", as a key does; not in an e-mail address. */
export function isBehindAt(document: vscode.TextDocument, position: vscode.Position): boolean {
  const before = document.lineAt(position).text.slice(0, position.character)
  return /(?:^|[\s[;(,—–-])@[^\s@[\];,]*$/.test(before)
}
