import * as vscode from 'vscode'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** From how many letters on a name is proposed. */
const SHORTEST = 3

/** Where the user has chosen so, the rest of a name in grey behind what is typed: Tab takes it, and no other key is touched. */
export function registerGhostNames(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.InlineCompletionItemProvider = {
    async provideInlineCompletionItems(document, position, _context, token) {
      if (!isWanted(document.uri)) return undefined
      const line = document.lineAt(position).text
      const word = /[\p{L}\p{N}][\p{L}\p{N}.&'’-]*$/u.exec(line.slice(0, position.character))?.[0] ?? ''
      if (word.length < SHORTEST || /[\p{L}\p{N}]/u.test(line[position.character] ?? '')) return undefined
      const ready = await client.readyQuietly(document.uri)
      if (!ready || token.isCancellationRequested) return undefined
      const suggestions = await ready.engine.complete(toDraft(document), document.offsetAt(position))
      return suggestions.flatMap(({ kind, insert, replace }) => {
        const range = new vscode.Range(document.positionAt(replace.start), document.positionAt(replace.end))
        const typed = document.getText(range)
        return kind === 'entity' && insert.startsWith(typed) && insert !== typed
          ? [new vscode.InlineCompletionItem(insert, range)]
          : []
      })
    },
  }
  // Where there is such a provider, the editor opens no lists of words by itself: nobody is to lose them who has not asked for ours.
  let registered: vscode.Disposable | undefined
  const update = () => {
    const uris = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined]
    const wanted = uris.some(isWanted)
    if (wanted) registered ??= vscode.languages.registerInlineCompletionItemProvider(DRAFTS, provider)
    else {
      registered?.dispose()
      registered = undefined
    }
  }
  update()
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('tickmark.completeNames') && update(),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
    { dispose: () => registered?.dispose() },
  )
}

function isWanted(uri: vscode.Uri | undefined): boolean {
  return vscode.workspace.getConfiguration('tickmark', uri).get('completeNames') === 'whileTyping'
}
