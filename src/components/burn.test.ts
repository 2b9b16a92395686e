import { describe, expect, it } from 'vitest'

import type { Vm } from '@/api/vms'
import { pricer } from '@/lib/pricing'

import { billedTo, burnOf, type Owned } from './burn'

const policy = [
  { resourceType: 'CPU', numCpus: 1, price: 0.00521 },
  { resourceType: 'RAM', megsRam: 1024, price: 0.00329 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'main', price: 0.0001 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'snapshot', price: 0.0001 },
  { resourceType: 'OBJECT_STORAGE', serviceNameInUptime: 'object_storage', price: 3.42e-5 },
]
const prices = pricer(policy)
const vm = (made: Partial<Vm>): Vm => ({
  location: 'cyc01',
  uuid: 'a',
  name: 'a',
  status: 'running',
  vcpu: 2,
  memory: 2048,
  billing_account: 6,
  storage: [{ uuid: 'd', primary: true, size: 20 }],
  ...made,
})
const nothing: Owned = { vms: [], disks: [], floatingIps: [], loadBalancers: [], buckets: [] }

describe('burnOf', () => {
  it('is nothing for an account without resources', () => {
    expect(burnOf(6, nothing, prices)).toMatchObject({ isLowerBound: false })
    expect(burnOf(6, nothing, prices).hourly.toFixed()).toBe('0')
  })

  it('adds what the account pays for, and nothing of another', () => {
    const owned: Owned = {
      ...nothing,
      vms: [vm({}), vm({ uuid: 'b', status: 'stopped' }), vm({ uuid: 'c', billing_account: 7 })],
      // The first is the VM's own.
      disks: [
        { location: 'cyc01', uuid: 'd', size_gb: 20, billing_account_id: 6 },
        {
          location: 'cyc01',
          uuid: 'e',
          size_gb: 100,
          billing_account_id: 6,
          snapshots: [{ uuid: 's', sizeGb: 50 }],
        },
      ],
      buckets: [{ name: 'b', billing_account_id: 6, size_bytes: 10 * 1024 ** 3 }],
    }
    // 2 × 0.00521 + 2 × 0.00329 + 20 × 0.0001, stopped 20 × 0.0001, disk 100 × 0.0001, snapshot 50 × 0.0001, 10 × 0.0000342
    expect(burnOf(6, owned, prices).hourly.toFixed()).toBe('0.036342')
    expect(burnOf(6, owned, prices).isLowerBound).toBe(false)
  })

  it('says that it is more where a price is not known', () => {
    const owned: Owned = {
      ...nothing,
      floatingIps: [{ location: 'cyc01', address: '1.2.3.4', billing_account_id: 6 }],
    }
    expect(burnOf(6, owned, prices).isLowerBound).toBe(true)
  })
})

describe('billedTo', () => {
  it('names each thing with its cost; a disk on a VM of another account is one of its own', () => {
    const owned: Owned = {
      ...nothing,
      // As the service tells what one account pays for: the VMs of others are not among them.
      vms: [vm({})],
      disks: [
        { location: 'cyc01', uuid: 'd', size_gb: 20, billing_account_id: 6 },
        { location: 'cyc01', uuid: 'elsewhere', size_gb: 100, billing_account_id: 6 },
      ],
      floatingIps: [{ location: 'cyc01', address: '1.2.3.4', billing_account_id: 6 }],
    }
    const told = billedTo(6, owned, prices).map(({ kind, hourly, isLowerBound }) => [
      kind,
      hourly?.toFixed() ?? null,
      isLowerBound,
    ])
    expect(told).toEqual([
      ['vm', '0.019', false],
      ['disk', '0.01', false],
      ['address', null, true],
    ])
  })
})
