import * as vscode from 'vscode'
import { isDraft } from './config'
import { activeDraft } from './documents'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** The command "Insert Citation": a pick list of all sources; inserts in the draft's own syntax as one edit. */
export function registerInsertCitation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertCitation', async () => {
      const editor = activeDraft(isDraft)
      if (!editor) return
      await tellFailure(
        (cause) => vscode.l10n.t('Tickmark could not insert the citation: {0}', cause),
        async () => (await import('./cite-picked')).citePicked(editor, session),
      )
    }),
  )
}
