import { z } from 'zod'

import { models, nothing, samples } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { reference, text } from '../contract/kinds.ts'
import { body, payer, query } from '../contract/parameters.ts'
import { offsetTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
import { openToAll, rulesJson } from '../s3/cors.ts'
import { isBucketName, TAKEN_BY_OTHERS } from './bucket-names.ts'

interface BucketRow {
  readonly id: number
  readonly billing_account_id: number
  readonly name: string
  readonly size_bytes: number
  readonly num_objects: number
  readonly is_suspended: number
  readonly created_at: number
  readonly modified_at: number
}

const bucket = z
  .object({
    name: z.string(),
    size_bytes: z.int(),
    billing_account_id: z.int(),
    num_objects: z.int(),
    created_at: z.string(),
    modified_at: z.string(),
    is_suspended: z.boolean(),
  })
  .register(models, {
    id: 'Bucket',
    examples: [
      {
        name: 'pang1',
        size_bytes: 3425,
        billing_account_id: 129072,
        num_objects: 1,
        created_at: '2021-01-22T12:57:13.808+0000',
        modified_at: '2021-01-22T14:57:13.694+0000',
        is_suspended: false,
      },
    ],
  })

const named = 'The bucket.'
const UNKNOWN = { 404: 'You have no such bucket.' }

/** Buckets, which belong to no location. What is in a bucket is the affair of the S3 server beside the API. */
export const buckets = [
  endpoint('GET /v1/storage/api/s3', {
    description: 'Where the S3 API is: the sandbox has one beside it, with the same buckets and keys.',
    answer: z.object({ url: z.string().register(samples, { example: 'http://127.0.0.1:8093/' }) }),
    run: (call) => ({ url: `${call.s3Url}/` }),
  }),

  endpoint('PUT /v1/storage/bucket', {
    description: 'Makes a bucket. Its name is unique among all customers of the service.',
    parameters: {
      name: body.required(text, 'A name by the rules of S3.', 'pang1'),
      billing_account_id: payer(12345),
    },
    status: 201,
    answer: bucket,
    refusals: { 409: 'The name is taken.' },
    run: (call, { name, billing_account_id }) => {
      if (!isBucketName(name)) {
        throw message(400, `'${name}' does not conform to the S3 bucket naming rules`)
      }
      const account = chargedAccount(call, billing_account_id)
      const exists = call.db.get('SELECT 1 FROM buckets WHERE name = :name AND deleted_at IS NULL', { name })
      if (exists !== undefined || TAKEN_BY_OTHERS.includes(name)) {
        throw message(409, `Bucket name '${name}' is already taken`)
      }
      call.db.insert('buckets', {
        user_id: call.userId,
        billing_account_id: account.id,
        name,
        size_bytes: 0,
        num_objects: 0,
        cors: rulesJson(openToAll),
        created_at: call.now,
        modified_at: call.now,
      })
      return bucketView(findBucket(call, name))
    },
  }),

  endpoint('PATCH /v1/storage/bucket', {
    description: 'Has another billing account pay for a bucket.',
    parameters: {
      name: body.required(text, named, 'pang1'),
      billing_account_id: body.required(reference, 'Who pays from now on.', 129072),
    },
    answer: bucket,
    refusals: UNKNOWN,
    run: (call, { name, billing_account_id }) => {
      const { id } = findBucket(call, name)
      const account = receivingAccount(call, billing_account_id)
      call.db.run('UPDATE buckets SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
        id,
        account: account.id,
        now: call.now,
      })
      return bucketView(findBucket(call, name))
    },
  }),

  endpoint('DELETE /v1/storage/bucket', {
    description: 'Deletes an empty bucket.',
    parameters: { name: body.required(text, named, 'pang1') },
    status: 204,
    answer: nothing,
    refusals: { ...UNKNOWN, 400: 'The bucket is not empty.' },
    run: (call, { name }) => {
      const row = findBucket(call, name)
      if (row.num_objects > 0) throw message(400, 'Only empty buckets can be deleted')
      call.db.run('UPDATE buckets SET deleted_at = :now WHERE id = :id', { id: row.id, now: call.now })
    },
  }),

  endpoint('GET /v1/storage/bucket', {
    description: 'One bucket.',
    parameters: { name: query.required(text, named, 'pang1') },
    answer: bucket,
    refusals: UNKNOWN,
    run: (call, { name }) => bucketView(findBucket(call, name)),
  }),

  endpoint('GET /v1/storage/bucket/list', {
    description: 'Your buckets by name.',
    parameters: {
      billing_account_id: query.optional(reference, 'Only those that this account pays for.', 129072),
    },
    answer: z.array(bucket),
    run: (call, { billing_account_id }) =>
      listBuckets(call)
        .filter((row) => billing_account_id === undefined || row.billing_account_id === billing_account_id)
        .map(bucketView),
  }),
]

function listBuckets(call: Call): BucketRow[] {
  return call.db.all<BucketRow>(
    `SELECT * FROM buckets WHERE user_id = :user_id AND (:only_account IS NULL OR billing_account_id = :only_account)
     AND deleted_at IS NULL ORDER BY name`,
    { user_id: call.userId, only_account: call.onlyAccount },
  )
}

function findBucket(call: Call, name: string): BucketRow {
  const found = listBuckets(call).find((row) => row.name === name)
  if (!found) throw message(404, 'Bucket not found')
  return found
}

function bucketView(row: BucketRow): z.input<typeof bucket> {
  return {
    name: row.name,
    size_bytes: row.size_bytes,
    billing_account_id: row.billing_account_id,
    num_objects: row.num_objects,
    created_at: offsetTime(row.created_at),
    modified_at: offsetTime(row.modified_at),
    is_suspended: row.is_suspended === 1,
  }
}
