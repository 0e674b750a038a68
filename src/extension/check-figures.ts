import * as vscode from 'vscode'
import { IGNORE_FILE } from '../check/review/ignore-file-name'
import { LEDGER_FILE } from '../check/review/ledger'
import type { IndexReport } from '../engine/engine'
import type { Corpus } from '../host/find-corpus'
import type { Checker } from './checker'
import { checkMoment, isDraft } from './config'
import { activeDraft } from './documents'
import { CHECK_AGAIN } from './edit-action'
import type { Session } from './session'
import { tellFailure } from './tell-failure'

/** How long typing, or changes of sources, must pause before a draft is checked, in milliseconds. */
const PAUSE = 600

/**
 * The command "Check Figures", checking on save or while typing where the setting asks for it, and again behind a quick fix and what takes it back: an
 * undone fix brings its finding back.
 */
export function registerCheckFigures(context: vscode.ExtensionContext, session: Session): void {
  const { checker } = session
  const timers = new Map<string, NodeJS.Timeout>()
  const stopTimer = ({ uri }: vscode.TextDocument) => {
    clearTimeout(timers.get(uri.toString()))
    timers.delete(uri.toString())
  }
  const checkQuietly = (document: vscode.TextDocument) =>
    checker.check(document).catch((error: Error) => session.log.say(`A check failed: ${error.message}`))
  const checkSoon = (document: vscode.TextDocument) => {
    stopTimer(document)
    const check = () => {
      stopTimer(document)
      void checkQuietly(document)
    }
    timers.set(document.uri.toString(), setTimeout(check, PAUSE))
  }
  context.subscriptions.push(
    vscode.commands.registerCommand('tickmark.checkFigures', () => checkActive(checker, session)),
    // not waited for: a fix may be part of saving
    vscode.commands.registerCommand(CHECK_AGAIN, (uri: string) => {
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
      if (document) void checkQuietly(document)
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (isDraft(document) && checkMoment(document.uri) !== 'onCommand') void checkQuietly(document)
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (!contentChanges.length || !isDraft(document)) return
      const takesBack = reason !== undefined && session.findings.isChecked(document)
      const isDue = timers.has(document.uri.toString())
      if (takesBack || isDue || checkMoment(document.uri) === 'onType') checkSoon(document)
    }),
    vscode.workspace.onDidCloseTextDocument(stopTimer),
    recheckWithSources(session, checkQuietly),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  )
}

/**
 * A changed or deleted source, ledger or file of ignores changes what was found: drafts that stand as they were checked are checked again, of others the
 * findings are marked as out of date.
 */
function recheckWithSources(
  { client, findings }: Session,
  check: (document: vscode.TextDocument) => Promise<unknown>,
): vscode.Disposable {
  const waiting = new Set<vscode.TextDocument>()
  let timer: NodeJS.Timeout | undefined
  const checkWaiting = () => {
    const documents = [...waiting].filter((document) => !document.isClosed)
    waiting.clear()
    for (const document of documents) void check(document)
  }
  const recheck = ({ fsPath }: vscode.Uri) => {
    const checked = findings.checked()
    // Saving a draft that lies in its own corpus changes no source.
    if (checked.some(({ uri }) => uri.fsPath === fsPath)) return
    for (const document of checked) if (!findings.isStale(document)) waiting.add(document)
    findings.sourcesChanged()
    clearTimeout(timer)
    timer = setTimeout(checkWaiting, PAUSE)
  }
  const settled = vscode.workspace.createFileSystemWatcher(`**/{${LEDGER_FILE},${IGNORE_FILE}}`)
  return vscode.Disposable.from(
    client.onSourceChange(recheck),
    settled,
    settled.onDidChange(recheck),
    settled.onDidCreate(recheck),
    settled.onDidDelete(recheck),
    { dispose: () => clearTimeout(timer) },
  )
}

/** Gives the number of figures that were checked. */
async function checkActive(checker: Checker, session: Session): Promise<number | undefined> {
  const document = activeDraft(isDraft)?.document
  if (!document) return undefined
  const location = vscode.ProgressLocation.Window
  const toMessage = (cause: string) => vscode.l10n.t('Tickmark could not check the figures: {0}', cause)
  const work = async () => {
    const { figures, corpus, report } = await checker.check(document, true)
    tellWhatIsMissing(corpus, report, session)
    if (figures === 0)
      vscode.window.setStatusBarMessage(vscode.l10n.t('Tickmark: there are no figures in this draft.'), 5000)
    return figures
  }
  const progress = { location, title: vscode.l10n.t('Tickmark: checking figures') }
  return vscode.window.withProgress(progress, () => tellFailure(toMessage, work))
}

/** A corpus that is not there, or an empty one, makes every check worthless: that is worth a message. */
function tellWhatIsMissing(corpus: Corpus, report: IndexReport, { log }: Session): void {
  const missing = report.problems.find(({ kind, path }) => kind === 'missing' && corpus.folders.includes(path))
  if (!missing && report.sources > 0) return
  const where = corpus.folders.join(', ') || vscode.l10n.t('this window')
  const text = missing?.message ?? vscode.l10n.t('There are no articles in {0}.', where)
  const [settings, details] = [vscode.l10n.t('Choose Folders'), vscode.l10n.t('Show Output')]
  void vscode.window.showWarningMessage(`Tickmark: ${text}`, settings, details).then((choice) => {
    if (choice === settings) void vscode.commands.executeCommand('workbench.action.openSettings', 'tickmark.corpus')
    if (choice === details) log.show()
  })
}
