import type { CsvValue } from '@/lib/csv'

import type { NetworkRow } from './rows'

/** The list as a table for other programs, under the reference's names. */
export function networkCsv(rows: readonly NetworkRow[]): CsvValue[][] {
  const head = [
    'uuid',
    'name',
    'location',
    'is_default',
    'subnet',
    'subnet_ipv6',
    'vlan_id',
    'vms',
    'resources_count',
    'created_at',
  ]
  const lines = rows.map(({ network, vms, held }): CsvValue[] => [
    network.uuid,
    network.name,
    network.location,
    String(network.is_default === true),
    network.subnet,
    network.subnet_ipv6,
    network.vlan_id,
    vms.map(({ name }) => name).join(' '),
    held,
    network.created_at,
  ])
  return [head, ...lines]
}
