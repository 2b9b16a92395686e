import type { CsvValue } from '@/lib/csv'

import type { DiskRow } from './disk-inventory'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal rounded half-up to the cent. */
export function diskCsv(rows: readonly DiskRow[], currency: string): CsvValue[][] {
  const head = [
    'uuid',
    'status',
    'location',
    'size_gb',
    'source_image_type',
    'source_image',
    'vm_uuid',
    'vm_name',
    'device',
    'billing_account_id',
    'snapshots',
    'snapshots_gb',
    'created_at',
    `estimate_per_month_${currency.toLowerCase()}`,
  ]
  const lines = rows.map(({ disk, attachment: at, created, monthly }): CsvValue[] => [
    disk.uuid,
    disk.status,
    disk.location,
    disk.size_gb,
    disk.source_image_type,
    disk.source_image,
    ...(at.kind === 'attached' ? [at.vm.uuid, at.vm.name, at.storage.name] : [null, null, null]),
    disk.billing_account_id,
    disk.snapshots?.length ?? 0,
    disk.snapshots?.reduce((sum, { sizeGb }) => sum + (sizeGb ?? 0), 0) ?? 0,
    created === null ? null : new Date(created).toISOString(),
    monthly?.toFixed(2),
  ])
  return [head, ...lines]
}
