import * as vscode from 'vscode'
import type { Session } from './session'
import type { Deed } from './settle'
import { tellFailure, withName } from './tell-failure'

export const VERIFY_FIGURE = 'tickmark.verifyFigure'
export const WITHDRAW_VERIFICATION = 'tickmark.withdrawVerification'
export const IGNORE_FINDING = 'tickmark.ignoreFinding'

/** The finding that a command is about; without one, that at the cursor. */
export interface FindingPlace {
  readonly uri: string
  readonly start: number
  readonly end: number
}

/** Commands by which a person settles a finding: verify it, withdraw that, ignore it. The note or reason may be given with the command. */
export function registerSettleFinding(context: vscode.ExtensionContext, session: Session): void {
  const register = (command: string, deed: Deed) =>
    vscode.commands.registerCommand(command, (place?: FindingPlace, given?: unknown) =>
      tellFailure(withName, async () => {
        const { settle } = await import('./settle')
        // a menu of a view gives its selection there
        return settle(deed, session, place, typeof given === 'string' ? given : undefined)
      }),
    )
  context.subscriptions.push(
    register(VERIFY_FIGURE, 'verify'),
    register(WITHDRAW_VERIFICATION, 'withdraw'),
    register(IGNORE_FINDING, 'ignore'),
  )
}
