import type { QueryClient, QueryExecuteOptions, QueryKey } from '@tanstack/react-query'

type Read<Q, D, K extends QueryKey> = QueryExecuteOptions<Q, Error, D, Q, K>

/**
 * Starts a reading from a page's loader without waiting for it. If it fails, the part of the page that shows it says so; that is no
 * concern of the loader's.
 */
export function startReading<Q, D, K extends QueryKey>(client: QueryClient, query: Read<Q, D, K>): void {
  client.query(query).catch(() => undefined)
}

/** What a page cannot stand without: from the cache if it was ever read, however old, and otherwise read now. */
export function readOnce<Q, D, K extends QueryKey>(client: QueryClient, query: Read<Q, D, K>): Promise<D> {
  return client.query({ ...query, staleTime: 'static' })
}
