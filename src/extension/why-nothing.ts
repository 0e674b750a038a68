import * as vscode from 'vscode'
import { createPage } from './pages'
import type { Session } from './session'
import { tellFailure, withName } from './tell-failure'

/** The command "Why Is Nothing Shown Here?": a page on what is indexed, resolved and skipped, with the next step. Gives the page. */
export function registerWhyNothing(context: vscode.ExtensionContext, session: Session): void {
  const page = createPage('tickmark-why', '/Why.md')
  context.subscriptions.push(
    page,
    vscode.commands.registerCommand('tickmark.whyNothing', () =>
      tellFailure(withName, async () => {
        const { makeWhyPage } = await import('./why-page')
        const text = await makeWhyPage(session)
        await page.show(text)
        return text
      }),
    ),
  )
}
