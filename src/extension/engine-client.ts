import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as vscode from 'vscode'
import type { Span } from '../base/span'
import { parseRoot } from '../corpus/roots'
import type { Control, Engine, IndexOptions, IndexReport, Located, Progress } from '../engine/engine'
import { startEngine } from '../host/start-engine'
import { toSlashes, type Corpus } from '../host/find-corpus'
import { corpusFor, corpusId, entitiesFileFor, projectFileFor } from './config'
import type { ProblemLog } from './problem-log'

/** An engine whose index is up to date. */
export interface ReadyEngine {
  readonly engine: Engine
  readonly corpus: Corpus
  readonly report: IndexReport
}

interface Running {
  readonly engine: Engine
  readonly corpus: Corpus
  readonly watcher: vscode.Disposable
  /** The last indexing; a next one waits for it. */
  indexing?: Promise<IndexReport>
  /** Files of the corpus that have changed since. */
  changed: Set<string>
  /** A file is new, or a pattern of what is left out: the folders have to be looked through. */
  grown: boolean
}

/** Drafts of one window rarely have more corpora than this at a time. */
const MOST_ENGINES = 3

/**
 * The engines behind the features, one for each corpus. An engine starts with the first question that needs it, works in a thread
 * of its own, and takes changes of the corpus in with the next question.
 */
export class EngineClient implements vscode.Disposable {
  private readonly running = new Map<string, Running>()
  private readonly indexing = new vscode.EventEmitter<Progress | undefined>()
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()

  /** Fires while a corpus is being indexed, and with undefined when it is done. */
  readonly onIndexing = this.indexing.event
  /** Fires with a file of a corpus that was made, changed or deleted. */
  readonly onSourceChange = this.changed.event

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: ProblemLog,
  ) {}

  /** The engine for a draft, or for the workspace. `refresh` looks for changed files even where none was reported. */
  async ready(draft: vscode.Uri | undefined, refresh = false): Promise<ReadyEngine> {
    const running = this.start(draft)
    const known = running.indexing !== undefined && !running.grown
    if (refresh || !known) this.index(running)
    else if (running.changed.size) this.index(running, {}, { paths: [...running.changed] })
    return { engine: running.engine, corpus: running.corpus, report: await running.indexing! }
  }

  /**
   * The engine for what nobody asked for by a command, a hover: where the whole workspace stands in for a corpus that nobody
   * named, it is not read for that.
   */
  async readyQuietly(draft: vscode.Uri | undefined): Promise<ReadyEngine | undefined> {
    const corpus = corpusFor(draft)
    if (corpus.chosen === 'workspace' && !this.running.has(keyOf(corpus))) return undefined
    return this.ready(draft)
  }

  /** Where spans of a source's text stand. Any engine can tell, the last one used likeliest without reading the source anew. */
  locate(path: string, spans: readonly Span[]): Promise<Located> {
    const { engine } = [...this.running.values()].at(-1) ?? this.start(vscode.Uri.file(path))
    return engine.locate(toSlashes(path), spans)
  }

  /** Builds the index of a draft's corpus anew. */
  rebuild(draft: vscode.Uri | undefined, control: Control): Promise<IndexReport> {
    return this.index(this.start(draft), control, { rebuild: true })
  }

  dispose(): void {
    for (const running of this.running.values()) this.stop(running)
    this.running.clear()
    this.indexing.dispose()
    this.changed.dispose()
  }

  private start(draft: vscode.Uri | undefined): Running {
    const corpus = corpusFor(draft)
    const key = keyOf(corpus)
    const running = this.running.get(key) ?? this.begin(corpus, draft)
    this.running.delete(key)
    this.running.set(key, running) // the last one used is the last one to go
    for (const [old, other] of this.running) {
      if (this.running.size <= MOST_ENGINES) break
      this.running.delete(old)
      this.stop(other)
    }
    return running
  }

  private begin(corpus: Corpus, draft: vscode.Uri | undefined): Running {
    this.log.tell(projectFileFor(draft)?.problems ?? [])
    const folder = (this.context.storageUri ?? this.context.globalStorageUri).fsPath
    mkdirSync(folder, { recursive: true })
    const engine = startEngine({
      corpus: corpus.folders,
      exclude: corpus.exclude,
      bibliographies: corpus.bibliographies,
      folders: corpus.opened,
      entities: entitiesFileFor(draft),
      storage: join(folder, `index-${corpusId(corpus)}.db`),
      worker: this.context.asAbsolutePath('dist/worker.js'),
      onRestart: (cause) => this.log.say(`The engine stopped and will be started again: ${cause.message}`),
    })
    const running: Running = {
      engine,
      corpus,
      changed: new Set(),
      grown: false,
      watcher: vscode.Disposable.from(...corpus.folders.map((path) => this.watch(folderToWatch(path), () => running))),
    }
    return running
  }

  private watch(folder: string, running: () => Running): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.file(folder), '**/*'),
    )
    const notice = (uri: vscode.Uri, grown: boolean) => {
      running().changed.add(toSlashes(uri.fsPath))
      running().grown ||= grown || uri.path.endsWith('/.gitignore')
      this.changed.fire(uri)
    }
    // a folder that is deleted or renamed is told without its files
    const isFile = ({ path }: vscode.Uri) => /\.[^/.]+$/.test(path)
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange((uri) => notice(uri, false)),
      watcher.onDidCreate((uri) => notice(uri, true)),
      watcher.onDidDelete((uri) => notice(uri, !isFile(uri))),
    )
  }

  /** Indexes after what is being indexed now. A failure is forgotten, so that the next question tries again. */
  private index(running: Running, control: Control = {}, options: IndexOptions = {}): Promise<IndexReport> {
    const before = running.indexing?.then(
      () => true,
      () => false,
    )
    running.changed = new Set()
    running.grown &&= options.paths !== undefined
    // a few files are enough only where all were looked at before
    const indexing = Promise.resolve(before).then((sound) =>
      this.indexNow(running.engine, control, sound || options.rebuild ? options : {}),
    )
    running.indexing = indexing
    indexing.catch(() => {
      if (running.indexing === indexing) running.indexing = undefined
    })
    return indexing
  }

  private async indexNow(engine: Engine, { signal, progress }: Control, options: IndexOptions): Promise<IndexReport> {
    const watched = (step: Progress) => {
      this.indexing.fire(step)
      progress?.(step)
    }
    try {
      const report = await engine.index(options, { signal, progress: watched })
      this.log.tell(report.problems)
      return report
    } finally {
      this.indexing.fire(undefined)
    }
  }

  private stop({ engine, watcher }: Running): void {
    watcher.dispose()
    void engine.close()
  }
}

/** A name with wildcards is watched from the folder that they begin in. */
function folderToWatch(path: string): string {
  const { folder } = parseRoot(path)
  return existsSync(path) ? path : folder
}

function keyOf({ folders, exclude, bibliographies, opened }: Corpus): string {
  return JSON.stringify([folders, exclude, bibliographies, opened])
}
