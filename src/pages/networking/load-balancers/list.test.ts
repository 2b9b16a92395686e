import { expect, it } from 'vitest'

import { narrowed } from '@/components/list/list-view'
import { pricer } from '@/lib/pricing'

import { balancerList } from './definition'
import { makeRows } from './rows'

const rule = (source_port: number, target_port: number) => ({
  uuid: `${source_port}`,
  source_port,
  target_port,
})
const rows = makeRows(
  [
    {
      location: 'cyc01',
      uuid: 'a',
      display_name: 'front',
      network_uuid: 'n',
      billing_account_id: 1,
      forwarding_rules: [rule(443, 8443), rule(80, 8080)],
      targets: [{ target_uuid: 'v' }],
    },
    { location: 'bus02', uuid: 'b', display_name: ' ' },
  ],
  [
    { items: [{ location: 'cyc01', uuid: 'v', name: 'web-01', status: 'running' }], malformed: 0 },
    { items: [{ location: 'cyc01', address: '198.18.0.1', assigned_to: 'a' }], malformed: 0 },
    { items: [{ location: 'cyc01', uuid: 'n', name: 'office' }], malformed: 0 },
    { items: [{ id: 1, title: 'Studio' }], malformed: 0 },
    pricer([{ resourceType: 'LOAD_BALANCER', price: 0.01 }]),
  ],
)
const names = (from: readonly { name: string }[]) => from.map(({ name }) => name)

it('joins what other calls know of a load balancer', () => {
  expect(rows[0]).toMatchObject({
    name: 'front',
    publicAddresses: ['198.18.0.1'],
    network: 'office',
    account: 'Studio',
    rules: ['443 → 8443', '80 → 8080'],
  })
  expect(rows[0]?.health).toMatchObject({ kind: 'due', running: 1 })
  expect(rows[1]).toMatchObject({ name: 'b', publicAddresses: [], network: null, account: null })
  expect(rows[1]?.monthly?.toFixed(2)).toBe('7.30')
})

it('finds one by its ports and its targets, and those that serve nothing', () => {
  const find = (query: string, health: string[] = []) =>
    names(narrowed(balancerList, rows, query, { health, account: [] }))
  expect(find('443')).toEqual(['front'])
  expect(find('web-01')).toEqual(['front'])
  expect(find('', ['failed'])).toEqual(['b'])
  expect(names(balancerList.orders.targets(rows, 'asc'))).toEqual(['b', 'front'])
})
