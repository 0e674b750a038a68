import * as vscode from 'vscode'
import { ENTITIES_FILE } from './config'
import { toRange } from './documents'
import type { Session } from './session'

/** Says what is wrong in an open file about names, where it stands. */
export function registerEntitiesProblems(context: vscode.ExtensionContext, { client }: Session): void {
  const collection = vscode.languages.createDiagnosticCollection('tickmark-entities')
  const examine = async (document: vscode.TextDocument) => {
    if (!document.uri.path.endsWith(`/${ENTITIES_FILE}`)) return
    const { version } = document
    const { engine } = await client.ready(document.uri)
    const problems = await engine.checkCuration(document.getText())
    if (document.isClosed || document.version !== version) return
    collection.set(
      document.uri,
      problems.map((problem) => {
        const diagnostic = new vscode.Diagnostic(
          toRange(document, problem),
          problem.message,
          vscode.DiagnosticSeverity.Warning,
        )
        diagnostic.source = 'Tickmark'
        return diagnostic
      }),
    )
  }
  context.subscriptions.push(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => void examine(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => void examine(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  )
  vscode.workspace.textDocuments.forEach((document) => void examine(document))
}
