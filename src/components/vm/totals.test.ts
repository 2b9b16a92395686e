import { expect, it } from 'vitest'

import { pricer } from '@/lib/pricing'

import type { VmRow } from './inventory'
import { vmTotals } from './totals'

const prices = pricer([
  { resourceType: 'CPU', price: '0.00001' },
  { resourceType: 'RAM', megsRam: 1024, price: 0 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'main', price: 0 },
])

function rowOf(status: string, estimate: VmRow['estimate']): VmRow {
  const vm = { uuid: 'u', name: 'n', location: 'cyc01', status }
  return { id: 'u', vm, system: '', publicAddresses: [], created: null, searchText: '', estimate }
}

const sized = (vcpu: number) => prices.vm({ vcpu, memoryMb: 1024, disksGb: [1], running: true })

it('counts states and sums exactly', () => {
  const totals = vmTotals([
    rowOf('running', sized(1)),
    rowOf('Running', sized(1)),
    rowOf('stopped', sized(1)),
    rowOf('creating', sized(3)),
    rowOf('failed', sized(3)),
  ])
  expect(totals).toMatchObject({ running: 2, stopped: 1, changing: 1, isLowerBound: false })
  // 9 cores at 0.00001 for 730 hours, where floats would drift.
  expect(totals.monthly.toString()).toBe('0.0657')
})

it('is a lower bound when something has no price', () => {
  expect(vmTotals([rowOf('running', sized(1)), rowOf('running', null)]).isLowerBound).toBe(true)
  const unpriced = pricer([]).vm({ vcpu: 1, memoryMb: 1, disksGb: [1], running: true })
  expect(vmTotals([rowOf('running', unpriced)]).isLowerBound).toBe(true)
})
