import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { planFrom, priceOfPlan } from './plan'

const policy = [
  { resourceType: 'CPU', numCpus: 1, price: 0.005 },
  { resourceType: 'RAM', megsRam: 1024, price: 0.003 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'main', price: 0.0001 },
  { resourceType: 'LICENSE', serviceNameInUptime: 'windows', price: 0.0055 },
  { resourceType: 'OBJECT_STORAGE', price: 0.00003 },
  { resourceType: 'LOAD_BALANCER', price: 0.0137 },
]

const plan = (search: string) => planFrom(new URLSearchParams(search))

describe('a plan in its address', () => {
  it('begins with a usual VM and takes what is written', () => {
    expect(plan('').amounts).toMatchObject({ vcpu: 2, memory_gb: 4, disk_gb: 40, idle_ips: 0 })
    expect(plan('?vcpu=4&memory_gb=1.5&windows=yes')).toMatchObject({
      amounts: { vcpu: 4, memory_gb: 1.5 },
      unreadable: {},
      windows: true,
    })
  })

  it('says what it cannot read', () => {
    expect(
      plan('?vcpu=many&disk_gb=-1&objects_gb=&memory_gb=1,000&idle_ips=1000001&load_balancers=1.5')
        .unreadable,
    ).toEqual({
      vcpu: 'notANumber',
      disk_gb: 'notANumber',
      objects_gb: 'notANumber',
      memory_gb: 'notANumber',
      idle_ips: 'tooMuch',
      load_balancers: 'notWhole',
    })
    expect(plan('?memory_gb=1000&disk_gb=0.125').amounts).toMatchObject({ memory_gb: 1000, disk_gb: 0.125 })
  })
})

describe('the price of a plan', () => {
  it('is the exact sum of its lines', () => {
    const { lines, hourly, monthly } = priceOfPlan(
      policy,
      plan('?windows=yes&load_balancers=1&objects_gb=100'),
    )
    // 2 × 0.005 + 2 × 0.0055 + 4 × 0.003 + 40 × 0.0001 + 0.0137 + 100 × 0.00003
    expect(hourly.toString()).toBe('0.0537')
    expect(monthly.toString()).toBe('39.201')
    expect(lines.map(({ name }) => name)).toEqual([
      'vcpu',
      'license',
      'memory_gb',
      'disk_gb',
      'load_balancers',
      'objects_gb',
    ])
  })

  it('leaves what has no price open', () => {
    const { lines, unpriced } = priceOfPlan(policy, plan('?idle_ips=2'))
    expect(lines.at(-1)).toMatchObject({ name: 'idle_ips', monthly: null })
    expect(unpriced).toBe(true)
  })

  it('never loses a fraction of a cent, whatever the amounts', () => {
    const amount = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(amount, amount, amount, (vcpu, memory, disk) => {
        const { hourly } = priceOfPlan(policy, plan(`?vcpu=${vcpu}&memory_gb=${memory}&disk_gb=${disk}`))
        // In hundred-thousandths of the currency, whole numbers all.
        const expected = BigInt(vcpu) * 500n + BigInt(memory) * 300n + BigInt(disk) * 10n
        expect(hourly.eq(new Big(expected.toString()).div(100_000))).toBe(true)
      }),
    )
  })
})
