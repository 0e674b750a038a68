import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as vscode from 'vscode'
import type { Problem } from '../base/problem'
import type { Finding } from '../check/verdict'
import type { Draft, Engine, IndexReport, Progress } from '../engine/engine'
import { startEngine } from '../host/start-engine'
import { bibliographies, corpusFolders } from './config'

/**
 * The engine and what it found, shared by the features. The engine starts on the first question, works in its own thread, and is
 * started anew when the corpus or a setting changes.
 */
export class Session implements vscode.Disposable {
  private engine: { readonly key: string; readonly value: Engine; indexed?: Promise<IndexReport> } | undefined
  private readonly findings = new Map<string, { readonly version: number; readonly findings: readonly Finding[] }>()
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()
  private readonly working = new vscode.EventEmitter<Progress | undefined>()
  private watcher: vscode.Disposable | undefined

  /** Fires with the draft whose findings are new. */
  readonly onFindings = this.changed.event
  /** Fires while the corpus is being indexed, and with undefined when it is done. */
  readonly onIndexing = this.working.event

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly output: vscode.OutputChannel,
  ) {}

  /** The engine for a draft, with its index up to date. */
  async ready(draft?: vscode.Uri, token?: vscode.CancellationToken): Promise<Engine> {
    const engine = this.start(draft)
    engine.indexed ??= this.index(engine.value, false, token).catch((error) => {
      engine.indexed = undefined
      throw error
    })
    await engine.indexed
    return engine.value
  }

  async rebuild(token: vscode.CancellationToken, progress: (p: Progress) => void): Promise<IndexReport> {
    const engine = this.start(vscode.window.activeTextEditor?.document.uri)
    engine.indexed = this.index(engine.value, true, token, progress)
    return engine.indexed
  }

  /** Findings for exactly this version of a document. */
  findingsOf(document: vscode.TextDocument): readonly Finding[] {
    const known = this.findings.get(document.uri.toString())
    return known?.version === document.version ? known.findings : []
  }

  setFindings(document: vscode.TextDocument, version: number, findings: readonly Finding[]): void {
    if (version !== document.version) return // a late answer
    this.findings.set(document.uri.toString(), { version, findings })
    this.changed.fire(document.uri)
  }

  forget(uri: vscode.Uri): void {
    if (this.findings.delete(uri.toString())) this.changed.fire(uri)
  }

  /** Writes problems to the output channel, each once. */
  tell(problems: readonly Problem[]): void {
    for (const { message, path, line } of problems)
      this.output.appendLine(`${path}${line === undefined ? '' : `:${line + 1}`}: ${message}`)
  }

  dispose(): void {
    this.watcher?.dispose()
    this.changed.dispose()
    this.working.dispose()
    void this.engine?.value.close()
  }

  private start(draft?: vscode.Uri) {
    const corpus = corpusFolders(draft)
    const bibs = bibliographies(draft)
    const key = JSON.stringify([corpus, bibs])
    if (this.engine?.key === key) return this.engine
    void this.engine?.value.close()
    const folder = (this.context.storageUri ?? this.context.globalStorageUri).fsPath
    mkdirSync(folder, { recursive: true })
    const value = startEngine({
      corpus,
      bibliographies: bibs,
      storage: join(folder, 'index.db'),
      onRestart: () => this.output.appendLine('The engine stopped unexpectedly and was started again.'),
    })
    this.watch(corpus)
    this.engine = { key, value }
    return this.engine
  }

  /** A change in the corpus is taken in with the next question. */
  private watch(corpus: readonly string[]): void {
    this.watcher?.dispose()
    const watchers = corpus.map((folder) =>
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '**/*')),
    )
    const stale = () => {
      if (this.engine) this.engine.indexed = undefined
    }
    for (const watcher of watchers)
      for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(stale)
    this.watcher = vscode.Disposable.from(...watchers)
  }

  private async index(
    engine: Engine,
    rebuild: boolean,
    token?: vscode.CancellationToken,
    progress?: (p: Progress) => void,
  ): Promise<IndexReport> {
    const abort = new AbortController()
    token?.onCancellationRequested(() => abort.abort())
    try {
      const report = await engine.index(
        { rebuild },
        { signal: abort.signal, progress: (p) => (this.working.fire(p), progress?.(p)) },
      )
      this.tell(report.problems)
      return report
    } finally {
      this.working.fire(undefined)
    }
  }
}

/** A document as the engine takes it. */
export function toDraft(document: vscode.TextDocument): Draft {
  return { path: document.uri.fsPath.replaceAll('\\', '/'), text: document.getText(), version: document.version }
}

export function toRange(
  document: vscode.TextDocument,
  span: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
}
