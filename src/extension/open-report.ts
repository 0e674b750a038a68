import * as vscode from 'vscode'
import type { ReportFormat } from '../present/report/render'
import { isDraft } from './config'
import { activeDraft } from './documents'
import type { ReportDesk } from './report-panel'
import type { Session } from './session'
import { tellFailure, withName } from './tell-failure'

/** The command "Open Report": the annotated draft with its proof notes in a page beside it, and its exports. */
export function registerOpenReport(context: vscode.ExtensionContext, session: Session): void {
  const panels = new Map<string, vscode.WebviewPanel>()
  const desk: ReportDesk = { context, session, panels }
  const run = <T>(work: () => Promise<T>) => tellFailure(withName, work)
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.openReport', () => {
      const document = activeDraft(isDraft)?.document
      return document && run(async () => (await loadPanel()).openReport(document, desk))
    }),
    vscode.commands.registerCommand('tickmark.exportReport', (format?: ReportFormat, target?: vscode.Uri) => {
      const document = activeDraft(isDraft)?.document
      return document && run(async () => (await loadPanel()).exportReport(document, desk, format, target))
    }),
  )
}

/** Reports are a bundle of their own. */
const loadPanel = () => import('./report-panel')
