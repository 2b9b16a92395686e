import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { createOnce } from './create-once'
import { doOnce, removeOnce, seenAs } from './do-once'
import { callApi } from './http'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/* Reference, "Object Storage": buckets belong to the account and to no location. What is in them is S3's affair. */

const bucketSchema = z.looseObject({
  name: z.string(),
  billing_account_id: z.optional(z.nullable(z.number())),
  size_bytes: z.optional(z.nullable(z.number())),
  num_objects: z.optional(z.nullable(z.number())),
  is_suspended: z.optional(z.nullable(z.boolean())),
  created_at: z.optional(z.nullable(z.string())),
  modified_at: z.optional(z.nullable(z.string())),
})

export type Bucket = z.infer<typeof bucketSchema>

const ALL = ['buckets'] as const

export const bucketsQuery = queryOptions({
  queryKey: [...ALL, 'list'],
  queryFn: ({ signal }) => listBuckets(signal),
  refetchInterval: 60_000,
})

function listBuckets(signal?: AbortSignal) {
  return callApi({ method: 'GET', path: '/storage/bucket/list', signal }, listOf(bucketSchema))
}

export const bucketQuery = (name: string) =>
  queryOptions({
    queryKey: [...ALL, 'one', name],
    queryFn: ({ signal }) => readBucket(name, signal),
  })

function readBucket(name: string, signal?: AbortSignal) {
  return callApi({ method: 'GET', path: '/storage/bucket', query: { name }, signal }, bucketSchema)
}

interface NewBucket {
  readonly name: string
  readonly billing_account_id: number | undefined
}

/** Its name is unique among all customers of the service: that it is taken is a fault of the name. */
export const createBucket = write<NewBucket, Bucket>({
  key: ['buckets', 'create'],
  call: ({ name, billing_account_id }, send) =>
    createOnce({
      create: async () => {
        const form = { name, billing_account_id }
        try {
          return await send({ method: 'PUT', path: '/storage/bucket', form }, bucketSchema)
        } catch (error) {
          throw error instanceof ApiError && error.status === 409 ? taken(error, name) : error
        }
      },
      list: () => listBuckets(),
      idOf: (bucket) => bucket.name,
      isIt: (bucket) => bucket.name === name,
    }),
  title: ({ name }) => messagesOf(apiMessages).writes.createBucket(name),
  invalidates: () => [ALL],
})

function taken({ method, path, status }: ApiError, name: string): ApiError {
  const problems = [{ name: 'name', text: messagesOf(apiMessages).writes.bucketTaken(name) }]
  return new ApiError('refused', { method, path, status, problems })
}

/** `account` is its name on screen. */
export const moveBucketToAccount = write<{ name: string; billing_account_id: number; account: string }, void>(
  {
    key: ['buckets', 'moveToAccount'],
    call: ({ name, billing_account_id }, send) =>
      doOnce({
        act: () =>
          send({ method: 'PATCH', path: '/storage/bucket', form: { name, billing_account_id } }, ignored),
        look: () => readBucket(name),
        seen: ({ billing_account_id: now }) => seenAs(now, billing_account_id),
        result: () => undefined,
        isState: true,
      }),
    title: ({ name, account }) => messagesOf(apiMessages).writes.moveBucket(name, account),
    invalidates: () => [ALL],
  },
)

/** Only an empty one (reference, "Delete Bucket"). */
export const deleteBucket = write<{ name: string }, void>({
  key: ['buckets', 'delete'],
  call: ({ name }, send) =>
    removeOnce({
      act: () => send({ method: 'DELETE', path: '/storage/bucket', form: { name } }, ignored),
      list: () => listBuckets(),
      isIt: (bucket) => bucket.name === name,
    }),
  title: ({ name }) => messagesOf(apiMessages).writes.deleteBucket(name),
  invalidates: () => [bucketsQuery.queryKey],
  onDone: (client, _result, { name }) =>
    client.setQueryData(
      bucketsQuery.queryKey,
      (list) => list && { ...list, items: list.items.filter((bucket) => bucket.name !== name) },
    ),
})
