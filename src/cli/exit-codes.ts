/** Nothing is flagged. */
export const CLEAN = 0
/** A figure is refuted or not found. */
export const FLAGGED = 1
/** Nothing could be done: arguments that make no sense, no draft or no corpus that can be read. */
export const FAILED = 2
