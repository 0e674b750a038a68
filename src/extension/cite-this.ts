import * as vscode from 'vscode'
import { corpusFor } from './config'
import { isSource } from './drafts'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** The commands "Cite This" and "Copy Link to Passage" for a source that is open, and "Cite This" for one of the view. */
export function registerCiteThis(context: vscode.ExtensionContext, session: Session): void {
  const markSource = (editor = vscode.window.activeTextEditor) =>
    vscode.commands.executeCommand('setContext', 'tickmark.inSource', editor !== undefined && mayBeSource(editor))
  // later, since the disk tells what a source is, and VS Code waits for the start
  setImmediate(() => void markSource())
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(markSource),
    vscode.commands.registerCommand('tickmark.citeThis', (node?: { readonly path?: string }) =>
      tellFailure(
        (cause) => vscode.l10n.t('Tickmark cannot cite this: {0}', cause),
        async () => (await loadWork()).citeSource(session, node?.path),
      ),
    ),
    vscode.commands.registerCommand('tickmark.copyLinkToPassage', () =>
      tellFailure(
        (cause) => vscode.l10n.t('Tickmark cannot link to this: {0}', cause),
        async () => (await loadWork()).copyLink(session),
      ),
    ),
  )
}

/** Where the whole workspace stands in for the corpus, any text in it may be a source. */
function mayBeSource({ document: { uri } }: vscode.TextEditor): boolean {
  if (isSource(uri)) return true
  return (
    corpusFor(uri).chosen === 'workspace' && /\.(?:md|markdown|mdown|qmd|txt|text|x?html?|mhtml|eml)$/i.test(uri.path)
  )
}

const loadWork = () => import('./cite-source')
