import * as vscode from 'vscode'
import type { CurationChange } from '../engine/engine'
import { entitiesFileFor } from './config'
import { toRange } from './documents'
import type { Session } from './session'

/**
 * Makes a change in the file about names as one edit that can be undone, and saves it so that it takes effect. The file is made where
 * there is none. Rejects where it is no YAML; then nothing is changed.
 */
export async function changeEntities(
  { client }: Session,
  draft: vscode.Uri | undefined,
  changes: readonly CurationChange[],
): Promise<void> {
  const path = entitiesFileFor(draft)
  if (path === undefined)
    throw new Error(vscode.l10n.t('Open a folder first: what is settled about names is kept in it.'))
  const uri = vscode.Uri.file(path)
  const { engine } = await client.ready(draft)
  const before = await openThere(uri)
  let text = before?.getText() ?? HEADER
  for (const change of changes) text = await engine.curate(text, change)
  const edit = new vscode.WorkspaceEdit()
  if (before === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(text) })
  else edit.replace(uri, toRange(before, { start: 0, end: before.getText().length }), text)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The file could not be changed.'))
  await before?.save()
}

const HEADER = `# What is settled about names in the sources: Tickmark reads this file, and writes to it by its commands.
`

async function openThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri)
  } catch {
    return undefined
  }
}
