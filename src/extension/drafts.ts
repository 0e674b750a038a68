import * as vscode from 'vscode'
import { isWithin } from '../base/paths'
import { toSlashes } from '../host/find-corpus'
import { corpusFor, isDraft } from './config'
import { sourcePathOf } from './passages'

/** A draft and where the cursor was in it last. */
export interface DraftPlace {
  readonly document: vscode.TextDocument
  readonly selection: vscode.Selection
}

/** Remembers which draft was worked on last, so that something can be put into it from elsewhere. */
export class Drafts implements vscode.Disposable {
  /** By address, the last one last; sources too: which those are the disk tells, and with each key the cursor moves. */
  private readonly places = new Map<string, DraftPlace>()
  private readonly offered = new Set<string>()
  private readonly listening: vscode.Disposable

  constructor() {
    for (const editor of vscode.window.visibleTextEditors) this.note(editor)
    this.note(vscode.window.activeTextEditor)
    this.listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.note(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.note(textEditor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.places.delete(uri.toString())),
    )
  }

  /** The draft that was worked on last, other than the document itself. */
  latest(other: vscode.Uri | undefined): DraftPlace | undefined {
    const place = [...this.places.values()].findLast(
      ({ document: { uri } }) => uri.toString() !== other?.toString() && !isSource(uri),
    )
    // where it is in sight, its cursor may have moved without a word yet
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document === place?.document)
    return place && { document: place.document, selection: shown?.selection ?? place.selection }
  }

  /** True once for each draft: nobody is asked twice. */
  isFirstOffer({ path }: vscode.Uri): boolean {
    const first = !this.offered.has(path)
    this.offered.add(path)
    return first
  }

  dispose(): void {
    this.listening.dispose()
  }

  private note(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isDraft(editor.document)) return
    const { document, selection } = editor
    const address = document.uri.toString()
    this.places.delete(address)
    this.places.set(address, { document, selection })
  }
}

/** True for what lies in a folder of articles, and for the text of one that no editor can show. */
export function isSource(uri: vscode.Uri): boolean {
  const path = sourcePathOf(uri)
  if (path === undefined || uri.scheme !== 'file') return path !== undefined
  const { folders, chosen } = corpusFor(uri)
  return chosen !== 'workspace' && folders.some((folder) => isWithin(toSlashes(path), folder))
}
