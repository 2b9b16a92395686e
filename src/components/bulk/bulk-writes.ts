import type { QueryClient, QueryKey, UseMutationOptions } from '@tanstack/react-query'

import type { WriteMeta } from '@/api/query-client'
import { planned, type Planned } from '@/components/requests/request-preview'

import { startBulkRun, type BulkTask } from './bulk-runs'

/** What one of many writes is about. */
export interface BulkWriteItem<V> extends Pick<BulkTask, 'id' | 'name' | 'whyNot'> {
  readonly variables: V
}

/** A write whose outcome is told together with that of others. */
export function withoutNotice<V, T>(
  write: UseMutationOptions<T, Error, V, void>,
): UseMutationOptions<T, Error, V, void> {
  return { ...write, ...(write.meta !== undefined && { meta: { ...write.meta, inBulk: true } }) }
}

/** One write of many, which may be of different kinds. */
export interface MixedItem extends Omit<BulkTask, 'run'> {
  readonly run: (client: QueryClient) => Promise<unknown>
  /** What it makes stale. */
  readonly stale: () => readonly QueryKey[]
  /** What it sends, for those who ask before. */
  readonly planned: Planned
}

/** Many writes that are told of together. Making them does nothing. */
export interface WritesTogether {
  readonly title: string
  readonly items: readonly MixedItem[]
}

export function bulkItem<V, T>(
  write: UseMutationOptions<T, Error, V, void>,
  { id, name, variables, whyNot }: BulkWriteItem<V>,
): MixedItem {
  const meta = write.meta as WriteMeta<V> | undefined
  const quiet = withoutNotice({
    ...write,
    ...(meta !== undefined && { meta: { ...meta, invalidates: () => [] } }),
  })
  return {
    id,
    name,
    whyNot,
    run: (client) => client.getMutationCache().build(client, quiet).execute(variables),
    stale: () => meta?.invalidates(variables) ?? [],
    planned: planned(write, variables),
  }
}

/** The same write for many things. */
export function alikeWrites<V, T>(
  title: string,
  write: UseMutationOptions<T, Error, V, void>,
  items: readonly BulkWriteItem<V>[],
): WritesTogether {
  return { title, items: items.map((item) => bulkItem(write, item)) }
}

/**
 * Runs writes of the API layer for many things. Each has all its effects on the cache but no notice of its own, and what they make stale
 * is read again once, after the last: a list of thousands is not asked for after every one of them.
 */
export function startWrites(client: QueryClient, { title, items }: WritesTogether): void {
  startBulkRun({
    title,
    tasks: items.map((item) => ({ ...item, run: () => item.run(client) })),
    onSettled: () => {
      const once = new Map(
        items.flatMap(({ stale }) => stale()).map((queryKey) => [JSON.stringify(queryKey), queryKey]),
      )
      for (const queryKey of once.values()) void client.invalidateQueries({ queryKey })
    },
  })
}
