import * as vscode from 'vscode'
import type { EntityList } from '../engine/engine'
import { DRAFTS, entitiesFileFor } from './config'
import type { Session } from './session'
import type { Decision } from './settle-name'
import { tellFailure, withName } from './tell-failure'

/** The thing that a command is about, and the name by which it was pointed at. */
export interface NamedEntity {
  readonly entity: EntityList['entities'][number]
  readonly name: string
}

const commands: Readonly<Record<string, Decision>> = {
  'tickmark.mergeName': 'merge',
  'tickmark.splitName': 'split',
  'tickmark.renameName': 'rename',
  'tickmark.retypeName': 'retype',
  'tickmark.rejectName': 'reject',
  'tickmark.addAlias': 'addAlias',
}

/** Commands, and code actions on names, by which users settle what names mean. The answer may be given with the command. */
export function registerCurateNames(context: vscode.ExtensionContext, session: Session): void {
  for (const [command, decision] of Object.entries(commands))
    context.subscriptions.push(
      vscode.commands.registerCommand(command, (given?: Partial<NamedEntity>, answer?: string) =>
        tellFailure(withName, async () => {
          const { settleName } = await loadWork()
          return settleName(session, decision, { given, answer })
        }),
      ),
    )
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = async (document, range, asked, token) =>
    // no light bulb follows the cursor over names
    asked.triggerKind === vscode.CodeActionTriggerKind.Invoke
      ? (await loadWork()).actionsOnName(session, { document, range, token })
      : []
  const openFile = async () => {
    const path = entitiesFileFor(vscode.window.activeTextEditor?.document.uri)
    if (path === undefined) return
    const uri = vscode.Uri.file(path)
    const made = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    )
    if (!made) return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is settled about names yet.'))
    await vscode.window.showTextDocument(uri)
  }
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.openEntitiesFile', openFile),
    vscode.languages.registerCodeActionsProvider(
      DRAFTS,
      { provideCodeActions },
      {
        providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
      },
    ),
  )
}

const loadWork = () => import('./settle-name')
