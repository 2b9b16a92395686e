/**
 * Runs a task for every item, at most `limit` at once, in order of the items. A task that rejects does not stop the others; its
 * error is handed to the caller's task wrapper, so this resolves once all have settled.
 */
async function forEachBounded<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      try {
        // One at a time per worker: that is the bound.
        // eslint-disable-next-line no-await-in-loop
        await task(item)
      } catch {
        // The task reports its own failure; the rest of the items go on.
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
}

/**
 * Runs a task for every item, at most `limit` at once, until the first one fails: the others are ended through their signal, no further
 * one is begun, and this rejects with that failure. Also when `signal` is aborted from outside.
 */
export async function allBounded<T>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal,
  task: (item: T, signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const failure = new AbortController()
  const either = AbortSignal.any([signal, failure.signal])
  await forEachBounded(items, limit, async (item) => {
    if (either.aborted) return
    await task(item, either).catch((error: unknown) => failure.abort(error))
  })
  either.throwIfAborted()
}
