import Big from 'big.js'
import { describe, expect, it } from 'vitest'

import type { Owned } from '@/components/burn'

import { changesSince, snapshotOf, thingsIn, type Change } from './snapshot'
import { look } from './visits'

const NOTHING: Owned = { vms: [], disks: [], floatingIps: [], loadBalancers: [], buckets: [] }
const BURN = { hourly: new Big('0.1'), isLowerBound: false }
const AT = Date.UTC(2026, 5, 30)

type Vm = Owned['vms'][number]

function vm(name: string, some: Partial<Vm> = {}): Vm {
  return {
    uuid: `id-${name}`,
    name,
    location: 'cyc01',
    status: 'running',
    vcpu: 2,
    memory: 4096,
    storage: [{ uuid: `disk-${name}`, size: 40 }],
    ...some,
  }
}

/** In words: "gone old-shop", "state web running stopped". */
function told(before: Partial<Owned>, now: Partial<Owned>): string[] {
  const snapshot = snapshotOf(thingsIn({ ...NOTHING, ...before }), BURN, AT)
  const attached = new Set((now.vms ?? []).flatMap(({ storage }) => (storage ?? []).map(({ uuid }) => uuid)))
  return changesSince(snapshot, thingsIn({ ...NOTHING, ...now }), attached).map(words)
}

function words(change: Change): string {
  const { kind, thing } = change
  if (kind === 'state') return `${kind} ${thing.name} ${change.was.state} ${thing.state}`
  if (kind === 'resized') return `${kind} ${thing.name} ${change.was.size} ${thing.size}`
  return `${kind} ${thing.name}`
}

describe('what changed', () => {
  it('is nothing when nothing did, whatever the order', () => {
    expect(told({ vms: [vm('a'), vm('b')] }, { vms: [vm('b'), vm('a')] })).toEqual([])
  })

  it('is what is gone, another state, another size, and what is new, in this order', () => {
    const before = { vms: [vm('web'), vm('db'), vm('old-shop')] }
    const now = { vms: [vm('new'), vm('web', { vcpu: 4, memory: 8192 }), vm('db', { status: 'stopped' })] }
    expect(told(before, now)).toEqual([
      'gone old-shop',
      'state db running stopped',
      'resized web 2 4096 40 4 8192 40',
      'new new',
    ])
  })

  it('does not count a state that passes, whenever it was seen', () => {
    expect(
      told({ vms: [vm('a', { status: 'stopping' })] }, { vms: [vm('a', { status: 'stopped' })] }),
    ).toEqual([])
    expect(told({ vms: [vm('a')] }, { vms: [vm('a', { status: 'stopping' })] })).toEqual([])
  })

  it('tells VMs of one name apart, and the same thing by another name together', () => {
    expect(told({ vms: [vm('a')] }, { vms: [vm('a', { uuid: 'other' })] })).toEqual(['gone a', 'new a'])
    expect(told({ vms: [vm('a')] }, { vms: [vm('a', { name: 'b\twith a tab' })] })).toEqual([])
  })

  it('knows a disk that was detached from a new one, and one that was attached from one that is gone', () => {
    const disk = (uuid: string, created_at: string) => ({ uuid, location: 'cyc01', size_gb: 10, created_at })
    const free = { disks: [disk('d', '2026-01-01 00:00:00')] }
    expect(told({}, free)).toEqual(['detached d'])
    expect(told({}, { disks: [disk('d', '2026-07-01 00:00:00')] })).toEqual(['new d'])
    expect(told(free, {})).toEqual(['gone d'])
    expect(told(free, { ...free, vms: [vm('a', { storage: [{ uuid: 'd', size: 10 }] })] })).toEqual(['new a'])
  })

  it('is told of addresses, too', () => {
    const ip = (assigned_to: string | null) => ({ address: '103.93.128.9', location: 'cyc01', assigned_to })
    expect(told({ floatingIps: [ip('vm')] }, { floatingIps: [ip(null)] })).toEqual([
      'state 103.93.128.9 assigned unassigned',
    ])
  })

  it('is found among 10,000 things, of which less than a megabyte is kept', () => {
    const vms = Array.from({ length: 10_000 }, (_, at) => vm(`machine-${at}`, { uuid: crypto.randomUUID() }))
    const snapshot = snapshotOf(thingsIn({ ...NOTHING, vms }), BURN, AT)
    expect(JSON.stringify(snapshot).length).toBeLessThan(1_000_000)
    expect(changesSince(snapshot, thingsIn({ ...NOTHING, vms: vms.slice(1) }))).toHaveLength(1)
  })
})

describe('a visit', () => {
  const seen = (minutes: number) => snapshotOf([], BURN, AT + minutes * 60_000)

  it('is compared with what the one before saw last', () => {
    const first = look(look(null, seen(0)), seen(10))
    expect(first.base).toBeNull()
    expect(look(first, seen(41)).base).toEqual(seen(10))
  })

  it('goes on over a pause of half an hour', () => {
    const second = look(look(null, seen(0)), seen(60))
    expect(look(look(second, seen(90)), seen(119)).base).toEqual(seen(0))
  })
})
