import * as vscode from 'vscode'
import type { SearchHit } from '../engine/engine'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { isDraft } from './config'
import { activeDraft, toDraft } from './documents'
import { createHitList, MOST_HITS, openSearchList, selectedWords, toItem } from './search-list'
import type { Session } from './session'

/** The selected words, or a line that is given, are searched for at once. */
export function searchSources(session: Session, line = selectedWords()): Promise<void> {
  const draft = vscode.window.activeTextEditor?.document.uri
  return openSearchList(session, { title: vscode.l10n.t('Search Sources'), line, draft, take: openHit })
}

function openHit({ path, start, end }: SearchHit): void {
  void vscode.commands.executeCommand(OPEN_PASSAGE, { path, start, end })
}

/** Lists the passages that state the figure at the cursor. */
export async function findFigure({ client }: Session): Promise<void> {
  const editor = activeDraft(isDraft)
  if (!editor) return
  const { document, selection } = editor
  const { engine } = await client.ready(document.uri)
  const found = await engine.findFigure(toDraft(document), document.offsetAt(selection.active), MOST_HITS)
  if (!found) return tell(vscode.l10n.t('There is no figure at the cursor. Put the cursor into a number first.'))
  if (!found.hits.length)
    return tell(vscode.l10n.t('No source states {0}, or anything that rounds to it.', found.figure))
  const list = createHitList(vscode.l10n.t('Sources that state {0}', found.figure), openHit)
  list.items = found.hits.map(toItem)
  list.show()
}

function tell(text: string): void {
  void vscode.window.showInformationMessage(text)
}
