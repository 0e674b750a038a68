import * as vscode from 'vscode'
import { KEY_FILES } from './config'
import type { Session } from './session'

/** "Find All References" on a cite key: where drafts cite it, and the entries that give it. */
export function registerReferencesKey(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, _context, token) {
      const { findKeyAt, findKeyPlaces } = await import('./key-places')
      const key = await findKeyAt(client, document, position)
      if (!key) return undefined
      const places = await findKeyPlaces(client, key, document, token)
      return places.flatMap(({ document: { uri }, ranges }) => ranges.map((range) => new vscode.Location(uri, range)))
    },
  }
  context.subscriptions.push(vscode.languages.registerReferenceProvider(KEY_FILES, provider))
}
