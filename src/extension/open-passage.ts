import * as vscode from 'vscode'
import { OPEN_PASSAGE, type Passage } from '../present/markdown-text'
import { isDraft } from './config'
import { createLocator } from './passages'

/** Opens a source beside the draft with the passage selected. Links in hovers and quick fixes run it. */
export function registerOpenPassage(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(OPEN_PASSAGE, async (passage: Passage) => {
      try {
        await openPassage(passage)
      } catch (error) {
        void vscode.window.showErrorMessage(`Tickmark cannot open ${passage.path}: ${(error as Error).message}`)
      }
    }),
  )
}

async function openPassage({ path, start, end }: Passage): Promise<void> {
  const { uri, range } = await createLocator()(path, { start, end })
  const options = { selection: range, viewColumn: columnFor(uri), preview: true }
  const editor = await vscode.window.showTextDocument(uri, options)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Where the source is shown already, else where another source is, else beside. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const active = vscode.window.activeTextEditor
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString())
  if (shown?.viewColumn) return shown.viewColumn
  return active && !isDraft(active.document) ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside
}
