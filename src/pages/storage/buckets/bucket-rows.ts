import type { BillingAccount } from '@/api/billing-accounts'
import type { Bucket } from '@/api/buckets'
import { accountName } from '@/components/billing-account-facts'
import type { ListRow } from '@/components/list/list-definition'
import type { WhyNot } from '@/components/vm/can'
import { messagesOf } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'
import { BYTES_PER_GB } from '@/lib/sizes'

import { bucketMessages } from './messages'

export interface BucketRow extends ListRow {
  readonly bucket: Bucket
  readonly account: string | null
  /** Epoch milliseconds. */
  readonly created: number | null
  readonly modified: number | null
  readonly monthly: Money | null
}

export function bucketRows(
  buckets: readonly Bucket[],
  [accounts, prices]: readonly [readonly BillingAccount[] | undefined, Prices | undefined],
): readonly BucketRow[] {
  const names = new Map((accounts ?? []).map((account) => [account.id, accountName(account)]))
  return buckets.map((bucket) => {
    const account = bucket.billing_account_id == null ? null : (names.get(bucket.billing_account_id) ?? null)
    const hourly =
      bucket.size_bytes == null ? null : (prices?.objects(bucket.size_bytes / BYTES_PER_GB) ?? null)
    return {
      id: bucket.name,
      bucket,
      account,
      created: parseInstant(bucket.created_at),
      modified: parseInstant(bucket.modified_at),
      monthly: hourly && perMonth(hourly),
      searchText: prepare([bucket.name, account]),
    }
  })
}

/** What can be done with a bucket now. */
export const bucketCan = {
  /** Only an empty one (reference, "Delete Bucket"); where its content is not known the service says. */
  delete: ({ num_objects: objects }: Pick<Bucket, 'num_objects'>): WhyNot =>
    (objects ?? 0) > 0 ? messagesOf(bucketMessages).cannot.notEmpty(objects ?? 0) : null,
}
