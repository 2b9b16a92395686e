import type { VmRow } from '@/components/vm/inventory'
import type { CsvValue } from '@/lib/csv'

/**
 * The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal in `currency`, rounded half-up to
 * the cent. Memory is in MB and storage in GB.
 */
export function vmCsv(rows: readonly VmRow[], currency: string): CsvValue[][] {
  const head = [
    'uuid',
    'name',
    'status',
    'location',
    'os_name',
    'os_version',
    'vcpu',
    'memory_mb',
    'storage_gb',
    'private_ipv4',
    'public_ipv4',
    'created_at',
    `estimate_per_month_${currency.toLowerCase()}`,
  ]
  const lines = rows.map(({ vm, publicAddresses, created, estimate }): CsvValue[] => [
    vm.uuid,
    vm.name,
    vm.status,
    vm.location,
    vm.os_name,
    vm.os_version,
    vm.vcpu,
    vm.memory,
    vm.storage?.reduce((sum, { size }) => sum + (size ?? 0), 0),
    vm.private_ipv4,
    publicAddresses.join(' '),
    created === null ? null : new Date(created).toISOString(),
    estimate?.monthly.toFixed(2),
  ])
  return [head, ...lines]
}
