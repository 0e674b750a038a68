import { dirname } from 'node:path'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { itemAt } from '../base/span'
import type { Finding } from '../check/verdict'
import type { CheckResult, Draft, Engine } from '../engine/engine'
import type { EnginePool } from '../host/engine-pool'
import { toDraft } from './documents'

/** A draft with the engine for its sources. */
export interface OpenDraft {
  readonly document: TextDocument
  readonly draft: Draft
  readonly engine: Engine
}

/** What the features of the server share. */
export interface Session {
  /** `refresh` takes in what has changed of the sources. */
  open(document: TextDocument, refresh?: boolean): Promise<OpenDraft>
  /** The check of a draft as it stands; what is known of this version is not asked again. */
  check(document: TextDocument, refresh?: boolean): Promise<CheckResult>
  /** The figure at an offset, with its verdict. */
  findingAt(document: TextDocument, offset: number): Promise<Finding | undefined>
  forget(document: TextDocument): void
}

interface Checked {
  readonly version: number
  readonly result: Promise<CheckResult>
}

export function createSession(pool: EnginePool, root: string): Session {
  const checks = new Map<string, Checked>()
  const open = async (document: TextDocument, refresh = false): Promise<OpenDraft> => {
    const draft = toDraft(document, root)
    return { document, draft, engine: await pool.open(dirname(draft.path), { refresh }) }
  }
  const check = (document: TextDocument, refresh = false): Promise<CheckResult> => {
    const { uri, version } = document
    const known = checks.get(uri)
    if (!refresh && known?.version === version) return known.result
    const result = open(document, refresh).then(({ engine, draft }) => engine.check(draft))
    checks.set(uri, { version, result })
    result.catch(() => checks.delete(uri)) // the next one tries again
    return result
  }
  return {
    open,
    check,
    findingAt: async (document, offset) => itemAt((await check(document)).findings, offset),
    forget: ({ uri }) => checks.delete(uri),
  }
}
