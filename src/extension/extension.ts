import * as vscode from 'vscode'
import { registerCheckFigures } from './check-figures'
import { registerCompletion } from './completion'
import { registerDiagnostics } from './diagnostics'
import { registerHover } from './hover'
import { registerInsertCitation } from './insert-citation'
import { registerOpenPassage } from './open-passage'
import { registerQuickFix } from './quick-fix'
import { registerRebuildIndex } from './rebuild-index'
import { Session } from './session'
import { registerStatusItem } from './status-item'

/** Starts nothing heavy: the engine comes to life with the first question. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Tickmark')
  const session = new Session(context, output)
  context.subscriptions.push(output, session)
  registerDiagnostics(context, session)
  registerCheckFigures(context, session)
  registerHover(context, session)
  registerCompletion(context, session)
  registerQuickFix(context, session)
  registerInsertCitation(context, session)
  registerRebuildIndex(context, session)
  registerOpenPassage(context)
  registerStatusItem(context, session)
}
