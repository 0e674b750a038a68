import * as vscode from 'vscode'
import type { NameNote } from '../engine/engine'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { DRAFTS, isDraft } from './config'
import { toDraft, toRange } from './documents'
import { toAction } from './edit-action'
import { createLocator } from './passages'
import type { Session } from './session'

/** How long findings must be at rest before names are looked at, in milliseconds. */
const PAUSE = 200

/** Notes, after each check, names and titles of a draft that the sources write otherwise; with what they write as a quick fix. */
export function registerNameNotes(context: vscode.ExtensionContext, { client, findings, log }: Session): void {
  const collection = vscode.languages.createDiagnosticCollection('tickmark-names')
  const notes = new WeakMap<vscode.Diagnostic, NameNote>()
  const timers = new Map<string, NodeJS.Timeout>()
  const locate = createLocator(client)
  const publish = async (document: vscode.TextDocument) => {
    if (document.isClosed || !isWanted(document)) return collection.delete(document.uri)
    const { version } = document
    const ready = await client.readyQuietly(document.uri)
    const found = (await ready?.engine.nameNotes(toDraft(document))) ?? []
    const shown = await Promise.all(found.map((note) => toDiagnostic(document, note, locate)))
    if (document.isClosed || document.version !== version) return
    shown.forEach((diagnostic, i) => notes.set(diagnostic, found[i]))
    collection.set(document.uri, shown)
  }
  const publishSoon = (document: vscode.TextDocument) => {
    const key = document.uri.toString()
    clearTimeout(timers.get(key))
    const tell = (error: Error) => log.say(`Names could not be looked at: ${error.message}`)
    timers.set(
      key,
      setTimeout(() => publish(document).catch(tell), PAUSE),
    )
  }
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics.flatMap((diagnostic) => {
        const own = collection
          .get(document.uri)
          ?.find((one) => one.range.isEqual(diagnostic.range) && one.message === diagnostic.message)
        const note = own && notes.get(own)
        return note ? actionsFor(document, diagnostic, note) : []
      }),
  }
  context.subscriptions.push(
    collection,
    findings.onChange((document) => isDraft(document) && publishSoon(document)),
    vscode.languages.registerCodeActionsProvider(DRAFTS, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  )
}

function isWanted({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('tickmark', uri).get('checkNames', true)
}

async function toDiagnostic(
  document: vscode.TextDocument,
  { kind, start, end, message, source }: NameNote,
  locate: ReturnType<typeof createLocator>,
): Promise<vscode.Diagnostic> {
  const { Information, Hint } = vscode.DiagnosticSeverity
  const range = toRange(document, { start, end })
  const diagnostic = new vscode.Diagnostic(range, message, kind === 'form' ? Hint : Information)
  diagnostic.source = 'Tickmark names'
  diagnostic.code = kind
  const place = await locate(source.path, source.span).catch(() => undefined)
  if (place) diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, source.text)]
  return diagnostic
}

function actionsFor(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  { start, end, replacement, source }: NameNote,
): vscode.CodeAction[] {
  const fixTitle = vscode.l10n.t('Write “{0}” as the sources do', replacement)
  const fix = toAction(fixTitle, document, [{ start, end, text: replacement }])
  const title = vscode.l10n.t('Open the passage that says so')
  const open = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  open.command = { command: OPEN_PASSAGE, title, arguments: [{ path: source.path, ...source.span }] }
  return [fix, open].map((action) => Object.assign(action, { diagnostics: [diagnostic] }))
}
