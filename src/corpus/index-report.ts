import type { Problem } from '../base/problem'

export interface IndexOptions {
  /** Forget everything first. */
  readonly rebuild?: boolean
  /** Look at these files alone: a watcher knows that nothing else has changed. Not with `rebuild`, nor for the first time. */
  readonly paths?: readonly string[]
}

export interface IndexReport {
  /** Articles that the index holds. */
  readonly sources: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly problems: readonly Problem[]
}
