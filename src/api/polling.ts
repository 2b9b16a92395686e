/**
 * How often a query asks again by itself. While something is in transition: after 2 s, backing off to 10 s; at rest: every minute
 * (and on focus, which the query client sees to).
 */
const AT_REST_MS = 60_000
const FIRST_MS = 2_000
const SLOWEST_MS = 10_000

interface PolledQuery<T> {
  readonly queryHash: string
  readonly state: { readonly data: T | undefined; readonly dataUpdateCount: number }
}

export function pollWhile<T>(isInTransition: (data: T) => boolean): (query: PolledQuery<T>) => number {
  const since = new Map<string, number>()
  return ({ queryHash, state }) => {
    if (state.data === undefined || !isInTransition(state.data)) {
      since.delete(queryHash)
      return AT_REST_MS
    }
    const first = since.get(queryHash) ?? state.dataUpdateCount
    since.set(queryHash, first)
    return Math.min(FIRST_MS * 1.5 ** Math.max(0, state.dataUpdateCount - first), SLOWEST_MS)
  }
}
