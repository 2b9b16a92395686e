import { z } from 'zod'

import { models, nothing, samples } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { label, reference, text } from '../contract/kinds.ts'
import { body, payer, query } from '../contract/parameters.ts'
import { offsetTime } from '../formats.ts'
import { message } from '../http/failures.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
import {
  chargeBucketTo,
  deleteBucket,
  findBucket,
  insertBucket,
  isBucketNameTaken,
  listBuckets,
  type BucketRow,
} from '../state/buckets.ts'
import { openToAll } from '../s3/cors.ts'
import { isBucketName, TAKEN_BY_OTHERS } from './bucket-names.ts'

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
      name: body.required(label, 'A name by the rules of S3.', 'pang1'),
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
      if (isBucketNameTaken(call.db, name) || TAKEN_BY_OTHERS.includes(name)) {
        throw message(409, `Bucket name '${name}' is already taken`)
      }
      insertBucket(call.db, {
        userId: call.userId,
        billingAccountId: account.id,
        name,
        sizeBytes: 0,
        numObjects: 0,
        cors: openToAll,
        createdAt: call.now,
        modifiedAt: call.now,
      })
      return bucketView(findBucket(call.db, call, name))
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
      const { id } = findBucket(call.db, call, name)
      const account = receivingAccount(call, billing_account_id)
      chargeBucketTo(call.db, id, account.id, call.now)
      return bucketView(findBucket(call.db, call, name))
    },
  }),

  endpoint('DELETE /v1/storage/bucket', {
    description: 'Deletes an empty bucket.',
    parameters: { name: body.required(text, named, 'pang1') },
    status: 204,
    answer: nothing,
    refusals: { ...UNKNOWN, 400: 'The bucket is not empty.' },
    run: (call, { name }) => {
      const row = findBucket(call.db, call, name)
      if (row.num_objects > 0) throw message(400, 'Only empty buckets can be deleted')
      deleteBucket(call.db, row.id, call.now)
    },
  }),

  endpoint('GET /v1/storage/bucket', {
    description: 'One bucket.',
    parameters: { name: query.required(text, named, 'pang1') },
    answer: bucket,
    refusals: UNKNOWN,
    run: (call, { name }) => bucketView(findBucket(call.db, call, name)),
  }),

  endpoint('GET /v1/storage/bucket/list', {
    description: 'Your buckets by name.',
    parameters: {
      billing_account_id: query.optional(reference, 'Only those that this account pays for.', 129072),
    },
    answer: z.array(bucket),
    run: (call, { billing_account_id }) =>
      listBuckets(call.db, call)
        .filter((row) => billing_account_id === undefined || row.billing_account_id === billing_account_id)
        .map(bucketView),
  }),
]

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
