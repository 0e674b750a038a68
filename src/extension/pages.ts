import * as vscode from 'vscode'

/** A page of Markdown that is shown and cannot be edited; the last one counts. */
export interface Page extends vscode.Disposable {
  /** Shows a text, as a preview beside the draft; where there is no preview, as text. */
  show(text: string): Promise<void>
}

/** Registers the page under an address of its own. */
export function createPage(scheme: string, path: string): Page {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const uri = vscode.Uri.from({ scheme, path })
  let page = ''
  const provider = { onDidChange: changed.event, provideTextDocumentContent: () => page }
  const registered = vscode.workspace.registerTextDocumentContentProvider(scheme, provider)
  return {
    async show(text) {
      page = text
      changed.fire(uri)
      await showPage(uri)
    },
    dispose: () => vscode.Disposable.from(registered, changed).dispose(),
  }
}

/** Shows a document of Markdown as a preview beside; where there is no preview, as text. */
export async function showPage(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  } catch {
    const options = { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true }
    await vscode.window.showTextDocument(uri, options)
  }
}
