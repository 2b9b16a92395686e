import type { Database } from '../database.ts'
import type { Caller } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { rulesJson, type CorsRule } from '../s3/cors.ts'

export interface BucketRow {
  readonly id: number
  readonly billing_account_id: number
  readonly name: string
  readonly size_bytes: number
  readonly num_objects: number
  readonly is_suspended: number
  readonly created_at: number
  readonly modified_at: number
}

/** The buckets that the caller may see, by name. */
export function listBuckets(db: Database, caller: Caller): BucketRow[] {
  return db.all<BucketRow>(
    `SELECT * FROM buckets WHERE user_id = :user_id AND (:only_account IS NULL OR billing_account_id = :only_account)
     AND deleted_at IS NULL ORDER BY name`,
    { user_id: caller.userId, only_account: caller.onlyAccount },
  )
}

export function findBucket(db: Database, caller: Caller, name: string): BucketRow {
  const found = listBuckets(db, caller).find((row) => row.name === name)
  if (!found) throw message(404, 'Bucket not found')
  return found
}

/** Names are unique among all tenants. */
export function isBucketNameTaken(db: Database, name: string): boolean {
  return db.get('SELECT 1 FROM buckets WHERE name = :name AND deleted_at IS NULL', { name }) !== undefined
}

export function insertBucket(
  db: Database,
  bucket: {
    readonly userId: number
    readonly billingAccountId: number
    readonly name: string
    readonly sizeBytes: number
    readonly numObjects: number
    readonly cors: readonly CorsRule[]
    readonly createdAt: number
    readonly modifiedAt: number
  },
): number {
  return db.insert('buckets', {
    user_id: bucket.userId,
    billing_account_id: bucket.billingAccountId,
    name: bucket.name,
    size_bytes: bucket.sizeBytes,
    num_objects: bucket.numObjects,
    cors: rulesJson(bucket.cors),
    created_at: bucket.createdAt,
    modified_at: bucket.modifiedAt,
  })
}

export function chargeBucketTo(db: Database, id: number, accountId: number, now: number): void {
  db.run('UPDATE buckets SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
    id,
    account: accountId,
    now,
  })
}

export function deleteBucket(db: Database, id: number, now: number): void {
  db.run('UPDATE buckets SET deleted_at = :now WHERE id = :id', { id, now })
}
