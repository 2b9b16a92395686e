import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'

import type { WriteMeta } from '@/api/query-client'

import { startBulkRun } from './bulk-runs'

interface BulkWrites<V, T> {
  client: QueryClient
  title: string
  write: UseMutationOptions<T, Error, V, void>
  items: readonly {
    readonly id: string
    readonly name: string
    readonly variables: V
    readonly whyNot: () => string | null
  }[]
}

/** A write whose outcome is told together with that of others. */
export function withoutNotice<V, T>(
  write: UseMutationOptions<T, Error, V, void>,
): UseMutationOptions<T, Error, V, void> {
  return { ...write, ...(write.meta !== undefined && { meta: { ...write.meta, inBulk: true } }) }
}

/**
 * Runs a write of the API layer for many things. Each has all its effects on the cache but no notice of its own, and what they make stale
 * is read again once, after the last: a list of thousands is not asked for after every one of them.
 */
export function startBulkWrites<V, T>({ client, title, write, items }: BulkWrites<V, T>): void {
  const meta = write.meta as WriteMeta<V> | undefined
  const quiet = withoutNotice({
    ...write,
    ...(meta !== undefined && { meta: { ...meta, invalidates: () => [] } }),
  })
  startBulkRun({
    title,
    tasks: items.map(({ id, name, variables, whyNot }) => ({
      id,
      name,
      whyNot,
      run: () => client.getMutationCache().build(client, quiet).execute(variables),
    })),
    onSettled: () => {
      const stale = items.flatMap(({ variables }) => meta?.invalidates(variables) ?? [])
      const once = new Map(stale.map((queryKey) => [JSON.stringify(queryKey), queryKey]))
      for (const queryKey of once.values()) void client.invalidateQueries({ queryKey })
    },
  })
}
