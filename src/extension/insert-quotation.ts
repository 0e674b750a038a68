import * as vscode from 'vscode'
import type { SearchHit } from '../engine/engine'
import { applyInsertion } from './apply-insertion'
import { cite } from './cite'
import { isDraft } from './config'
import { activeDraft } from './documents'
import { offerBibliography } from './offer-bibliography'
import { openSearchList, selectedWords } from './search-list'
import type { Session } from './session'

/** The command "Insert Quotation": a search over the sources; the passage that is chosen goes in with marks, citation and page. */
export function registerInsertQuotation(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.insertQuotation', async (line?: string) => {
      const editor = activeDraft(isDraft)
      if (!editor) return
      const draft = editor.document.uri
      const take = (hit: SearchHit) => tellFailure(quote(editor, session, hit))
      const first = typeof line === 'string' ? line : selectedWords()
      await tellFailure(openSearchList(session, { title: 'Insert Quotation', line: first, draft, take }))
    }),
  )
}

/** Behind the selection: the words that were searched for stay. */
async function quote({ document, selection }: vscode.TextEditor, session: Session, hit: SearchHit): Promise<void> {
  const { path, start, end } = hit
  const { engine } = await session.client.ready(document.uri)
  const offset = document.offsetAt(selection.end)
  const insertion = await cite(engine, document, {
    at: { start: offset, end: offset },
    sources: [{ source: { kind: 'file', path } }],
    quotation: { kind: 'span', path, start, end },
  })
  await applyInsertion(document, insertion)
  void offerBibliography(session, document, insertion)
}

async function tellFailure(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    void vscode.window.showErrorMessage(`Tickmark could not insert the quotation: ${(error as Error).message}`)
  }
}
