import { describe, expect, it } from 'vitest'

import type { FloatingIp } from '@/api/floating-ips'
import { narrowed } from '@/components/list/list-view'
import { csvLines } from '@/components/list-state/csv-fields'
import { pricer } from '@/lib/pricing'

import { floatingIpCsv } from './csv'
import { floatingIpList, type FloatingIpColumn } from './definition'
import { makeRows } from './rows'

const prices = pricer([{ resourceType: 'FLOATING_IP', serviceNameInUptime: 'unassigned', price: 0.01 }])
const ips: FloatingIp[] = [
  {
    location: 'cyc01',
    address: '198.18.10.1',
    name: 'old',
    billing_account_id: 1,
    created_at: '2024-05-01 10:00:00',
  },
  {
    location: 'cyc01',
    address: '198.18.9.1',
    billing_account_id: 2,
    assigned_to: 'v',
    assigned_to_resource_type: 'service',
    assigned_to_private_ip: '10.0.0.9',
    created_at: '2023-05-01 10:00:00',
  },
  {
    location: 'bus02',
    address: '198.19.0.1',
    name: 'front',
    assigned_to: 'b',
    assigned_to_private_ip: '10.0.0.10',
  },
]
const rows = makeRows(ips, [
  { items: [{ location: 'cyc01', uuid: 'v', name: 'web-01', status: 'running' }], malformed: 0 },
  { items: [{ location: 'bus02', uuid: 'b', display_name: 'company' }], malformed: 0 },
  { items: [{ id: 1, title: 'Studio' }], malformed: 0 },
  prices,
])
const addresses = (from: readonly { ip: FloatingIp }[]) => from.map(({ ip }) => ip.address)
const order = (column: FloatingIpColumn) => addresses(floatingIpList.orders[column](rows, 'asc'))

describe('the list of floating IPs', () => {
  it('knows what each is assigned to, who pays and how much', () => {
    expect(rows.map(({ holder }) => holder?.name ?? null)).toEqual([null, 'web-01', 'company'])
    expect(rows.map(({ account }) => account)).toEqual(['Studio', null, null])
    // A policy that prices only the idle one charges nothing for one in use.
    expect(rows.map(({ monthly }) => monthly?.toFixed(2))).toEqual(['7.30', '0.00', '0.00'])
  })

  it('orders addresses as numbers, and what is idle before what is not', () => {
    expect(order('address')).toEqual(['198.18.9.1', '198.18.10.1', '198.19.0.1'])
    expect(order('assigned')).toEqual(['198.18.10.1', '198.19.0.1', '198.18.9.1'])
    expect(order('private')).toEqual(['198.18.9.1', '198.19.0.1', '198.18.10.1'])
    expect(order('created')).toEqual(['198.18.9.1', '198.18.10.1', '198.19.0.1'])
  })

  it('finds by the name of what it is assigned to, and filters by its kind', () => {
    expect(addresses(narrowed(floatingIpList, rows, 'web', { use: [], account: [] }))).toEqual(['198.18.9.1'])
    expect(
      addresses(narrowed(floatingIpList, rows, '', { use: ['idle', 'load_balancer'], account: [] })),
    ).toEqual(['198.18.10.1', '198.19.0.1'])
  })

  it('exports the names of the reference', () => {
    const [head, first] = csvLines(floatingIpCsv('EUR'), rows)
    expect(head).toContain('estimate_per_month_eur')
    expect(first).toEqual([
      '198.18.10.1',
      'old',
      'cyc01',
      undefined,
      undefined,
      undefined,
      undefined,
      1,
      '2024-05-01T10:00:00.000Z',
      '7.30',
    ])
  })
})
