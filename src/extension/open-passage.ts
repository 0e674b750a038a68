import * as vscode from 'vscode'
import { sourceUri } from './diagnostics'
import { toRange } from './session'

interface Passage {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** Opens a source beside the draft with the passage selected. Used by links in hovers and by quick fixes. */
export function registerOpenPassage(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.openPassage', async ({ path, start, end }: Passage) => {
      const draft =
        vscode.window.activeTextEditor?.document.uri ??
        vscode.workspace.workspaceFolders?.[0]?.uri ??
        vscode.Uri.file('/')
      try {
        const document = await vscode.workspace.openTextDocument(sourceUri(draft, path))
        const selection = toRange(document, { start, end })
        await vscode.window.showTextDocument(document, {
          selection,
          viewColumn: vscode.ViewColumn.Beside,
          preserveFocus: false,
          preview: true,
        })
      } catch (error) {
        void vscode.window.showErrorMessage(`The source ${path} cannot be opened: ${(error as Error).message}`)
      }
    }),
  )
}
