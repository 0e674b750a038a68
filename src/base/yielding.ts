/** How long a long call may keep its thread before others get a turn, in milliseconds. */
const SLICE_MS = 8

/**
 * Returns a function to call between the steps of a long job: it lets other work run when the slice is used up and throws the
 * signal's reason once it is aborted. setImmediate, since a MessageChannel does not let an abort through in Node.
 */
export function createYielder(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - since < SLICE_MS) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = performance.now()
    signal?.throwIfAborted()
  }
}
