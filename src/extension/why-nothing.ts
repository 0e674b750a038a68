import * as vscode from 'vscode'
import type { Situation } from '../present/why-nothing'
import { checkMoment, corpusFor, isDraft } from './config'
import { toDraft } from './documents'
import { createPage } from './pages'
import type { Session } from './session'

/** The command "Why Is Nothing Shown Here?": a page on what is indexed, resolved and skipped, with the next step. Gives the page. */
export function registerWhyNothing(context: vscode.ExtensionContext, session: Session): void {
  const page = createPage('tickmark-why', '/Why.md')
  context.subscriptions.push(
    page,
    vscode.commands.registerCommand('tickmark.whyNothing', async () => {
      try {
        const { toWhyPage } = await import('../present/why-nothing')
        const text = toWhyPage(await look(vscode.window.activeTextEditor?.document, session))
        await page.show(text)
        return text
      } catch (error) {
        void vscode.window.showErrorMessage(`Tickmark: ${(error as Error).message}`)
        return undefined
      }
    }),
  )
}

async function look(document: vscode.TextDocument | undefined, { client, findings }: Session): Promise<Situation> {
  const trusted = vscode.workspace.isTrusted
  const corpus = corpusFor(document?.uri)
  if (!document || !isDraft(document)) {
    const draft = document && { ...describe(document), served: false, findings: [], unresolved: [] }
    return { trusted, corpus, draft, health: corpus.folders.length ? await healthOf(undefined, client) : undefined }
  }
  const { engine } = await client.ready(document.uri, true)
  const draft = toDraft(document)
  const result = await engine.check(draft)
  findings.set(document, result)
  const unresolved = result.problems.filter(({ kind }) => kind === 'unknown-key').map(({ message }) => message)
  const all = [...result.findings, ...result.quotations]
  return {
    trusted,
    corpus,
    draft: { ...describe(document), served: true, findings: all, unresolved },
    health: await engine.health(draft),
  }
}

function describe(document: vscode.TextDocument) {
  const path = vscode.workspace.asRelativePath(document.uri)
  return { path, language: document.languageId, moment: checkMoment(document.uri) }
}

async function healthOf(draft: vscode.Uri | undefined, client: Session['client']) {
  const { engine } = await client.ready(draft)
  return engine.health()
}
