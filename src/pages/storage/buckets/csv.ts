import { isoOf, type CsvField } from '@/components/list-state/csv-fields'

import type { BucketRow } from './bucket-rows'
import type { BucketColumn } from './definition'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal rounded half-up to the cent. */
export function bucketCsv(currency: string): readonly CsvField<BucketRow, BucketColumn>[] {
  return [
    ['name', ({ bucket }) => bucket.name, 'name'],
    ['size_bytes', ({ bucket }) => bucket.size_bytes, 'size'],
    ['num_objects', ({ bucket }) => bucket.num_objects, 'objects'],
    ['billing_account_id', ({ bucket }) => bucket.billing_account_id, 'account'],
    ['is_suspended', ({ bucket }) => String(bucket.is_suspended === true), 'status'],
    ['created_at', ({ created }) => isoOf(created), 'created'],
    ['modified_at', ({ modified }) => isoOf(modified), 'modified'],
    [`estimate_per_month_${currency.toLowerCase()}`, ({ monthly }) => monthly?.toFixed(2), 'monthly'],
  ]
}
