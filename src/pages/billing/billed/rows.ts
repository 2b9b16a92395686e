import type { Bucket } from '@/api/buckets'
import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { billedTo, type BilledThing, type Owned } from '@/components/burn'
import type { ListRow } from '@/components/list/list-definition'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { diskLabel } from '@/components/unattached-disks'
import { paths } from '@/lib/paths'
import type { Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

export interface BilledRow extends ListRow {
  readonly thing: BilledThing
  readonly name: string
  /** What a write about it names. */
  readonly key: string
  /** Empty for what is in no location. */
  readonly location: string
  readonly page: string
}

const nothing: Owned = { vms: [], disks: [], floatingIps: [], loadBalancers: [], buckets: [] }

/** What is read of a location besides the VMs; undefined: not yet, or it could not be. */
type Context = readonly [
  location: string,
  accountId: number,
  disks: readonly Disk[] | undefined,
  floatingIps: readonly FloatingIp[] | undefined,
  loadBalancers: readonly LoadBalancer[] | undefined,
  prices: Prices,
]

/** What an account pays for in a location. Without the VMs nothing is said: their disks would look like disks of their own. */
export function billedRows(
  vms: readonly Vm[],
  [location, accountId, disks, floatingIps, loadBalancers, prices]: Context,
): BilledRow[] {
  const owned = {
    ...nothing,
    vms,
    disks: disks ?? [],
    floatingIps: floatingIps ?? [],
    loadBalancers: loadBalancers ?? [],
  }
  return billedTo(accountId, owned, prices).map((thing) => rowOf(thing, location))
}

/** Buckets belong to no location. */
export function billedBuckets(
  buckets: readonly Bucket[],
  [accountId, prices]: readonly [accountId: number, prices: Prices],
): BilledRow[] {
  return billedTo(accountId, { ...nothing, buckets }, prices).map((thing) => rowOf(thing, ''))
}

function rowOf(thing: BilledThing, location: string): BilledRow {
  const { name, key, page } = factsOf(thing, location)
  return {
    id: `${location}/${thing.kind}/${key}`,
    thing,
    name,
    key,
    location,
    page,
    searchText: prepare([name, key]),
  }
}

function factsOf(thing: BilledThing, location: string): { name: string; key: string; page: string } {
  switch (thing.kind) {
    case 'vm': {
      const { name, uuid } = thing.vm
      return { name: name.trim() || uuid, key: uuid, page: paths.vm(location, uuid) }
    }
    case 'disk': {
      const { uuid } = thing.disk
      return { name: diskLabel(thing.disk), key: uuid, page: paths.disk(uuid) }
    }
    case 'address': {
      const { address, name } = thing.ip
      return {
        name: name?.trim() ? `${address}, ${name.trim()}` : address,
        key: address,
        page: paths.floatingIp(address),
      }
    }
    case 'loadBalancer': {
      const { uuid } = thing.balancer
      return { name: balancerName(thing.balancer), key: uuid, page: paths.loadBalancer(location, uuid) }
    }
    case 'bucket': {
      const { name } = thing.bucket
      return { name, key: name, page: paths.bucket(name) }
    }
  }
}
