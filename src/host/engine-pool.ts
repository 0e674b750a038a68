import { homedir } from 'node:os'
import { dirname } from 'node:path'
import type { Problem } from '../base/problem'
import type { Engine } from '../engine/engine'
import { cacheFile } from './cache-folder'
import { findDraftCorpus, toSlashes, type Corpus, type NamedSettings } from './find-corpus'
import { startEngine } from './start-engine'

/** Engines in threads of their own, one for each corpus, the last few that were used: for fronts that run on and serve drafts of several folders. */
export interface EnginePool {
  /** The engine for drafts of a folder. `refresh: false` leaves changes of sources for later where they were indexed before. */
  open(folder: string, options?: { readonly refresh?: boolean }): Promise<Engine>
  close(): Promise<void>
}

export interface PoolOptions {
  /** Settings that go before the project file; absolute paths. */
  readonly named?: Partial<NamedSettings>
  /** The folder up to which sources are looked for: the workspace. */
  readonly top?: string
  /** Whose index it is; two fronts that run at a time do not wait for each other's. Without it the index is in memory. */
  readonly owner?: string
  /** Told what is wrong with settings and files, each time that it is met. */
  readonly onProblems?: (problems: readonly Problem[]) => void
}

interface Running {
  readonly engine: Engine
  /** The last indexing; the next one waits for it. */
  indexing?: Promise<unknown>
}

/** Drafts of one client rarely have more corpora than this at a time. */
const MOST_ENGINES = 3

export function createEnginePool({ named, top, owner, onProblems = () => {} }: PoolOptions): EnginePool {
  const running = new Map<string, Running>()
  const begin = ({ folders, exclude, bibliographies, opened }: Corpus): Running => {
    const storage = owner === undefined ? undefined : cacheFile(folders, owner)
    return {
      engine: startEngine({ corpus: folders, exclude, bibliographies, folders: opened.map(toSlashes), storage }),
    }
  }
  const start = (corpus: Corpus): Running => {
    const key = JSON.stringify(corpus)
    const found = running.get(key) ?? begin(corpus)
    running.delete(key)
    running.set(key, found) // the last one used is the last one to go
    for (const [old, other] of running) {
      if (running.size <= MOST_ENGINES) break
      running.delete(old)
      void other.engine.close()
    }
    return found
  }
  return {
    async open(folder, { refresh = true } = {}) {
      const { corpus, project } = findDraftCorpus({ folder, top, named })
      onProblems(project?.problems ?? [])
      if (corpus.chosen === 'workspace') refuseWholeDisk(folder)
      const engine = start(corpus)
      if (refresh || !engine.indexing) {
        const before = engine.indexing?.catch(() => {}) ?? Promise.resolve()
        engine.indexing = before.then(async () => onProblems((await engine.engine.index({})).problems))
        engine.indexing.catch(() => (engine.indexing = undefined))
      }
      await engine.indexing
      return engine.engine
    },
    async close() {
      await Promise.all([...running.values()].map(({ engine }) => engine.close()))
    },
  }
}

/** A server that is started anywhere should not read a whole home folder or disk because nobody named a corpus. */
function refuseWholeDisk(folder: string): void {
  if (folder === homedir() || dirname(folder) === folder)
    throw new Error(`No folder of articles is known for ${folder}: name one with --corpus or in .tickmark.json.`)
}
