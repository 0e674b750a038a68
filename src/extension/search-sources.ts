import * as vscode from 'vscode'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** The commands "Search Sources" and "Find This Figure in Sources": a list of passages that opens the one chosen. */
export function registerSearchSources(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.searchSources', (line?: string) =>
      tellFailure(
        (cause) => vscode.l10n.t('Tickmark could not search the sources: {0}', cause),
        async () => (await loadWork()).searchSources(session, typeof line === 'string' ? line : undefined),
      ),
    ),
    vscode.commands.registerCommand('tickmark.findFigure', () =>
      tellFailure(
        (cause) => vscode.l10n.t('Tickmark could not look for the figure: {0}', cause),
        async () => (await loadWork()).findFigure(session),
      ),
    ),
  )
}

const loadWork = () => import('./search-passages')
