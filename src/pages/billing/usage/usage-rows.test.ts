import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Usage } from '@/api/charging'
import type { Owned } from '@/components/burn'

import { sharesBy, usageRows } from './usage-rows'

const nothing: Owned = { vms: [], disks: [], floatingIps: [], loadBalancers: [], buckets: [] }
const line = (made: Partial<Usage>): Usage => ({ cost: 0.08646, owner_uuid: 'a', ...made })

describe('usageRows', () => {
  it.each([
    [['VM_COMPUTE', 'VM_RUNNING', 'MAIN_STORAGE'], 'vm'],
    [['VM_STOPPED', 'MAIN_STORAGE'], 'stoppedVm'],
    [['MAIN_STORAGE'], 'disk'],
    [['OBJECT_STORAGE'], 'bucket'],
    [['SOMETHING_NEW'], 'other'],
    [null, 'other'],
  ])('knows what a line with %j is', (uptime_types, kind) => {
    expect(usageRows([line({ uptime_types })], [nothing])[0]?.kind).toBe(kind)
  })

  it('finds the page and the place of what is still there', () => {
    const vms = [{ uuid: 'a', name: 'web', status: 'running', location: 'cyc01' }]
    const [here, gone] = usageRows(
      [line({ description: 'web, 2 CPUs' }), line({ owner_uuid: 'b', description: null })],
      [{ ...nothing, vms }],
    )
    expect(here).toMatchObject({
      location: 'cyc01',
      page: '/compute/vms/cyc01/a',
      description: 'web, 2 CPUs',
    })
    expect(gone).toMatchObject({ location: '', page: null, description: 'b' })
  })

  it('finds an address by itself: no list names its UUID', () => {
    const floatingIps = [{ address: '203.0.113.7', location: 'bus02' }]
    const description = 'shop (203.0.113.7), unassigned'
    const [row] = usageRows([line({ description, owner_uuid: 'x' })], [{ ...nothing, floatingIps }])
    expect(row?.location).toBe('bus02')
  })
})

it('shares add up to the whole exactly, whatever they are grouped by', () => {
  const entry = fc.record({
    cost: fc.integer({ min: 0, max: 100_000_000 }),
    uuid: fc.constantFrom('a', 'b', 'c'),
  })
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const rows = usageRows(
        entries.map(({ cost, uuid }) => line({ cost: cost / 100_000, owner_uuid: uuid })),
        [nothing],
      )
      const shares = sharesBy(rows, ({ description }) => description)
      const whole = shares.reduce((sum, { cost }) => sum.plus(cost), new Big(0))
      expect(whole.times(100_000).toFixed()).toBe(String(entries.reduce((sum, { cost }) => sum + cost, 0)))
    }),
  )
})
