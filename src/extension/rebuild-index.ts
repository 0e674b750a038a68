import * as vscode from 'vscode'
import type { IndexReport, Progress } from '../engine/engine'
import type { Session } from './session'

/** The command "Rebuild Index", with progress and a way to stop. Gives the number of articles. */
export function registerRebuildIndex(context: vscode.ExtensionContext, session: Session): void {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Tickmark: indexing'),
    cancellable: true,
  }
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.rebuildIndex', () =>
      vscode.window.withProgress(options, async (progress, token) => {
        try {
          const report = await rebuild(session, progress, token)
          tell(report, session)
          return report.sources
        } catch (error) {
          if (!token.isCancellationRequested)
            void vscode.window.showErrorMessage(
              vscode.l10n.t('Tickmark could not build the index: {0}', (error as Error).message),
            )
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
    shown.report({ message: vscode.l10n.t('{0} of {1}', done, total), increment: percent - last })
    last = percent
  }
  return client.rebuild(vscode.window.activeTextEditor?.document.uri, { signal: abort.signal, progress })
}

function tell({ sources, problems }: IndexReport, { log }: Session): void {
  const text =
    sources === 1
      ? vscode.l10n.t('Tickmark: 1 article indexed.')
      : vscode.l10n.t('Tickmark: {0} articles indexed.', sources)
  if (!problems.length) return void vscode.window.setStatusBarMessage(text, 8000)
  const found =
    problems.length === 1
      ? vscode.l10n.t('There is 1 problem.')
      : vscode.l10n.t('There are {0} problems.', problems.length)
  const details = vscode.l10n.t('Show Output')
  void vscode.window.showWarningMessage(`${text} ${found}`, details).then((choice) => choice && log.show())
}
