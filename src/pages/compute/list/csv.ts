import { isoOf, type CsvField } from '@/components/list-state/csv-fields'
import type { VmRow } from '@/components/vm/inventory'

import type { VmColumn } from './definition'

/**
 * The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal in `currency`, rounded half-up to
 * the cent. Memory is in MB and storage in GB.
 */
export function vmCsv(currency: string): readonly CsvField<VmRow, VmColumn>[] {
  return [
    ['uuid', ({ vm }) => vm.uuid],
    ['name', ({ vm }) => vm.name, 'name'],
    ['status', ({ vm }) => vm.status, 'status'],
    ['location', ({ vm }) => vm.location, 'location'],
    ['os_name', ({ vm }) => vm.os_name, 'os'],
    ['os_version', ({ vm }) => vm.os_version, 'os'],
    ['vcpu', ({ vm }) => vm.vcpu, 'size'],
    ['memory_mb', ({ vm }) => vm.memory, 'size'],
    ['storage_gb', ({ vm }) => vm.storage?.reduce((sum, { size }) => sum + (size ?? 0), 0)],
    ['private_ipv4', ({ vm }) => vm.private_ipv4, 'private'],
    ['public_ipv4', ({ publicAddresses }) => publicAddresses.join(' '), 'public'],
    ['created_at', ({ created }) => isoOf(created), 'created'],
    [
      `estimate_per_month_${currency.toLowerCase()}`,
      ({ estimate }) => estimate?.monthly.toFixed(2),
      'monthly',
    ],
  ]
}
