import * as vscode from 'vscode'
import { toCompletionItem } from './completion-item'
import { isCiting } from './completion-keys'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** How soon behind a typed letter the editor asks by itself, in milliseconds; nobody's Ctrl+Space comes as soon. */
const AT_ONCE = 150

/** The first word behind what Markdown lists paths for: typed at once, it makes a list of all words of that one. */
const FIRST_WORD = /[./#]\s+[\p{L}\p{N}'’-]+$/u

/** Names that the sources know, on Ctrl+Space: no character of prose opens the list, and none of them is in one that opens by itself. */
export function registerCompletionEntities(context: vscode.ExtensionContext, { client }: Session): void {
  const typed = new WeakMap<vscode.TextDocument, number>()
  const isAsked = (document: vscode.TextDocument, position: vscode.Position, kind: vscode.CompletionTriggerKind) => {
    if (Date.now() - (typed.get(document) ?? 0) > AT_ONCE) return true
    if (opensByItself(document)) return false
    const isTypedOn = kind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions
    return isTypedOn || !FIRST_WORD.test(document.lineAt(position).text.slice(0, position.character).slice(-80))
  }
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (triggerKind === vscode.CompletionTriggerKind.TriggerCharacter) return undefined
      if (isCiting(document, position) || !isAsked(document, position, triggerKind)) return undefined
      const { engine } = await client.ready(document.uri)
      if (token.isCancellationRequested) return undefined
      const suggestions = await engine.complete(toDraft(document), document.offsetAt(position))
      const names = suggestions.filter(({ kind }) => kind === 'entity')
      const items = names.map((name, index) => toCompletionItem(document, name, index))
      return new vscode.CompletionList(items, true)
    },
  }
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(DRAFTS, provider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => typed.set(document, Date.now())),
  )
}

/** True where the editor lists words as they are typed: it does not say then who asks. */
function opensByItself(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions')
  const other = typeof setting === 'object' ? (setting as { other?: unknown } | null)?.other : setting
  return other === 'on' || other === true
}
