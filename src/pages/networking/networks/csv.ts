import type { CsvField } from '@/components/list-state/csv-fields'

import type { NetworkColumn } from './definition'
import type { NetworkRow } from './rows'

/** The list as a table for other programs, under the reference's names. */
export const networkCsv: readonly CsvField<NetworkRow, NetworkColumn>[] = [
  ['uuid', ({ network }) => network.uuid],
  ['name', ({ network }) => network.name, 'name'],
  ['location', ({ network }) => network.location, 'location'],
  ['is_default', ({ network }) => String(network.is_default === true)],
  ['subnet', ({ network }) => network.subnet, 'subnet'],
  ['subnet_ipv6', ({ network }) => network.subnet_ipv6, 'subnetV6'],
  ['vlan_id', ({ network }) => network.vlan_id, 'vlan'],
  ['vms', ({ vms }) => vms.map(({ name }) => name).join(' '), 'vms'],
  ['resources_count', ({ held }) => held, 'resources'],
  ['created_at', ({ network }) => network.created_at],
]
