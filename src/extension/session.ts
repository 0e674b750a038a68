import type { Checker } from './checker'
import type { Drafts } from './drafts'
import type { EngineClient } from './engine-client'
import type { Findings } from './findings'
import type { ProblemLog } from './problem-log'

/** What the features share. */
export interface Session {
  readonly client: EngineClient
  readonly findings: Findings
  readonly drafts: Drafts
  readonly log: ProblemLog
  readonly checker: Checker
}
