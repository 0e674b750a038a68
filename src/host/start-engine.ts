import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Engine, Progress } from '../engine/engine'
import { createRemoteEngine, type RemoteEngine } from '../engine/remote'
import { releaseThread } from './sqlite/owner'

/** What an engine's thread is given. */
export interface EngineSettings {
  /** Absolute paths of the corpus folders, with or without wildcards. */
  readonly corpus: readonly string[]
  /** What is left out of them, written as in a .gitignore. */
  readonly exclude?: readonly string[]
  /** Absolute paths of bibliographies besides those that drafts name. */
  readonly bibliographies?: readonly string[]
  /** Absolute paths of the folders that the user has opened: a draft may name bibliographies in them, and none elsewhere. */
  readonly folders?: readonly string[]
  /** Files whose readers have lost their way before: they are not read. */
  readonly slow?: readonly string[]
  /** The user's file about names, which need not exist. */
  readonly entities?: string
  /** The index's file, made where there is none; without it the index is in memory. */
  readonly storage?: string
}

export interface StartOptions extends EngineSettings {
  /** The worker's bundle. */
  readonly worker?: string
  /** How long a single file may hold up indexing, in seconds (default: 90). */
  readonly patience?: number
  /** Told the first time that the engine died, with the cause; it starts again with the next question. */
  readonly onRestart?: (cause: Error) => void
}

/**
 * An engine in a thread of its own, started with the first question. When the thread dies, the questions that it had are rejected
 * and the next one starts it anew; the index on disk is still there.
 */
export function startEngine(options: StartOptions): Engine {
  let running: RunningEngine | undefined
  const slow = new Set<string>()
  let closed = false
  let told = false
  const onDeath = (engine: RemoteEngine, cause: Error) => {
    if (running?.engine === engine) running = undefined
    engine.abandon(cause)
    if (closed || told) return
    told = true
    options.onRestart?.(cause)
  }
  const start = (): RunningEngine => {
    if (closed) throw new Error('The engine is closed.')
    return (running ??= startWorker({ ...options, slow: [...slow] }, onDeath))
  }
  const engine = (): Engine => start().engine
  const index: Engine['index'] = async (indexOptions, control = {}) => {
    const { engine, stop } = start()
    const watch = watchProgress(options.patience ?? PATIENCE, (path) => {
      slow.add(path)
      stop(new Error(`${path} took too long to read`))
    })
    const progress = (step: Progress) => {
      watch.note(step.path)
      control.progress?.(step)
    }
    try {
      return await engine.index(indexOptions, { ...control, progress })
    } catch (error) {
      if (!watch.stalled() || closed) throw error
      return await index({ ...indexOptions, rebuild: false }, control) // without that file
    } finally {
      watch.end()
    }
  }
  return {
    index,
    check: async (draft, control) => engine().check(draft, control),
    settle: async (draft, span) => engine().settle(draft, span),
    printed: async (draft) => engine().printed(draft),
    timelines: async (draft) => engine().timelines(draft),
    fixes: async (draft, span) => engine().fixes(draft, span),
    explain: async (draft, offset) => engine().explain(draft, offset),
    card: async (draft, offset) => engine().card(draft, offset),
    entities: async (query) => engine().entities(query),
    entity: async (draft, offset) => engine().entity(draft, offset),
    findName: async (name, drafts) => engine().findName(name, drafts),
    nameNotes: async (draft) => engine().nameNotes(draft),
    curate: async (text, change) => engine().curate(text, change),
    checkCuration: async (text) => engine().checkCuration(text),
    complete: async (draft, offset) => engine().complete(draft, offset),
    describeKey: async (draft, key) => engine().describeKey(draft, key),
    define: async (draft, offset) => engine().define(draft, offset),
    keyAt: async (draft, offset) => engine().keyAt(draft, offset),
    occurrences: async (draft, key) => engine().occurrences(draft, key),
    citationIssues: async (draft) => engine().citationIssues(draft),
    links: async (draft) => engine().links(draft),
    references: async (draft) => engine().references(draft),
    search: async (query) => engine().search(query),
    findFigure: async (draft, offset, limit) => engine().findFigure(draft, offset, limit),
    cite: async (draft, request) => engine().cite(draft, request),
    makeBibliography: async (draft, keys, unsaved) => engine().makeBibliography(draft, keys, unsaved),
    findSource: async (draft, source) => engine().findSource(draft, source),
    linkTo: async (place) => engine().linkTo(place),
    health: async (draft, control) => engine().health(draft, control),
    locate: async (path, spans) => engine().locate(path, spans),
    close: async () => {
      closed = true
      await running?.engine.close().catch(() => {}) // it died meanwhile: that is closed, too
    },
  }
}

/** How long a file may hold up indexing, in seconds: longer than readers that keep a limit of their own take. */
const PATIENCE = 90

/**
 * Calls `stall` with the path of a file behind which no progress comes for so many seconds. Seconds are counted one by one, so
 * that a machine that sleeps is not taken for a reader that hangs.
 */
function watchProgress(patience: number, stall: (path: string) => void) {
  let at: string | undefined
  let seconds = 0
  let stalled = false
  const timer = setInterval(() => {
    if (at === undefined || ++seconds < patience) return
    clearInterval(timer)
    stalled = true
    stall(at)
  }, 1000)
  timer.unref()
  return {
    note(path: string | undefined) {
      at = path
      seconds = 0
    },
    stalled: () => stalled,
    end: () => clearInterval(timer),
  }
}

interface RunningEngine {
  readonly engine: RemoteEngine
  /** Ends the thread, whatever it does. */
  stop(cause: Error): void
}

/** Most of what indexing makes is thrown away at once: collecting it more often takes no longer, and 80 MB less. */
const LIMITS = { maxYoungGenerationSizeMb: 12 }

function startWorker(options: StartOptions, onDeath: (engine: RemoteEngine, cause: Error) => void): RunningEngine {
  const { corpus, exclude, bibliographies, folders, slow, entities, storage } = options
  const workerData: EngineSettings = { corpus, exclude, bibliographies, folders, slow, entities, storage }
  const worker = new Worker(options.worker ?? join(__dirname, 'worker.js'), { workerData, resourceLimits: LIMITS })
  const thread = worker.threadId
  const engine = createRemoteEngine({
    post: (message) => worker.postMessage(message),
    listen: (receive) => worker.on('message', receive),
  })
  let cause: Error | undefined
  worker.on('error', (error) => (cause = error))
  worker.on('exit', (code) => {
    if (storage) releaseThread(storage, thread)
    onDeath(engine, cause ?? new Error(`The engine stopped with code ${code}.`))
  })
  return {
    engine,
    stop(why) {
      cause = why
      void worker.terminate()
    },
  }
}
