import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'

import { bucketQuery } from '@/api/buckets'
import { s3KeysQuery } from '@/api/s3-access'

import type { BucketAccess, Entry } from '@/pages/storage/s3/bucket-access'
import { S3Error } from '@/pages/storage/s3/s3-error'

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

/**
 * Reads again what an upload or a deletion changed: the folders that are shown, and the bucket's size at the API. While more is to come
 * (`isLast` false) only what is read by one request, and beside a page that is on its way.
 */
export function useChanged(bucket: string): (isLast?: boolean) => void {
  const client = useQueryClient()
  return useCallback(
    (isLast = true) => {
      if (isLast) {
        void client.invalidateQueries({ queryKey: keyOf(bucket) })
        void client.invalidateQueries({ queryKey: ['buckets'] })
        return
      }
      void client.invalidateQueries(
        { queryKey: keyOf(bucket), predicate: ({ state: { data } }) => isOfOnePage(data) },
        { cancelRefetch: false },
      )
      void client.invalidateQueries({ queryKey: bucketQuery(bucket).queryKey }, { cancelRefetch: false })
    },
    [client, bucket],
  )
}

const isOfOnePage = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'pages' in data &&
  Array.isArray(data.pages) &&
  data.pages.length === 1
