import * as vscode from 'vscode'
import type { SearchHit } from '../engine/engine'
import { citeInto } from './cite'
import { openSearchList, selectedWords } from './search-list'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** Has the user search for a passage and quotes it; `line` is searched for at once, else the selected words. */
export async function quoteFound(editor: vscode.TextEditor, session: Session, line = selectedWords()): Promise<void> {
  const take = (hit: SearchHit) => tellFailure(toMessage, () => quote(editor, session, hit))
  const draft = editor.document.uri
  await tellFailure(toMessage, () =>
    openSearchList(session, { title: vscode.l10n.t('Insert Quotation'), line, draft, take }),
  )
}

/** Behind the selection: the words that were searched for stay. */
async function quote({ document, selection }: vscode.TextEditor, session: Session, hit: SearchHit): Promise<void> {
  const { path, start, end } = hit
  const offset = document.offsetAt(selection.end)
  await citeInto(document, session, {
    at: { start: offset, end: offset },
    sources: [{ source: { kind: 'file', path } }],
    quotation: { kind: 'span', path, start, end },
  })
}

const toMessage = (cause: string) => vscode.l10n.t('Tickmark could not insert the quotation: {0}', cause)
