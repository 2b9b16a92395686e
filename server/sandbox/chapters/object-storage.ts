import { offsetTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { created, empty, ok } from '../http/reply.ts'
import { s3KeyPair } from '../identifiers.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
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

interface KeyRow {
  readonly access_key: string
  readonly secret_key: string
}

/** Buckets and S3 keys, which belong to no location. What is in a bucket is S3's affair, which is not emulated. */
export const objectStorage: Chapter = {
  'GET /v1/storage/api/s3': () => ok({ url: 'https://s3.sandbox.invalid:8080/' }),

  'PUT /v1/storage/bucket': (call) => {
    const name = namedBucket(call)
    if (!isBucketName(name)) throw message(400, `'${name}' does not conform to the S3 bucket naming rules`)
    const account = chargedAccount(call, call.input.reference('billing_account_id'))
    const exists = call.db.get(
      'SELECT 1 FROM buckets WHERE user_id = :user_id AND name = :name AND deleted_at IS NULL',
      {
        user_id: call.userId,
        name,
      },
    )
    if (exists !== undefined || TAKEN_BY_OTHERS.includes(name))
      throw message(409, `Bucket name '${name}' is already taken`)
    call.db.insert('buckets', {
      user_id: call.userId,
      billing_account_id: account.id,
      name,
      size_bytes: 0,
      num_objects: 0,
      created_at: call.now,
      modified_at: call.now,
    })
    return created(bucketView(findBucket(call)))
  },

  'GET /v1/storage/bucket': (call) => ok(bucketView(findBucket(call))),

  'GET /v1/storage/bucket/list': (call) => {
    const account = call.input.reference('billing_account_id')
    const wanted = listBuckets(call).filter(
      (row) => account === undefined || row.billing_account_id === account,
    )
    return ok(wanted.map(bucketView))
  },

  'PATCH /v1/storage/bucket': (call) => {
    const bucket = findBucket(call)
    const account = receivingAccount(call, call.input.reference('billing_account_id'))
    call.db.run('UPDATE buckets SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
      id: bucket.id,
      account: account.id,
      now: call.now,
    })
    return ok(bucketView(findBucket(call)))
  },

  'DELETE /v1/storage/bucket': (call) => {
    const bucket = findBucket(call)
    if (bucket.num_objects > 0) throw message(400, 'Only empty buckets can be deleted')
    call.db.run('UPDATE buckets SET deleted_at = :now WHERE id = :id', { id: bucket.id, now: call.now })
    return empty(204)
  },

  'GET /v1/storage/user': (call) => {
    if (listKeys(call).length === 0) insertKey(call)
    const { email } = userOf(call)
    return ok({
      caps: [],
      displayName: email,
      email: '',
      maxBuckets: 1000,
      s3Credentials: keyViews(call),
      subusers: [],
      suspended: 0,
      swiftCredentials: [],
      userId: email,
    })
  },

  'GET /v1/storage/user/keys': (call) => ok(keyViews(call)),

  'POST /v1/storage/user/keys': (call) => {
    insertKey(call)
    return ok(keyViews(call))
  },

  'DELETE /v1/storage/user/keys': (call) => {
    const accessKey = call.input.optional('access_key')
    if (accessKey === undefined) throw message(400, "Required parameter 'access_key' not supplied")
    const deleted = call.db.run('DELETE FROM s3_keys WHERE user_id = :user_id AND access_key = :key', {
      user_id: call.userId,
      key: accessKey,
    })
    if (deleted === 0) throw message(404, 'Key not found')
    return empty(200)
  },
}

function listBuckets(call: Call): BucketRow[] {
  return call.db.all<BucketRow>(
    `SELECT * FROM buckets WHERE user_id = :user_id AND (:only_account IS NULL OR billing_account_id = :only_account)
     AND deleted_at IS NULL ORDER BY name`,
    { user_id: call.userId, only_account: call.onlyAccount },
  )
}

function findBucket(call: Call): BucketRow {
  const name = namedBucket(call)
  const found = listBuckets(call).find((bucket) => bucket.name === name)
  if (!found) throw message(404, 'Bucket not found')
  return found
}

function namedBucket(call: Call): string {
  const name = call.input.optional('name')
  if (name === undefined) throw message(400, "Required parameter 'name' not supplied")
  return name
}

function bucketView(bucket: BucketRow) {
  return {
    name: bucket.name,
    size_bytes: bucket.size_bytes,
    billing_account_id: bucket.billing_account_id,
    num_objects: bucket.num_objects,
    created_at: offsetTime(bucket.created_at),
    modified_at: offsetTime(bucket.modified_at),
    is_suspended: bucket.is_suspended === 1,
  }
}

function insertKey(call: Call): void {
  const { accessKey, secretKey } = s3KeyPair()
  call.db.insert('s3_keys', {
    access_key: accessKey,
    secret_key: secretKey,
    user_id: call.userId,
    created_at: call.now,
  })
}

function listKeys(call: Call): KeyRow[] {
  return call.db.all<KeyRow>(
    'SELECT access_key, secret_key FROM s3_keys WHERE user_id = :user_id ORDER BY access_key',
    {
      user_id: call.userId,
    },
  )
}

function keyViews(call: Call) {
  const { email } = userOf(call)
  return listKeys(call).map((key) => ({
    accessKey: key.access_key,
    secretKey: key.secret_key,
    userId: email,
  }))
}

function userOf(call: Call): { email: string } {
  const user = call.db.get<{ email: string }>('SELECT email FROM users WHERE user_id = :user_id', {
    user_id: call.userId,
  })
  if (!user) throw new Error(`Tenant ${call.userId} has no user`)
  return user
}
