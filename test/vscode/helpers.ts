import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'

export function uriOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, path)
}

/** Opens and shows a file of the workspace. */
export async function open(path = 'draft.md'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path))
  await vscode.window.showTextDocument(document, { preview: false })
  return document
}

/** Opens a draft and checks it by the command. */
export async function check(path = 'draft.md'): Promise<vscode.TextDocument> {
  const document = await open(path)
  await vscode.commands.executeCommand('tickmark.checkFigures')
  return document
}

/** Asks until the answer is good: while the workbench starts, a request may be cancelled when another extension registers. */
export async function eventually<T>(ask: () => T | Thenable<T>, good: (answer: T) => boolean): Promise<T> {
  for (const limit = Date.now() + 15_000; ;) {
    const answer = await ask()
    if (good(answer)) return answer
    if (Date.now() > limit) throw new Error(`no good answer: ${JSON.stringify(answer)?.slice(0, 500)}`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

/** Takes the first item of the list that is open, which fills a moment later, until the answer is good. */
export function takeFirst<T>(ask: () => T, good: (answer: T) => boolean): Promise<T> {
  return eventually(async () => {
    await new Promise((wake) => setTimeout(wake, 300))
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    return ask()
  }, good)
}

/** Runs a command that shows a list and writes what is chosen into the document: the first item. */
export async function insertFirst(document: vscode.TextDocument, command: string, ...args: unknown[]): Promise<void> {
  const before = document.version
  const done = vscode.commands.executeCommand(command, ...args)
  await takeFirst(
    () => document.version,
    (version) => version > before,
  )
  await done
}

/** The place some characters into the first occurrence of the words. */
export function placeOf(document: vscode.TextDocument, words: string, offset = 1): vscode.Position {
  const at = document.getText().indexOf(words)
  assert.ok(at >= 0, `${words} is in the draft`)
  return document.positionAt(at + offset)
}

export function endOf(document: vscode.TextDocument): vscode.Position {
  return document.positionAt(document.getText().length)
}

/** Replaces the words, or what lies at the place, as one edit. */
export async function replace(document: vscode.TextDocument, at: vscode.Range | vscode.Position, text: string) {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, at instanceof vscode.Position ? new vscode.Range(at, at) : at, text)
  assert.ok(await vscode.workspace.applyEdit(edit))
}

/** Gives a file of the workspace its text on disk back. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document)
  await vscode.commands.executeCommand('workbench.action.files.revert')
}

/** Our diagnostics. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'Tickmark')
}

/** Figures and codes of our diagnostics. */
export function shown(document: vscode.TextDocument): unknown[] {
  return findingsIn(document.uri).map((d) => [document.getText(d.range), codeOf(d)])
}

/** The verdict of a diagnostic, whose code leads to its page of help. */
export function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code
}

/** What all hovers at a place say. */
export async function hoverAt(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
  const command = 'vscode.executeHoverProvider'
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, place)
  return hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n')
}

export function completeAt(document: vscode.TextDocument, place: vscode.Position, trigger?: string) {
  const command = 'vscode.executeCompletionItemProvider'
  return vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, place, trigger)
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label
}

export function configure(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('tickmark').update(name, value, vscode.ConfigurationTarget.Workspace)
}
