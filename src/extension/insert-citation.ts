import * as vscode from 'vscode'
import type { Reference } from '../citation/citation'
import { toCitationEdits } from '../present/citation-text'
import { isDraft } from './config'
import { activeDraft, toDraft } from './documents'
import { pickReference } from './pick-reference'
import type { Session } from './session'

/** The command "Insert Citation": a pick list of all sources; inserts in the draft's own syntax as one edit. */
export function registerInsertCitation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertCitation', async () => {
      const editor = activeDraft(isDraft)
      if (!editor) return
      try {
        const { engine } = await session.client.ready(editor.document.uri)
        const references = await engine.references(toDraft(editor.document))
        if (!references.length) return tellHowToStart()
        const picked = await pickReference(references)
        if (picked) await insert(editor, picked)
      } catch (error) {
        void vscode.window.showErrorMessage(`Tickmark could not list the sources: ${(error as Error).message}`)
      }
    }),
  )
}

function tellHowToStart(): void {
  void vscode.window.showInformationMessage(
    'There is no source to cite yet: name a bibliography in the front matter of the draft, or the folder with your articles in the setting tickmark.corpus.',
  )
}

async function insert(editor: vscode.TextEditor, reference: Reference): Promise<void> {
  const { document, selection } = editor
  const place = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) }
  const edits = toCitationEdits(reference, { draft: document.getText(), ...place })
  const done = await editor.edit((builder) => {
    for (const { at, remove, text } of edits)
      builder.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + remove)), text)
  })
  if (!done) throw new Error('the draft cannot be edited now')
}
