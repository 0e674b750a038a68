import { dirname, join, relative } from 'node:path'
import * as vscode from 'vscode'
import { formatLedger, LEDGER_FILE, parseLedger, type LedgerEntry } from '../check/review/ledger'
import type { Settling } from '../engine/engine'
import { toSlashes } from '../host/find-corpus'

/** Gives the entries anew, and the draft's path in them. */
type Change = (entries: readonly LedgerEntry[], draft: string) => LedgerEntry[]

/**
 * Changes the ledger that counts for a draft by an edit that can be undone, and saves it, since checks read the file. A new one is made in
 * the draft's workspace folder, else beside it. Rejects, and changes nothing, where the ledger cannot be read.
 */
export async function changeLedger(
  draft: vscode.TextDocument,
  { ledger }: Pick<Settling, 'ledger'>,
  change: Change,
): Promise<void> {
  if (draft.uri.scheme !== 'file')
    throw new Error(vscode.l10n.t('Save the draft first: the ledger names it by its file.'))
  const uri = ledger ? vscode.Uri.file(ledger) : newLedger(draft.uri)
  const edit = new vscode.WorkspaceEdit()
  if (!ledger) edit.createFile(uri, { ignoreIfExists: true })
  const document = ledger ? await vscode.workspace.openTextDocument(uri) : undefined
  const read = parseLedger(document?.getText() ?? '', uri.fsPath)
  if (read.kind === 'damaged') throw new Error(read.problem.message)
  const below = toSlashes(relative(dirname(uri.fsPath), draft.uri.fsPath))
  const whole = document
    ? new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length))
    : new vscode.Range(0, 0, 0, 0)
  edit.replace(uri, whole, formatLedger(change(read.entries, below)))
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The ledger cannot be edited now.'))
  if (!(await (await vscode.workspace.openTextDocument(uri)).save()))
    throw new Error(vscode.l10n.t('The ledger cannot be saved.'))
}

function newLedger(draft: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(draft)?.uri.fsPath ?? dirname(draft.fsPath)
  return vscode.Uri.file(join(folder, LEDGER_FILE))
}
