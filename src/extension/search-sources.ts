import * as vscode from 'vscode'
import type { Session } from './session'

/** The commands "Search Sources" and "Find This Figure in Sources": a list of passages that opens the one chosen. */
export function registerSearchSources(context: vscode.ExtensionContext, session: Session): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.searchSources', (line?: string) =>
      quietly('search the sources', async () =>
        (await loadWork()).searchSources(session, typeof line === 'string' ? line : undefined),
      ),
    ),
    vscode.commands.registerCommand('tickmark.findFigure', () =>
      quietly('look for the figure', async () => (await loadWork()).findFigure(session)),
    ),
  )
}

async function quietly(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    void vscode.window.showErrorMessage(`Tickmark could not ${what}: ${(error as Error).message}`)
  }
}

const loadWork = () => import('./search-passages')
