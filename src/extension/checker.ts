import type * as vscode from 'vscode'
import type { IndexReport } from '../engine/engine'
import type { Corpus } from '../host/find-corpus'
import { toDraft } from './documents'
import type { Session } from './session'

/** Checks documents, each at most once at a time: a newer check of one ends the older, whose caller gets what the newer one finds. */
export function createChecker({ client, findings, log }: Omit<Session, 'checker'>): Checker {
  const last = new WeakMap<vscode.TextDocument, Run>()
  const run = async (document: vscode.TextDocument, refresh: boolean, signal: AbortSignal): Promise<Checked> => {
    const { engine, corpus, report } = await client.ready(document.uri, refresh)
    signal.throwIfAborted()
    const draft = toDraft(document)
    const result = await engine.check(draft, { signal })
    log.tell(result.problems, draft)
    const kept = findings.set(document, result)
    return { figures: kept ? result.findings.length : undefined, corpus, report }
  }
  return {
    check(document, refresh = false) {
      last.get(document)?.abort.abort()
      const abort = new AbortController()
      const checked = run(document, refresh, abort.signal).catch((error: unknown) => {
        if (abort.signal.aborted) return last.get(document)!.checked
        throw error
      })
      last.set(document, { abort, checked })
      return checked
    },
  }
}

/** What a check found. */
export interface Checked {
  /** Figures found; undefined where the text changed meanwhile. */
  readonly figures?: number
  readonly corpus: Corpus
  readonly report: IndexReport
}

/** Checks drafts; findings go to where all features see them. */
export interface Checker {
  /** `refresh` looks for changed sources even where the watcher has told of none. */
  check(document: vscode.TextDocument, refresh?: boolean): Promise<Checked>
}

/** A check that runs or has run. */
interface Run {
  readonly abort: AbortController
  readonly checked: Promise<Checked>
}
