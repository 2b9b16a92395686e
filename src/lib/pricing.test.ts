import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type PolicyEntry, type VmConfiguration, perMonth, pricer } from './pricing'

const cpu = { numCpus: 1, price: 0.00521, resourceType: 'CPU' }
const ram512 = { megsRam: 512, price: 0.001645, resourceType: 'RAM' }
const ram1024 = { megsRam: 1024, price: 0.00329, resourceType: 'RAM' }
const backup = { price: 3.42e-5, resourceType: 'STORAGE', serviceNameInUptime: 'backup' }
const snapshot = { price: 0.0001, resourceType: 'STORAGE', serviceNameInUptime: 'snapshot' }
const main = { price: 0.0001, resourceType: 'STORAGE', serviceNameInUptime: 'main' }
const windows = { price: 0.00548, resourceType: 'LICENSE', serviceNameInUptime: 'windows' }
const objects = { price: 3.42e-5, resourceType: 'OBJECT_STORAGE', serviceNameInUptime: 'object_storage' }
const documented: PolicyEntry[] = [cpu, ram512, ram1024, backup, snapshot, main, windows, objects]

const small: VmConfiguration = {
  vcpu: 2,
  memoryMb: 2048,
  disksGb: [20],
  osName: 'ubuntu',
  running: true,
}

describe('the documented policy', () => {
  it('prices a VM by component, exactly', () => {
    const { components, hourly, monthly, unpriced } = pricer(documented).vm(small)
    expect(
      components.map(({ key, quantity, unit, hourly: each }) => [key, quantity, unit, each?.toFixed()]),
    ).toEqual([
      ['cpu', 2, 'core', '0.01042'],
      ['memory', 2048, 'MB', '0.00658'],
      ['storage', 20, 'GB', '0.002'],
    ])
    expect(hourly.toFixed()).toBe('0.019')
    expect(monthly.toFixed()).toBe('13.87')
    expect(unpriced).toEqual([])
  })

  it('adds the licence per core, replicas per GB', () => {
    const { components } = pricer(documented).vm({
      ...small,
      osName: 'Windows',
      disksGb: [40, 10],
      snapshotGb: 40,
      backupGb: 40,
    })
    expect(Object.fromEntries(components.map(({ key, hourly }) => [key, hourly?.toFixed()]))).toMatchObject({
      license: '0.01096',
      storage: '0.005',
      snapshot: '0.004',
      backup: '0.001368',
    })
  })

  it('lets a stopped VM pay for storage only', () => {
    const { components, hourly } = pricer(documented).vm({ ...small, osName: 'windows', running: false })
    expect(components.map(({ key }) => key)).toEqual(['storage'])
    expect(hourly.toFixed()).toBe('0.002')
  })

  it('says that it has no price for a public address, instead of calling it free', () => {
    const prices = pricer(documented)
    const estimate = prices.vm({ ...small, publicAddress: true })
    expect(estimate.unpriced).toEqual(['public_address'])
    expect(estimate.hourly.toFixed()).toBe('0.019')
    expect(prices.address('unassigned')).toBeNull()
  })

  it('knows the price of objects in buckets, and leaves nothing over', () => {
    expect(pricer(documented).objects(10)?.toString()).toBe('0.000342')
    expect(pricer(documented).others).toEqual([])
  })
})

it.each([
  [{ resourceType: 'FLOATING_IP', serviceNameInUptime: 'unassigned' }, 'unassigned'],
  [{ resourceType: 'UNASSIGNED_FLOATING_IP' }, 'unassigned'],
  [{ resourceType: 'FLOATING_IP', serviceNameInUptime: 'assigned' }, 'assigned'],
  [{ resourceType: 'FLOATING_IP' }, 'assigned'],
  [{ resourceType: 'NETWORK', serviceNameInUptime: 'public_ip' }, 'assigned'],
] as const)('finds the price of an address in %o', (entry, state) => {
  expect(
    pricer([{ ...entry, price: '0.004' }])
      .address(state)
      ?.toFixed(),
  ).toBe('0.004')
})

it('survives a policy without prices or with nonsense in it', () => {
  const prices = pricer([
    { resourceType: 'CPU' },
    { resourceType: 'RAM', megsRam: 0, price: 1 },
    { resourceType: '?', price: 1 },
  ])
  const estimate = prices.vm(small)
  expect(estimate.unpriced).toEqual(['cpu', 'memory', 'storage'])
  expect(estimate.hourly.toFixed()).toBe('0')
  expect(prices.others).toHaveLength(3)
})

it('counts a half-typed number as nothing', () => {
  const estimate = pricer(documented).vm({ ...small, vcpu: Number.NaN, disksGb: [-3] })
  expect(estimate.hourly.toFixed()).toBe('0.00658')
})

