import * as vscode from 'vscode'
import { EXPLAIN_VERDICT } from '../present/markdown-text'
import type { toExplanationPage } from '../present/explanation'
import { isDraft } from './config'
import { activeDraft, toDraft } from './documents'
import { createPage } from './pages'
import { createLocator, type Locator } from './passages'
import type { Session } from './session'
import { tellFailure } from './tell-failure'
import type { Explanation } from '../engine/engine'

/** The command "Explain This Verdict": a page beside the draft that says how the verdict on the figure at the cursor came about. */
export function registerExplainVerdict(context: vscode.ExtensionContext, session: Session): void {
  const pages = createPage('tickmark-verdict', '/Verdict.md')
  context.subscriptions.push(
    pages,
    vscode.commands.registerCommand(EXPLAIN_VERDICT, async (offset?: number) => {
      const editor = activeDraft(isDraft)
      if (!editor) return undefined
      const toMessage = (cause: string) => vscode.l10n.t('Tickmark could not explain the verdict: {0}', cause)
      return tellFailure(toMessage, async () => {
        const page = await explain(editor, session, offset)
        if (page !== undefined) await pages.show(page)
        return page
      })
    }),
  )
}

/** The page on the figure at an offset, or at the cursor; undefined, with a message, where there is no figure. */
async function explain(
  { document, selection }: vscode.TextEditor,
  { client }: Session,
  offset = document.offsetAt(selection.active),
): Promise<string | undefined> {
  const draft = toDraft(document)
  const { engine } = await client.ready(document.uri)
  const explanation = await engine.explain(draft, offset)
  const { toExplanationPage } = await import('../present/explanation')
  if (explanation)
    return toExplanationPage(explanation, draft.text, await findLinks(explanation, createLocator(client)))
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no figure at the cursor. Put the cursor into a number first.'),
  )
  return undefined
}

/** Addresses of the passages, by file and line; a file that is gone has none. */
async function findLinks({ compared }: Explanation, locate: Locator): Promise<Parameters<typeof toExplanationPage>[2]> {
  const links = new Map<string, string>()
  for (const { evidence } of compared) {
    const place = await locate(evidence.path, evidence.figure ?? evidence).catch(() => undefined)
    const line = place && place.range.start.line + 1
    if (place)
      links.set(
        toId({ path: evidence.path, ...(evidence.figure ?? evidence) }),
        place.uri.with({ fragment: `L${line}` }).toString(),
      )
  }
  return (passage) => links.get(toId(passage))
}

function toId({ path, start }: { readonly path: string; readonly start: number }): string {
  return `${start} ${path}`
}
