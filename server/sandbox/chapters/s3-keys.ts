import { z } from 'zod'

import { models, nothing } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { text } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { deleteKey, insertKey, listKeys } from '../state/s3-keys.ts'
import { refuseRestricted } from '../state/tokens.ts'

const exampleKey = { accessKey: 'ES1R…1N', secretKey: 'bwtl…LU', userId: 'user+test@example.com' }

const key = z
  .object({ accessKey: z.string(), secretKey: z.string(), userId: z.string() })
  .register(models, { id: 'S3Key', examples: [exampleKey] })

const s3User = z
  .object({
    caps: z.array(z.unknown()),
    displayName: z.string(),
    email: z.string(),
    maxBuckets: z.int(),
    s3Credentials: z.array(key),
    subusers: z.array(z.unknown()),
    suspended: z.int(),
    swiftCredentials: z.array(z.unknown()),
    userId: z.string(),
  })
  .register(models, {
    id: 'S3User',
    examples: [
      {
        caps: [],
        displayName: 'user+test@example.com',
        email: '',
        maxBuckets: 1000,
        s3Credentials: [exampleKey],
        subusers: [],
        suspended: 0,
        swiftCredentials: [],
        userId: 'user+test@example.com',
      },
    ],
  })

/** Who one is to S3, and what one signs in with there. */
export const s3Keys = [
  endpoint('GET /v1/storage/user', {
    description: 'The user that you are to S3, made with a first key when there is none.',
    answer: s3User,
    run: (call) => {
      refuseRestricted(call)
      if (listKeys(call.db, call.userId).length === 0) insertKey(call.db, call.userId, call.now)
      const email = emailOf(call)
      return {
        caps: [],
        displayName: email,
        email: '',
        maxBuckets: 1000,
        s3Credentials: keyViews(call),
        subusers: [],
        suspended: 0,
        swiftCredentials: [],
        userId: email,
      }
    },
  }),

  endpoint('DELETE /v1/storage/user/keys', {
    description: 'Deletes a key: S3 no longer lets in who uses it.',
    parameters: { access_key: body.required(text, 'The key, by its public part.', 'I16N8YDF6A6FX8ILP30T') },
    answer: nothing,
    refusals: { 404: 'You have no such key.' },
    run: (call, input) => {
      refuseRestricted(call)
      if (!deleteKey(call.db, call.userId, input.access_key)) throw message(404, 'Key not found')
    },
  }),

  endpoint('GET /v1/storage/user/keys', {
    description: 'Your keys, in clear.',
    answer: z.array(key),
    run: (call) => {
      refuseRestricted(call)
      return keyViews(call)
    },
  }),

  endpoint('POST /v1/storage/user/keys', {
    description: 'Makes a key. Answers with all of them.',
    answer: z.array(key),
    run: (call) => {
      refuseRestricted(call)
      insertKey(call.db, call.userId, call.now)
      return keyViews(call)
    },
  }),
]

function keyViews(call: Call): z.input<typeof key>[] {
  const userId = emailOf(call)
  return listKeys(call.db, call.userId).map((row) => ({
    accessKey: row.access_key,
    secretKey: row.secret_key,
    userId,
  }))
}

function emailOf(call: Call): string {
  const user = call.db.get<{ email: string }>('SELECT email FROM users WHERE user_id = :user_id', {
    user_id: call.userId,
  })
  if (!user) throw new Error(`Tenant ${call.userId} has no user`)
  return user.email
}
