import * as vscode from 'vscode'
import { DRAFTS } from './config'
import type { NamedEntity } from './curate-names'
import type { Session } from './session'
import { tellFailure, withName } from './tell-failure'

/** All places that name a thing, in the workspace's drafts and in the sources: as references of a name, and as a list to choose from. */
export function registerFindMentions(context: vscode.ExtensionContext, session: Session): void {
  const provider: vscode.ReferenceProvider = {
    provideReferences: async (document, position, _context, token) =>
      (await loadWork()).findReferences(session, document, { position, token }),
  }
  const find = (asked?: Partial<NamedEntity>) =>
    tellFailure(withName, async () => (await loadWork()).listMentions(session, asked?.entity?.name))
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.findMentions', find),
    vscode.languages.registerReferenceProvider(DRAFTS, provider),
  )
}

const loadWork = () => import('./list-mentions')
