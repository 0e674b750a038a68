import * as vscode from 'vscode'
import { nameOf } from '../base/paths'
import type { KeyAt } from '../engine/engine'
import { KEY_FILES } from './config'
import { toDraft, toRange } from './documents'
import type { Session } from './session'

/** Renames a cite key in all drafts and bibliographies of the workspace, as one edit. */
export function registerRenameKey(context: vscode.ExtensionContext, { client }: Session): void {
  const provider: vscode.RenameProvider = {
    async prepareRename(document, position) {
      const { findKeyAt } = await import('./key-places')
      const found = await findKeyAt(client, document, position)
      if (!found) throw new Error(vscode.l10n.t('Put the cursor on a cite key to rename it.'))
      return { range: toRange(document, found.span), placeholder: found.key }
    },
    async provideRenameEdits(document, position, newName, token) {
      const { findKeyAt, findKeyPlaces } = await import('./key-places')
      const found = await findKeyAt(client, document, position)
      if (!found) throw new Error(vscode.l10n.t('Put the cursor on a cite key to rename it.'))
      const wanted = newName.trim()
      if (!isKey(wanted))
        throw new Error(
          vscode.l10n.t('"{0}" cannot be a key: spaces, commas, braces, quotes and "@#%\\" may not be in it.', newName),
        )
      const { engine } = await client.ready(document.uri)
      const known = await engine.references(toDraft(document))
      if (wanted !== found.key && known.some(({ key }) => key === wanted))
        throw new Error(vscode.l10n.t('There is a source with the key "{0}" already.', wanted))
      const places = await findKeyPlaces(client, found, document, token)
      const given = new Set(places.map((place) => toDraft(place.document).path))
      tellFileName(found, (path) => given.has(path))
      const edit = new vscode.WorkspaceEdit()
      for (const {
        document: { uri },
        ranges,
      } of places)
        for (const range of ranges) edit.replace(uri, range, wanted)
      return edit
    },
  }
  context.subscriptions.push(vscode.languages.registerRenameProvider(KEY_FILES, provider))
}

function isKey(name: string): boolean {
  return name !== '' && !/[\s,{}"'@#%\\~()=]/.test(name)
}

/** The key of an article without an entry may be its file's name, which an edit of texts does not change. */
function tellFileName({ key, files }: KeyAt, isGiven: (path: string) => boolean): void {
  if (!files.length || files.some(isGiven)) return
  throw new Error(
    vscode.l10n.t(
      '"{0}" is the name of the file {1}: rename the file, or give the article an entry in a bibliography.',
      key,
      nameOf(files[0]),
    ),
  )
}
