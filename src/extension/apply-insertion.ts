import * as vscode from 'vscode'
import type { TextEdit } from '../base/edit'
import type { BibliographyEdit, Insertion, UnsavedText } from '../engine/insertion'
import { toSlashes } from '../host/find-corpus'
import { toRange } from './documents'

/** Makes all edits of an insertion as one that can be undone, and puts the cursor behind what was inserted. */
export async function applyInsertion(document: vscode.TextDocument, insertion: Insertion): Promise<void> {
  await applyEdits(document, insertion)
  const at = document.positionAt(behindFirst(insertion.edits))
  for (const editor of vscode.window.visibleTextEditors)
    if (editor.document === document) editor.selection = new vscode.Selection(at, at)
}

/** The same without a word on the cursor. */
export async function applyEdits(document: vscode.TextDocument, insertion: Insertion): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  for (const { text, ...span } of insertion.edits) edit.replace(document.uri, toRange(document, span), text)
  const clean = await addBibliography(edit, insertion.bibliography)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the draft cannot be edited now'))
  // what is asked of the sources next reads the file
  if (clean) await (await vscode.workspace.openTextDocument(clean)).save()
  for (const { message } of insertion.problems) void vscode.window.showWarningMessage(message)
}

/** Adds the edits of a bibliography; gives its address where it had no changes that were not saved. */
export async function addBibliography(
  edit: vscode.WorkspaceEdit,
  bibliography: BibliographyEdit | undefined,
): Promise<vscode.Uri | undefined> {
  if (!bibliography) return undefined
  const { path, create, encoding, edits } = bibliography
  const uri = vscode.Uri.file(path)
  if (create) {
    // with its text: undo would not take back the edit of a file that the same edit makes
    edit.createFile(uri, { contents: new TextEncoder().encode(edits.map(({ text }) => text).join('')) })
    return undefined
  }
  for (const { place, text } of edits)
    edit.replace(uri, new vscode.Range(place.start.line, place.start.column, place.end.line, place.end.column), text)
  const options = encoding === 'windows-1252' ? { encoding: 'windows1252' } : undefined
  const document = await vscode.workspace.openTextDocument(uri, options)
  return document.isDirty ? undefined : uri
}

/** Saves a bibliography when an edit that the editor makes by itself has come to it, unless that does not come soon. */
export function saveWhenChanged(uri: vscode.Uri): void {
  const listening = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document.uri.toString() !== uri.toString() || !event.contentChanges.length) return
    end()
    void event.document.save()
  })
  const timer = setTimeout(() => end(), SOON)
  function end(): void {
    clearTimeout(timer)
    listening.dispose()
  }
}

/** In milliseconds. */
const SOON = 20_000

/** Bibliographies with changes that are not on the disk, where the engine would look. */
export function unsavedBibliographies(): UnsavedText[] {
  return vscode.workspace.textDocuments
    .filter(
      ({ isDirty, uri }) => isDirty && uri.scheme === 'file' && /\.(?:bib|bibtex|json|ya?ml|ris)$/i.test(uri.path),
    )
    .map((document) => ({ path: toSlashes(document.uri.fsPath), text: document.getText() }))
}

/** Where the first edit's text ends when all are made. */
function behindFirst([first, ...others]: readonly TextEdit[]): number {
  const before = others.filter(({ start }) => start < first.start)
  return (
    first.start + first.text.length + before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  )
}
