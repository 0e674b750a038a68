import * as vscode from 'vscode'
import { DRAFTS } from './config'
import { toDraft, toRange } from './documents'
import type { Session } from './session'

/** Links that the editor does not follow by itself: wiki links, `\href`, `#link`, files named in plain text. */
export function registerLinks(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      if (!/\[\[|\\href|\\url|#link|\]\(/.test(document.getText())) return []
      const ready = await client.readyQuietly(document.uri)
      if (!ready || token.isCancellationRequested) return []
      const links = await ready.engine.links(toDraft(document))
      return links.map(({ target, ...span }) => {
        const uri = /^https?:/.test(target) ? vscode.Uri.parse(target) : vscode.Uri.file(target)
        return new vscode.DocumentLink(toRange(document, span), uri)
      })
    },
  }
  context.subscriptions.push(vscode.languages.registerDocumentLinkProvider(DRAFTS, provider))
}
