import * as vscode from 'vscode'
import { DRAFTS } from './config'
import { toDraft, toRange } from './documents'
import { createLocator } from './passages'
import type { Session } from './session'

/** "Go to Definition" on a cite key: the source at the citation's locator, or its entry where there is no text. */
export function registerDefinitionCitation(context: vscode.ExtensionContext, { client }: Session): void {
  const locate = createLocator(client)
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      const ready = await client.readyQuietly(document.uri)
      if (!ready || token.isCancellationRequested) return undefined
      const found = await ready.engine.define(toDraft(document), document.offsetAt(position))
      if (!found) return undefined
      const { uri, range } =
        found.kind === 'article' ? await locate(found.path, found.span) : await locateEntry(found.path, found.span)
      return [{ originSelectionRange: toRange(document, found.origin), targetUri: uri, targetRange: range }]
    },
  }
  context.subscriptions.push(vscode.languages.registerDefinitionProvider(DRAFTS, provider))
}

async function locateEntry(
  path: string,
  span: { readonly start: number; readonly end: number },
): Promise<vscode.Location> {
  const bibliography = await vscode.workspace.openTextDocument(vscode.Uri.file(path))
  return new vscode.Location(bibliography.uri, toRange(bibliography, span))
}
