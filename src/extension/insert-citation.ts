import * as vscode from 'vscode'
import { isDraft } from './config'
import { activeDraft } from './documents'
import type { Session } from './session'

/** The command "Insert Citation": a pick list of all sources; inserts in the draft's own syntax as one edit. */
export function registerInsertCitation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertCitation', async () => {
      const editor = activeDraft(isDraft)
      if (!editor) return
      try {
        const { citePicked } = await import('./cite-picked')
        await citePicked(editor, session)
      } catch (error) {
        void vscode.window.showErrorMessage(
          vscode.l10n.t('Tickmark could not insert the citation: {0}', (error as Error).message),
        )
      }
    }),
  )
}
