import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Engine } from '../engine/engine'
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
  /** The index's file, made where there is none; without it the index is in memory. */
  readonly storage?: string
}

export interface StartOptions extends EngineSettings {
  /** The worker's bundle. */
  readonly worker?: string
  /** Told the first time that the engine died, with the cause; it starts again with the next question. */
  readonly onRestart?: (cause: Error) => void
}

/**
 * An engine in a thread of its own, started with the first question. When the thread dies, the questions that it had are rejected
 * and the next one starts it anew; the index on disk is still there.
 */
export function startEngine(options: StartOptions): Engine {
  let running: RemoteEngine | undefined
  let closed = false
  let told = false
  const onDeath = (engine: RemoteEngine, cause: Error) => {
    if (running === engine) running = undefined
    engine.abandon(cause)
    if (closed || told) return
    told = true
    options.onRestart?.(cause)
  }
  const engine = (): Engine => {
    if (closed) throw new Error('The engine is closed.')
    return (running ??= startWorker(options, onDeath))
  }
  return {
    index: async (indexOptions, control) => engine().index(indexOptions, control),
    check: async (draft, control) => engine().check(draft, control),
    explain: async (draft, offset) => engine().explain(draft, offset),
    card: async (draft, offset) => engine().card(draft, offset),
    complete: async (draft, offset) => engine().complete(draft, offset),
    references: async (draft) => engine().references(draft),
    search: async (query) => engine().search(query),
    findFigure: async (draft, offset, limit) => engine().findFigure(draft, offset, limit),
    health: async (draft, control) => engine().health(draft, control),
    close: async () => {
      closed = true
      await running?.close().catch(() => {}) // it died meanwhile: that is closed, too
    },
  }
}

function startWorker(options: StartOptions, onDeath: (engine: RemoteEngine, cause: Error) => void): RemoteEngine {
  const { corpus, exclude, bibliographies, storage } = options
  const workerData: EngineSettings = { corpus, exclude, bibliographies, storage }
  const worker = new Worker(options.worker ?? join(__dirname, 'worker.js'), { workerData })
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
  return engine
}
