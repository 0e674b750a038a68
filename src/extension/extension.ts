import * as vscode from 'vscode'
import { registerCheckFigures } from './check-figures'
import { registerCompletionEntities } from './completion-entities'
import { registerCompletionKeys } from './completion-keys'
import { registerDiagnostics } from './diagnostics'
import { EngineClient } from './engine-client'
import { registerExplainVerdict } from './explain-verdict'
import { Findings } from './findings'
import { registerHoverEntity } from './hover-entity'
import { registerHoverFigure } from './hover-figure'
import { registerInsertCitation } from './insert-citation'
import { registerOpenPassage } from './open-passage'
import { registerSourceTexts } from './passages'
import { createProblemLog } from './problem-log'
import { registerQuickFix } from './quick-fix'
import { registerRebuildIndex } from './rebuild-index'
import { registerSearchSources } from './search-sources'
import type { Session } from './session'
import { registerSourcesView } from './sources-view'
import { registerStatusItem } from './status-item'

/** Starts nothing heavy: the engine comes to life with the first question. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createProblemLog()
  const session: Session = { log, findings: new Findings(), client: new EngineClient(context, log) }
  context.subscriptions.push(session.client, session.findings, log)
  registerCheckFigures(context, session)
  registerDiagnostics(context, session)
  registerHoverFigure(context, session)
  registerHoverEntity(context, session)
  registerCompletionKeys(context, session)
  registerCompletionEntities(context, session)
  registerQuickFix(context, session)
  registerExplainVerdict(context, session)
  registerInsertCitation(context, session)
  registerRebuildIndex(context, session)
  registerSearchSources(context, session)
  registerSourcesView(context, session)
  registerOpenPassage(context, session)
  registerSourceTexts(context, session.client)
  registerStatusItem(context, session)
}
