import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'

import type { BucketAccess, Entry } from './s3'

const keyOf = (bucket: string, prefix?: string) =>
  prefix === undefined ? ['objects', bucket] : ['objects', bucket, prefix]

/** The content of a folder, page by page. */
export function useEntries(access: BucketAccess | null, bucket: string, prefix: string) {
  const list = useInfiniteQuery({
    queryKey: keyOf(bucket, prefix),
    queryFn: ({ pageParam, signal }) => {
      if (access === null) throw new Error('Asked before the bucket could be opened')
      return access.list(prefix, pageParam, signal)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: access !== null,
    // Twenty pages are not read again because the window was looked away from.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })
  const entries = useMemo(
    (): readonly Entry[] => list.data?.pages.flatMap((page) => page.entries) ?? [],
    [list.data],
  )
  return { list, entries }
}

/** Reads again what an upload or a deletion changed: the folders that are shown, and the bucket's size at the API. */
export function useChanged(bucket: string): () => void {
  const client = useQueryClient()
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: keyOf(bucket) })
    void client.invalidateQueries({ queryKey: ['buckets'] })
  }, [client, bucket])
}
