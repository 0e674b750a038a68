import * as vscode from 'vscode'
import type { Problem } from '../base/problem'
import type { Finding } from '../check/verdict'
import type { CheckResult } from '../engine/engine'
import { moveFindings, type Change } from './moved-findings'

interface Known {
  /** The version of the text that the findings' offsets are right for. */
  readonly version: number
  readonly findings: readonly Finding[]
  /** What is wrong with the files and comments by which findings are settled. */
  readonly problems: readonly Problem[]
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
  set(document: vscode.TextDocument, { version, findings, quotations, problems }: CheckResult): boolean {
    if (document.isClosed || version !== document.version) return false
    const all = [...findings, ...quotations]
    this.known.set(document.uri.toString(), { version, findings: all, problems, stale: false })
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

  /** What is wrong with comments that ignore, with the project's file of them and with the ledger. */
  problemsOf(document: vscode.TextDocument): readonly Problem[] {
    const problems = this.known.get(document.uri.toString())?.problems ?? []
    return problems.filter(({ kind }) => kind === 'ignore' || kind === 'ledger' || kind === 'main-file')
  }

  isChecked(document: vscode.TextDocument): boolean {
    return this.known.has(document.uri.toString())
  }

  /** The open drafts that have been checked. */
  checked(): vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter((document) => this.isChecked(document))
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
    const problems = known.problems.flatMap((problem) => moveProblem(problem, contentChanges))
    this.known.set(document.uri.toString(), { version: document.version, findings, problems, stale: true })
    this.changed.fire(document)
  }

  private forget(document: vscode.TextDocument): void {
    if (this.known.delete(document.uri.toString())) this.changed.fire(document)
  }
}

/** Problems of other files stay where they are; one of the draft goes with its place. */
function moveProblem(problem: Problem, changes: readonly Change[]): Problem[] {
  if (!problem.span) return [problem]
  return moveFindings([problem.span], changes).map((span) => ({ ...problem, span }))
}
