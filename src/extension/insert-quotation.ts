import * as vscode from 'vscode'
import { isDraft } from './config'
import { activeDraft } from './documents'
import type { Session } from './session'

/** The command "Insert Quotation": a search over the sources; the passage that is chosen goes in with marks, citation and page. */
export function registerInsertQuotation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertQuotation', async (line?: string) => {
      const editor = activeDraft(isDraft)
      if (!editor) return
      const { quoteFound } = await import('./quote-found')
      await quoteFound(editor, session, typeof line === 'string' ? line : undefined)
    }),
  )
}
