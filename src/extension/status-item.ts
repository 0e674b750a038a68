import * as vscode from 'vscode'
import { isDraft } from './config'
import type { Session } from './session'

/** One status item: what the last check of the active draft found, or that the corpus is being indexed. Opens the problems. */
export function registerStatusItem(context: vscode.ExtensionContext, session: Session): void {
  const item = vscode.window.createStatusBarItem('tickmark.status', vscode.StatusBarAlignment.Right, 90)
  item.name = 'Tickmark'
  const show = () => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !isDraft(document)) return item.hide()
    const findings = session.findingsOf(document)
    const count = (stance: string) => findings.filter((f) => f.stance === stance).length
    const [right, wrong, missing] = [count('supported'), count('refuted'), count('not-found')]
    item.text = findings.length ? `$(check) ${right} $(error) ${wrong} $(question) ${missing}` : '$(checklist) Tickmark'
    item.tooltip = findings.length
      ? `${right} figures supported, ${wrong} do not match, ${missing} not found in the cited source, ${count('unchecked')} not checked`
      : 'Check the figures of this draft'
    item.command = findings.length ? 'workbench.actions.view.problems' : 'tickmark.checkFigures'
    item.show()
  }
  context.subscriptions.push(
    item,
    session.onFindings(show),
    session.onIndexing((progress) => {
      if (!progress) return show()
      item.text = `$(sync~spin) Tickmark ${progress.done}/${progress.total}`
      item.show()
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) show()
    }),
  )
  show()
}
