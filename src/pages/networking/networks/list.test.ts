import { expect, it } from 'vitest'

import { narrowed } from '@/components/list/list-view'

import { networkList } from './definition'
import { makeRows } from './rows'

const rows = makeRows(
  [
    {
      location: 'cyc01',
      uuid: 'a',
      name: 'net-10',
      subnet: '10.10.0.0/24',
      vlan_id: 12,
      vm_uuids: ['v2', 'v1', 'x'],
      resources_count: 4,
    },
    { location: 'bus02', uuid: 'b', name: 'net-2', subnet: '10.9.0.0/24', subnet_ipv6: '' },
  ],
  [
    {
      items: [
        { location: 'cyc01', uuid: 'v1', name: 'web-1', status: 'running' },
        { location: 'cyc01', uuid: 'v2', name: 'web-10', status: 'running' },
      ],
      malformed: 0,
    },
  ],
)
const names = (from: readonly { network: { name: string } }[]) => from.map(({ network }) => network.name)

it('names the VMs in each, and counts those that nobody can name', () => {
  expect(rows.map(({ vms, vmCount, held }) => [vms.map(({ name }) => name), vmCount, held])).toEqual([
    [['web-1', 'web-10'], 3, 4],
    [[], 0, 0],
  ])
})

it('orders names naturally and subnets as numbers; finds a network by a VM in it', () => {
  expect(names(networkList.orders.name(rows, 'asc'))).toEqual(['net-2', 'net-10'])
  expect(names(networkList.orders.subnet(rows, 'desc'))).toEqual(['net-10', 'net-2'])
  expect(names(networkList.orders.vlan(rows, 'asc'))).toEqual(['net-10', 'net-2'])
  expect(names(narrowed(networkList, rows, 'web-10', { use: [] }))).toEqual(['net-10'])
  expect(names(narrowed(networkList, rows, '', { use: ['empty'] }))).toEqual(['net-2'])
})
