import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { removeOnce } from './do-once'
import { callApi } from './http'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/* Reference, "S3 API Info", "Get S3 user" and the keys: how other programs get at the buckets. */

const keySchema = z.looseObject({
  accessKey: z.string(),
  /** In clear: masked on screen, in memory only, never logged (rules.md, "Payloads"). */
  secretKey: z.string(),
  userId: z.optional(z.nullable(z.string())),
})

export type S3Key = z.infer<typeof keySchema>

const keyList = listOf(keySchema)

const userSchema = z.looseObject({
  userId: z.optional(z.nullable(z.string())),
  displayName: z.optional(z.nullable(z.string())),
  maxBuckets: z.optional(z.nullable(z.number())),
})

export const s3EndpointQuery = queryOptions({
  queryKey: ['s3', 'endpoint'],
  queryFn: async ({ signal }): Promise<string> => {
    const info = z.looseObject({ url: z.string() })
    const { url } = await callApi({ method: 'GET', path: '/storage/api/s3', signal }, info)
    return url.replace(/\/+$/, '')
  },
  staleTime: 10 * 60_000,
})

export const s3KeysQuery = queryOptions({
  queryKey: ['s3', 'keys'],
  queryFn: ({ signal }) => readKeys(signal),
})

function readKeys(signal?: AbortSignal) {
  return callApi({ method: 'GET', path: '/storage/user/keys', signal }, keyList)
}

/** Asking for the user makes one, with a key, where there is none: ask only once there are keys, or by `setUpS3`. */
export const s3UserQuery = queryOptions({
  queryKey: ['s3', 'user'],
  queryFn: ({ signal }) => callApi({ method: 'GET', path: '/storage/user', signal }, userSchema),
  staleTime: 10 * 60_000,
})

/** The first key comes with the user (reference, "Get S3 user"). */
export const setUpS3 = write<void, void>({
  key: ['s3', 'setUp'],
  call: (_, send) => send({ method: 'GET', path: '/storage/user' }, ignored),
  title: () => messagesOf(apiMessages).writes.setUpS3,
  invalidates: () => [['s3']],
})

/** Answers with all keys. When it does not, they are read: a key that nobody knows of would stay open. */
export const createS3Key = write<void, z.infer<typeof keyList> | null>({
  key: ['s3', 'createKey'],
  call: async (_, send) => {
    let all: z.infer<typeof keyList> | null = null
    await createOnce<S3Key | null>({
      create: async () => {
        all = await send({ method: 'POST', path: '/storage/user/keys' }, keyList)
        return null
      },
      list: async () => (all = await readKeys()),
      idOf: (key) => String(key?.accessKey),
      isIt: () => true,
    })
    return all
  },
  title: () => messagesOf(apiMessages).writes.createS3Key,
  invalidates: () => [s3KeysQuery.queryKey],
  onDone: (client, keys) => client.setQueryData(s3KeysQuery.queryKey, keys ?? undefined),
})

export const deleteS3Key = write<{ access_key: string }, void>({
  key: ['s3', 'deleteKey'],
  call: ({ access_key }, send) =>
    removeOnce({
      act: () => send({ method: 'DELETE', path: '/storage/user/keys', form: { access_key } }, ignored),
      list: () => readKeys(),
      isIt: (key) => key.accessKey === access_key,
    }),
  title: ({ access_key }) => messagesOf(apiMessages).writes.deleteS3Key(access_key),
  invalidates: () => [s3KeysQuery.queryKey],
  onDone: (client, _result, { access_key }) =>
    client.setQueryData(
      s3KeysQuery.queryKey,
      (list) => list && { ...list, items: list.items.filter(({ accessKey }) => accessKey !== access_key) },
    ),
})
