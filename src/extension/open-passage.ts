import * as vscode from 'vscode'
import { OPEN_PASSAGE, type Passage } from '../present/markdown-text'
import { createLocator, type Locator } from './passages'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** Opens a source beside the draft with the passage selected. Links in hovers and quick fixes run it. */
export function registerOpenPassage(context: vscode.ExtensionContext, { client }: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(OPEN_PASSAGE, (passage: Passage) =>
      tellFailure(
        (cause) => vscode.l10n.t('Tickmark cannot open {0}: {1}', passage.path, cause),
        () => openPassage(passage, createLocator(client)),
      ),
    ),
  )
}

async function openPassage({ path, start, end }: Passage, locate: Locator): Promise<void> {
  const { uri, range } = await locate(path, { start, end })
  // The hover whose link was clicked would cover the passage.
  await vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined)
  const options = { selection: range, viewColumn: columnFor(uri), preview: true }
  const editor = await vscode.window.showTextDocument(uri, options)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Where the source is shown already, else beside a draft in the first column, else here; beside a page such as a report in the first column. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString())
  if (shown?.viewColumn) return shown.viewColumn
  const column = vscode.window.activeTextEditor?.viewColumn
  if (column === undefined) return vscode.ViewColumn.One
  return column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
}
