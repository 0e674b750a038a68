import * as vscode from 'vscode'
import type { Finding } from '../check/verdict'
import { moveFindings } from './moved-findings'

interface Known {
  /** The version of the text that the findings' offsets are right for. */
  readonly version: number
  readonly findings: readonly Finding[]
  /** Text or sources have changed since the check. */
  readonly stale: boolean
}

/** What the last check of each open draft found. Findings move with the text; an answer for an older text is dropped. */
export class Findings implements vscode.Disposable {
  private readonly known = new Map<string, Known>()
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>()
  private readonly listeners = [
    vscode.workspace.onDidChangeTextDocument((event) => this.move(event)),
    vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
  ]

  /** Fires with the draft whose findings are others than before. */
  readonly onChange = this.changed.event

  /** Keeps the findings of a check; false where the document has changed since it was asked. */
  set(document: vscode.TextDocument, version: number | undefined, findings: readonly Finding[]): boolean {
    if (document.isClosed || version !== document.version) return false
    this.known.set(document.uri.toString(), { version, findings, stale: false })
    this.changed.fire(document)
    return true
  }

  /** The findings on figures, in order. */
  of(document: vscode.TextDocument): readonly Finding[] {
    return this.all(document).filter((finding) => finding.kind !== 'quotation')
  }

  /** Those on figures, then those on quotations. */
  all(document: vscode.TextDocument): readonly Finding[] {
    const known = this.known.get(document.uri.toString())
    return known?.version === document.version ? known.findings : []
  }

  isChecked(document: vscode.TextDocument): boolean {
    return this.known.has(document.uri.toString())
  }

  /** True where the text or a source has changed since the check. */
  isStale(document: vscode.TextDocument): boolean {
    return this.known.get(document.uri.toString())?.stale === true
  }

  /** The sources are others than those that the drafts were checked against. */
  sourcesChanged(): void {
    for (const document of vscode.workspace.textDocuments) {
      const known = this.known.get(document.uri.toString())
      if (!known || known.stale) continue
      this.known.set(document.uri.toString(), { ...known, stale: true })
      this.changed.fire(document)
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners, this.changed).dispose()
  }

  private move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.known.get(document.uri.toString())
    if (!known || !contentChanges.length) return
    const findings = moveFindings(known.findings, contentChanges)
    this.known.set(document.uri.toString(), { version: document.version, findings, stale: true })
    this.changed.fire(document)
  }

  private forget(document: vscode.TextDocument): void {
    if (this.known.delete(document.uri.toString())) this.changed.fire(document)
  }
}
