import * as vscode from 'vscode'
import { tellFailure } from './tell-failure'

/** The command "Open the Sample": copies it to a folder of the user's choice and opens it there. Nothing that is there is written over. */
export function registerOpenSample(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.openSample', (parent?: vscode.Uri) =>
      tellFailure(
        (cause) => vscode.l10n.t('The sample cannot be copied there: {0}', cause),
        async () => {
          const folder = parent ?? (await pickFolder())
          if (!folder) return undefined
          const target = vscode.Uri.joinPath(folder, 'tickmark-sample')
          if (!(await exists(target)))
            await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, 'media/sample'), target)
          if (!parent) await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true })
          return target
        },
      ),
    ),
  )
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const openLabel = vscode.l10n.t('Copy the Sample Here')
  const picked = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel })
  return picked?.[0]
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
