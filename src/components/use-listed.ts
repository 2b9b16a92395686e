import {
  useQuery,
  useQueryClient,
  type DataTag,
  type QueryKey,
  type UseQueryOptions,
} from '@tanstack/react-query'

import type { ListOf } from '@/api/list'

import { readingOf } from './resource-reading'

/** A query's options as `queryOptions` makes them. */
type One<T, Key extends QueryKey> = UseQueryOptions<T, Error, T, Key>
interface List<T> {
  readonly queryKey: DataTag<QueryKey, ListOf<T>, Error>
}

/**
 * Reads one thing that a list may know already. Until its own answer is there, and when there is none, it is shown as the list has it, with
 * the list's age.
 */
export function useListed<T, Key extends QueryKey>(
  one: One<T, Key>,
  list: List<T>,
  isIt: (each: T) => boolean,
  isDeleted: (each: T) => boolean,
) {
  const client = useQueryClient()
  const query = useQuery(one)
  const { data, error, dataUpdatedAt } = query
  const listed = data === undefined ? client.getQueryState(list.queryKey) : undefined
  const known = listed?.data?.items.find(isIt)
  const reading = readingOf(
    listed === undefined || known === undefined
      ? { data, error, dataUpdatedAt }
      : { data: known, error, dataUpdatedAt: listed.dataUpdatedAt },
    isDeleted,
  )
  return { reading, query }
}
