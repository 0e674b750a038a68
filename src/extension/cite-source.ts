import * as vscode from 'vscode'
import type { SourcePlace } from '../engine/engine'
import { toSlashes } from '../host/find-corpus'
import { citeInto } from './cite'
import type { DraftPlace } from './drafts'
import { sourcePathOf } from './passages'
import type { Session } from './session'

/** Puts a quotation of what is selected, else a citation, into the draft that was worked on last. */
export async function citeSource(session: Session, listed: string | undefined): Promise<void> {
  const { path, place }: OpenSource = listed === undefined ? openSource() : { path: toSlashes(listed) }
  const active = listed === undefined ? vscode.window.activeTextEditor?.document.uri : undefined
  const draft = session.drafts.latest(active)
  if (!draft) throw new Error(vscode.l10n.t('open the draft that the citation goes into first'))
  const { document, selection } = draft
  const offset = document.offsetAt(selection.end)
  await show(draft)
  await citeInto(document, session, {
    at: { start: offset, end: offset },
    sources: [{ source: { kind: 'file', path } }],
    quotation: place,
  })
}

/** Puts a link to the selected passage of the open source into the clipboard. */
export async function copyLink({ client }: Session): Promise<void> {
  const { place } = openSource()
  if (!place) throw new Error(vscode.l10n.t('select the words that the link is to lead to'))
  const { engine } = await client.ready(vscode.Uri.file(place.path))
  await vscode.env.clipboard.writeText(await engine.linkTo(place))
  vscode.window.setStatusBarMessage(vscode.l10n.t('Tickmark: the link to the passage is in the clipboard.'), 4000)
}

interface OpenSource {
  readonly path: string
  /** Undefined where nothing is selected. */
  readonly place?: SourcePlace
}

/** The source in the active editor. */
function openSource(): OpenSource {
  const editor = vscode.window.activeTextEditor
  const path = editor && sourcePathOf(editor.document.uri)
  if (!editor || path === undefined) throw new Error(vscode.l10n.t('open a source, and select its words to quote them'))
  const { start, end, isEmpty } = editor.selection
  const at = ({ line, character }: vscode.Position) => ({ line, column: character })
  return {
    path: toSlashes(path),
    place: isEmpty ? undefined : { kind: 'lines', path: toSlashes(path), place: { start: at(start), end: at(end) } },
  }
}

/** Beside the source, where it is not in sight; the source keeps the cursor. */
async function show({ document }: DraftPlace): Promise<void> {
  const inSight = vscode.window.visibleTextEditors.some((editor) => editor.document === document)
  if (inSight) return
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true })
}
