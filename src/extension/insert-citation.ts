import * as vscode from 'vscode'
import { applyInsertion } from './apply-insertion'
import { cite, toSpan } from './cite'
import { isDraft } from './config'
import { activeDraft, toDraft } from './documents'
import { offerBibliography } from './offer-bibliography'
import { pickReferences } from './pick-reference'
import type { Session } from './session'

/** The command "Insert Citation": a pick list of all sources; inserts in the draft's own syntax as one edit. */
export function registerInsertCitation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertCitation', async () => {
      const editor = activeDraft(isDraft)
      if (!editor) return
      try {
        await insertCitation(editor, session)
      } catch (error) {
        void vscode.window.showErrorMessage(`Tickmark could not insert the citation: ${(error as Error).message}`)
      }
    }),
  )
}

async function insertCitation({ document, selection }: vscode.TextEditor, session: Session): Promise<void> {
  const { engine } = await session.client.ready(document.uri)
  const references = await engine.references(toDraft(document))
  if (!references.length) return tellHowToStart()
  const picked = await pickReferences(references)
  if (!picked.length) return
  const sources = picked.map(({ reference: { key }, ...rest }) => ({ source: { kind: 'key' as const, key }, ...rest }))
  const insertion = await cite(engine, document, { at: toSpan(document, selection), sources })
  await applyInsertion(document, insertion)
  void offerBibliography(session, document, insertion)
}

function tellHowToStart(): void {
  void vscode.window.showInformationMessage(
    'There is no source to cite yet: name a bibliography in the front matter of the draft, or the folder with your articles in the setting tickmark.corpus.',
  )
}
