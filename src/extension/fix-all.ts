import * as vscode from 'vscode'
import { DRAFTS } from './config'
import { toDraft } from './documents'
import { toAction } from './edit-action'
import type { Session } from './session'

/** `source.fixAll.tickmark`: edits of notation alone, for a menu or for saving. What a draft says is never changed by it. */
export function registerFixAll(context: vscode.ExtensionContext, { client, findings }: Session): void {
  const kind = vscode.CodeActionKind.SourceFixAll.append('tickmark')
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { only }) {
      if (!only?.intersects(kind) || !findings.isChecked(document)) return []
      const ready = await client.readyQuietly(document.uri)
      const fixes = (await ready?.engine.fixes(toDraft(document)).catch(() => [])) ?? []
      if (!fixes.length) return []
      const title = vscode.l10n.t('Correct the page numbers of citations')
      return [
        toAction(
          title,
          document,
          fixes.flatMap(({ edits }) => edits),
          kind,
        ),
      ]
    },
  }
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(DRAFTS, provider, { providedCodeActionKinds: [kind] }),
  )
}
