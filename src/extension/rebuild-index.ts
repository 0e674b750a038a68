import * as vscode from 'vscode'
import type { Session } from './session'

/** The command "Rebuild Index", with progress and a way to stop. */
export function registerRebuildIndex(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.rebuildIndex', () =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: 'Tickmark: indexing', cancellable: true },
        async (progress, token) => {
          try {
            const report = await session.rebuild(token, ({ done, total }) =>
              progress.report({ message: `${done} of ${total}`, increment: 100 / Math.max(1, total) }),
            )
            const problems = report.problems.length
              ? ` ${report.problems.length} problems are listed in the output "Tickmark".`
              : ''
            vscode.window.setStatusBarMessage(`Tickmark: ${report.sources} sources indexed.${problems}`, 8000)
            return report.sources
          } catch (error) {
            if (!token.isCancellationRequested)
              void vscode.window.showErrorMessage(`Tickmark could not build the index: ${(error as Error).message}`)
            return undefined
          }
        },
      ),
    ),
  )
}
