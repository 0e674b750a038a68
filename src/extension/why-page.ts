import * as vscode from 'vscode'
import { toWhyPage, type Situation } from '../present/why-nothing'
import { checkMoment, corpusFor, isDraft } from './config'
import { toDraft } from './documents'
import type { Session } from './session'

/** The page on why nothing is shown for the active editor: checks it first. */
export async function makeWhyPage(session: Session): Promise<string> {
  return toWhyPage(await look(vscode.window.activeTextEditor?.document, session))
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
