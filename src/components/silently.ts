import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'

/** A write as a part of another: with all its effects on the cache, but not told by itself. */
export function silently<V, T>(
  client: QueryClient,
  options: UseMutationOptions<T, Error, V, void>,
  variables: V,
): Promise<T> {
  const { meta: _told, ...quiet } = options
  return client.getMutationCache().build(client, quiet).execute(variables)
}
