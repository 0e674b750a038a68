import * as vscode from 'vscode'
import { checkMoment, isDraft } from './config'
import { toDraft, type Session } from './session'

/** How long typing must pause before a draft is checked, in milliseconds. */
const PAUSE = 600

/** The command "Check Figures", and checking on save or while typing where the setting asks for it. */
export function registerCheckFigures(context: vscode.ExtensionContext, session: Session): void {
  const timers = new Map<string, NodeJS.Timeout>()
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.checkFigures', () => checkActive(session)),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (checkMoment() !== 'onCommand' && isDraft(document)) void check(session, document)
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (checkMoment() !== 'onType' || !contentChanges.length || !isDraft(document)) return
      const key = document.uri.toString()
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => void check(session, document), PAUSE),
      )
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document.uri.toString()))
      timers.delete(document.uri.toString())
      session.forget(document.uri)
    }),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  )
}

async function checkActive(session: Session): Promise<number | undefined> {
  const document = vscode.window.activeTextEditor?.document
  if (!document || !isDraft(document)) {
    void vscode.window.showInformationMessage('Open a Markdown or Quarto draft to check its figures.')
    return undefined
  }
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Tickmark: checking figures' },
    async () => {
      try {
        return await check(session, document)
      } catch (error) {
        void vscode.window.showErrorMessage(`Tickmark could not check the figures: ${(error as Error).message}`)
        return undefined
      }
    },
  )
}

/** Checks a document and keeps the findings, unless it has changed meanwhile. Gives the number of figures. */
async function check(session: Session, document: vscode.TextDocument): Promise<number> {
  const engine = await session.ready(document.uri)
  const draft = toDraft(document)
  const result = await engine.check(draft)
  session.tell(result.problems)
  session.setFindings(document, draft.version ?? document.version, result.findings)
  return result.findings.length
}
