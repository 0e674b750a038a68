import * as vscode from 'vscode'
import type { IndexReport, Progress } from '../engine/engine'
import type { Session } from './session'

/** The command "Rebuild Index", with progress and a way to stop. Gives the number of articles. */
export function registerRebuildIndex(context: vscode.ExtensionContext, session: Session): void {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Tickmark: indexing', cancellable: true }
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.rebuildIndex', () =>
      vscode.window.withProgress(options, async (progress, token) => {
        try {
          const report = await rebuild(session, progress, token)
          tell(report, session)
          return report.sources
        } catch (error) {
          if (!token.isCancellationRequested)
            void vscode.window.showErrorMessage(`Tickmark could not build the index: ${(error as Error).message}`)
          return undefined
        }
      }),
    ),
  )
}

function rebuild(
  { client, log }: Session,
  shown: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<IndexReport> {
  const abort = new AbortController()
  token.onCancellationRequested(() => abort.abort())
  log.restart()
  let last = 0
  const progress = ({ done, total }: Progress) => {
    const percent = (100 * done) / Math.max(1, total)
    shown.report({ message: `${done} of ${total}`, increment: percent - last })
    last = percent
  }
  return client.rebuild(vscode.window.activeTextEditor?.document.uri, { signal: abort.signal, progress })
}

function tell({ sources, problems }: IndexReport, { log }: Session): void {
  const text = `Tickmark: ${sources} ${sources === 1 ? 'article' : 'articles'} indexed.`
  if (!problems.length) return void vscode.window.setStatusBarMessage(text, 8000)
  const found = problems.length === 1 ? 'There is 1 problem.' : `There are ${problems.length} problems.`
  const details = 'Show Output'
  void vscode.window.showWarningMessage(`${text} ${found}`, details).then((choice) => choice && log.show())
}
