import * as vscode from 'vscode'
import type { Insertion } from '../engine/engine'
import { applyEdits, unsavedBibliographies } from './apply-insertion'
import { toDraft } from './documents'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** Where a draft cites by key and names no bibliography, one is offered; once for each draft. */
export async function offerBibliography(session: Session, document: vscode.TextDocument, { unlisted }: Insertion) {
  if (!unlisted.length || !session.drafts.isFirstOffer(document.uri)) return
  const message = vscode.l10n.t(
    "@{0} is the source's own key, since the draft has no bibliography that can be written. Tickmark finds the source by it; other programs need a bibliography.",
    unlisted[0],
  )
  const make = vscode.l10n.t('Make references.bib')
  if ((await vscode.window.showInformationMessage(message, make)) !== make) return
  await tellFailure(
    (cause) => vscode.l10n.t('Tickmark could not make a bibliography: {0}', cause),
    () => makeBibliography(session, document, unlisted),
  )
}

export async function makeBibliography({ client }: Session, document: vscode.TextDocument, keys: readonly string[]) {
  const { engine } = await client.ready(document.uri)
  await applyEdits(document, await engine.makeBibliography(toDraft(document), keys, unsavedBibliographies()))
}
