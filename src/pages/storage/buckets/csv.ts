import type { CsvValue } from '@/lib/csv'

import type { BucketRow } from './bucket-rows'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal rounded half-up to the cent. */
export function bucketCsv(rows: readonly BucketRow[], currency: string): CsvValue[][] {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return [
    [
      'name',
      'size_bytes',
      'num_objects',
      'billing_account_id',
      'is_suspended',
      'created_at',
      'modified_at',
      `estimate_per_month_${currency.toLowerCase()}`,
    ],
    ...rows.map(({ bucket, created, modified, monthly }): CsvValue[] => [
      bucket.name,
      bucket.size_bytes,
      bucket.num_objects,
      bucket.billing_account_id,
      bucket.is_suspended === true ? 'true' : 'false',
      iso(created),
      iso(modified),
      monthly?.toFixed(2),
    ]),
  ]
}
