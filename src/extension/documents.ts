import { join } from 'node:path'
import * as vscode from 'vscode'
import type { Span } from '../base/span'
import type { Draft } from '../engine/engine'
import { toSlashes } from '../host/find-corpus'
import { draftFolder, draftLanguage } from './config'

/** A document as the engine takes it. */
export function toDraft(document: vscode.TextDocument): Draft {
  const { uri, version } = document
  const path = uri.scheme === 'untitled' ? join(draftFolder(uri), uri.path.replace(/^.*\//, '')) : uri.fsPath
  return { path: toSlashes(path), text: document.getText(), language: draftLanguage(document), version }
}

export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end))
}

/** The draft in the active editor and its editor; tells the user what is missing where there is none. */
export function activeDraft(isDraft: (document: vscode.TextDocument) => boolean): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  if (editor && isDraft(editor.document)) return editor
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a draft first, in Markdown, Quarto, LaTeX, Typst or plain text.'),
  )
  return undefined
}