it('charges memory below the smallest package by its share', () => {
  const prices = pricer([ram512, ram1024])
  const memory = (memoryMb: number) =>
    prices.vm({ ...small, memoryMb }).components.find(({ key }) => key === 'memory')
  expect(memory(256)?.hourly?.toFixed()).toBe('0.0008225')
  expect(memory(1024 + 512 + 128)?.hourly?.toFixed()).toBe('0.00534625')
})

const price = fc.integer({ min: 0, max: 10_000_000 }).map((units) => new Big(units).div(1e8).toNumber())
const size = fc.integer({ min: 0, max: 512 })
const configuration: fc.Arbitrary<VmConfiguration> = fc.record({
  vcpu: fc.integer({ min: 1, max: 64 }),
  memoryMb: size.map((units) => units * 512),
  disksGb: fc.array(size, { maxLength: 5 }),
  osName: fc.constantFrom('ubuntu', 'windows', null),
  running: fc.boolean(),
  snapshotGb: size,
  backupGb: size,
  publicAddress: fc.boolean(),
})
const policy = fc
  .tuple(
    fc.shuffledSubarray(documented),
    fc.array(price, { minLength: documented.length, maxLength: documented.length }),
  )
  .map(([entries, prices]) => entries.map((entry, i) => ({ ...entry, price: prices[i] })))

describe('for any policy', () => {
  it('the total is the sum of its components and a month is 730 hours', () => {
    fc.assert(
      fc.property(policy, configuration, (entries, vm) => {
        const { components, hourly, monthly, unpriced } = pricer(entries).vm(vm)
        let units = 0n
        for (const component of components) units += BigInt(component.hourly?.times(1e9).toFixed() ?? 0)
        expect(hourly.times(1e9).toFixed()).toBe(units.toString())
        expect(monthly.eq(perMonth(hourly))).toBe(true)
        expect(unpriced).toEqual(components.filter((c) => c.hourly === null).map((c) => c.key))
      }),
    )
  })

  it('memory is the cheapest-to-count packages, largest first', () => {
    const sizes = fc.uniqueArray(fc.constantFrom(512, 1024, 2048, 4096, 16384), { minLength: 1 })
    fc.assert(
      fc.property(sizes, fc.array(price, { minLength: 5, maxLength: 5 }), size, (megs, prices, units) => {
        const entries = megs.map((megsRam, i) => ({ resourceType: 'RAM', megsRam, price: prices[i] ?? 0 }))
        const smallest = Math.min(...megs)
        const memoryMb = units * smallest
        // Counted one package after the other, as one would with coins.
        const falling = entries.toSorted((a, b) => b.megsRam - a.megsRam)
        let left = memoryMb
        let cost = 0n
        while (left > 0) {
          const coin = falling.find((entry) => entry.megsRam <= left)
          if (coin === undefined) throw new Error('the smallest always fits')
          cost += BigInt(Math.round(coin.price * 1e8))
          left -= coin.megsRam
        }
        const { hourly } = pricer(entries).vm({ ...small, memoryMb })
        expect(hourly.times(1e8).toFixed()).toBe(cost.toString())
      }),
    )
  })

  it('more of anything never costs less, as long as larger packages are no bargain', () => {
    const fair = policy.map((entries) =>
      entries.map((entry) =>
        typeof entry.megsRam !== 'number' ? entry : { ...entry, price: entry.megsRam / 1e6 },
      ),
    )
    fc.assert(
      fc.property(fair, configuration, configuration, (entries, one, other) => {
        const larger: VmConfiguration = {
          vcpu: Math.max(one.vcpu, other.vcpu),
          memoryMb: Math.max(one.memoryMb, other.memoryMb),
          disksGb: [...one.disksGb, ...other.disksGb],
          osName: one.osName,
          running: one.running || other.running,
          snapshotGb: Math.max(one.snapshotGb ?? 0, other.snapshotGb ?? 0),
          backupGb: Math.max(one.backupGb ?? 0, other.backupGb ?? 0),
          publicAddress: one.publicAddress === true || other.publicAddress === true,
        }
        const prices = pricer(entries)
        expect(prices.vm(larger).hourly.gte(prices.vm(one).hourly)).toBe(true)
      }),
    )
  })
})

it('gives equal answers for equal configurations, computed or remembered', () => {
  fc.assert(
    fc.property(policy, fc.array(configuration, { maxLength: 20 }), (entries, vms) => {
      const remembering = pricer(entries)
      for (const vm of [...vms, ...vms]) {
        expect(remembering.vm(vm).hourly.eq(pricer(entries).vm(vm).hourly)).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

it('takes an address in use for free where the policy prices only the idle one', () => {
  const prices = pricer([
    { resourceType: 'FLOATING_IP', serviceNameInUptime: 'unassigned_floating_ip', price: 0.0041 },
  ])
  expect(prices.address('assigned')?.toString()).toBe('0')
  expect(prices.address('unassigned')?.toString()).toBe('0.0041')
  expect(pricer([]).address('assigned')).toBeNull()
})
