import * as vscode from 'vscode'
import { citeInto, toSpan } from './cite'
import { toDraft } from './documents'
import { pickReferences } from './pick-reference'
import type { Session } from './session'

/** Has the user pick sources, and cites them in place of the selection. */
export async function citePicked({ document, selection }: vscode.TextEditor, session: Session): Promise<void> {
  const { engine } = await session.client.ready(document.uri)
  const references = await engine.references(toDraft(document))
  if (!references.length) return tellHowToStart()
  const picked = await pickReferences(references)
  if (!picked.length) return
  const sources = picked.map(({ reference: { key }, ...rest }) => ({ source: { kind: 'key' as const, key }, ...rest }))
  await citeInto(document, session, { at: toSpan(document, selection), sources })
}

function tellHowToStart(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is no source to cite yet: name a bibliography in the front matter of the draft, or the folder with your articles in the setting tickmark.corpus.',
    ),
  )
}
