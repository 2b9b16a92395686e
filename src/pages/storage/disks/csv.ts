import { isoOf, type CsvField } from '@/components/list-state/csv-fields'

import type { DiskColumn } from './definition'
import type { DiskRow } from './disk-inventory'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal rounded half-up to the cent. */
export function diskCsv(currency: string): readonly CsvField<DiskRow, DiskColumn>[] {
  return [
    ['uuid', ({ disk }) => disk.uuid],
    ['status', ({ disk }) => disk.status, 'status'],
    ['location', ({ disk }) => disk.location, 'location'],
    ['size_gb', ({ disk }) => disk.size_gb, 'size'],
    ['source_image_type', ({ disk }) => disk.source_image_type, 'source'],
    ['source_image', ({ disk }) => disk.source_image, 'source'],
    ['vm_uuid', ({ attachment: at }) => (at.kind === 'attached' ? at.vm.uuid : null), 'vm'],
    ['vm_name', ({ attachment: at }) => (at.kind === 'attached' ? at.vm.name : null), 'vm'],
    ['device', ({ attachment: at }) => (at.kind === 'attached' ? at.storage.name : null), 'name'],
    ['billing_account_id', ({ disk }) => disk.billing_account_id, 'account'],
    ['snapshots', ({ disk }) => disk.snapshots?.length ?? 0, 'snapshots'],
    [
      'snapshots_gb',
      ({ disk }) => disk.snapshots?.reduce((sum, { sizeGb }) => sum + (sizeGb ?? 0), 0) ?? 0,
      'snapshots',
    ],
    ['created_at', ({ created }) => isoOf(created), 'created'],
    [`estimate_per_month_${currency.toLowerCase()}`, ({ monthly }) => monthly?.toFixed(2), 'monthly'],
  ]
}
