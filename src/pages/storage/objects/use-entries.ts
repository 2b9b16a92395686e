import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'

import { s3KeysQuery } from '@/api/s3-access'

import type { BucketAccess, Entry } from './s3'
import { S3Error } from './s3-error'

/** All of a bucket that was read; that of one folder has more behind it. */
const keyOf = (bucket: string) => ['objects', bucket]

/** The content of a folder, page by page. */
export function useEntries(access: BucketAccess | null, bucket: string, prefix: string) {
  const list = useInfiniteQuery({
    // With another key it is another reading: what the old one was refused is no answer any more.
    queryKey: [...keyOf(bucket), prefix, access?.keyId],
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
  const client = useQueryClient()
  const { error } = list
  // The key was deleted meanwhile: there may be another one.
  const isKeyDead = error instanceof S3Error && error.code === 'InvalidAccessKeyId'
  useEffect(() => {
    if (isKeyDead) void client.invalidateQueries({ queryKey: s3KeysQuery.queryKey })
  }, [client, isKeyDead])
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
