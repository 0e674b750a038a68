import type { Problem } from '../base/problem'

export interface IndexOptions {
  /** Forget everything first. */
  readonly rebuild?: boolean
}

export interface IndexReport {
  /** Articles that the index holds. */
  readonly sources: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly problems: readonly Problem[]
}
