import * as vscode from 'vscode'
import type { CurationChange } from '../engine/engine'
import { entitiesFileFor } from './config'
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
  const before = await textOf(uri)
  let text = before ?? HEADER
  for (const change of changes) text = await engine.curate(text, change)
  const edit = new vscode.WorkspaceEdit()
  if (before === undefined) edit.createFile(uri, { ignoreIfExists: true })
  const end =
    before === undefined
      ? new vscode.Position(0, 0)
      : (await vscode.workspace.openTextDocument(uri)).positionAt(before.length)
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The file could not be changed.'))
  await (await vscode.workspace.openTextDocument(uri)).save()
}

const HEADER = `# What is settled about names in the sources: Tickmark reads this file, and writes to it by its commands.
`

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText()
  } catch {
    return undefined
  }
}
