import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { costOf, costOfAddress, costOfDisk, costOfReplica, costOfVm, type Cost } from '@/components/costs'
import type { ListRow } from '@/components/list/list-definition'
import { diskShortLabel, unattachedDisks } from '@/components/unattached-disks'
import { replicaName, replicasOf, type VmReplicaRow } from '@/components/vm/replicas'
import { DAY, parseInstant } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import type { Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

export type UnusedKind = 'vm' | 'disk' | 'floatingIp' | 'snapshot' | 'loadBalancer'

/** By what names it. */
export type UnusedThing =
  | { readonly vm: Vm; readonly replica?: VmReplicaRow }
  | { readonly disk: Disk }
  | { readonly ip: FloatingIp }
  | { readonly balancer: LoadBalancer }

export interface UnusedRow extends ListRow {
  readonly kind: UnusedKind
  readonly name: string
  /** Tells it from the others of its kind in its location. */
  readonly key: string
  /** What is to be dealt with. */
  readonly thing: UnusedThing
  readonly location: string
  /** Since when it is there; epoch milliseconds. */
  readonly since: number | null
  /** Null: the price list does not say. */
  readonly hourly: Money | null
  /** It says so of a part alone. */
  readonly isLowerBound: boolean
  /** Where to deal with it. */
  readonly page: string
}

/** What a location's rows are made from besides its VMs; undefined: not read yet, or it could not be. */
type Context = readonly [
  location: string,
  disks: readonly Disk[] | undefined,
  floatingIps: readonly FloatingIp[] | undefined,
  loadBalancers: readonly LoadBalancer[] | undefined,
  prices: Prices | undefined,
  /** Epoch milliseconds. */
  now: number,
  /** Snapshots that are younger, in days, are taken to be wanted. */
  snapshotDays: number,
]

/**
 * What costs money in a location and seems to serve nothing: stopped VMs (they pay for their storage), disks attached to nothing, idle
 * floating IPs, old snapshots, load balancers without a target.
 */
export function unusedRows(
  vms: readonly Vm[],
  [location, disks, floatingIps, loadBalancers, prices, now, snapshotDays]: Context,
): UnusedRow[] {
  const rows: UnusedRow[] = []
  const add = (row: Omit<UnusedRow, 'id' | 'location' | 'searchText'>) =>
    rows.push({
      ...row,
      id: `${location}/${row.kind}/${row.key}`,
      location,
      searchText: prepare([row.name, row.key]),
    })

  for (const vm of vms) {
    const page = paths.vm(location, vm.uuid)
    if (vm.status.toLowerCase() === 'stopped') {
      add({
        kind: 'vm',
        name: vm.name.trim() || vm.uuid,
        key: vm.uuid,
        thing: { vm },
        since: parseInstant(vm.updated_at) ?? parseInstant(vm.created_at),
        ...known(prices && costOfVm({ ...vm, storage: withoutSnapshots(vm) }, prices)),
        page,
      })
    }
    for (const replica of replicasOf(vm)) {
      // Automatic backups are replaced by themselves.
      if (replica.kind !== 'snapshot' || replica.taken === null) continue
      if (now - replica.taken < snapshotDays * DAY) continue
      add({
        kind: 'snapshot',
        name: `${vm.name.trim() || vm.uuid}: ${replicaName(replica)}`,
        key: replica.uuid,
        thing: { vm, replica },
        since: replica.taken,
        ...known(prices && costOf([costOfReplica('snapshot', replica.size, prices)])),
        page: paths.vm(location, vm.uuid, 'snapshots'),
      })
    }
  }
  for (const disk of unattachedDisks(disks ?? [], vms)) {
    add({
      kind: 'disk',
      name: diskShortLabel(disk),
      key: disk.uuid,
      thing: { disk },
      since: parseInstant(disk.created_at),
      // Its snapshots go with it, and are no rows of their own.
      ...known(prices && costOfDisk(disk, prices)),
      page: paths.disk(disk.uuid),
    })
  }
  for (const ip of floatingIps ?? []) {
    if (ip.assigned_to != null) continue
    add({
      kind: 'floatingIp',
      name: ip.name?.trim() ? `${ip.address}, ${ip.name}` : ip.address,
      key: ip.address,
      thing: { ip },
      since: parseInstant(typeof ip['created_at'] === 'string' ? ip['created_at'] : null),
      ...known(prices && costOfAddress(ip, prices)),
      page: paths.floatingIp(ip.address),
    })
  }
  for (const balancer of loadBalancers ?? []) {
    if (balancer.is_deleted === true || (balancer.targets ?? []).length > 0) continue
    add({
      kind: 'loadBalancer',
      name: balancer.display_name?.trim() || balancer.uuid,
      key: balancer.uuid,
      thing: { balancer },
      since: null,
      ...known(prices && costOf([prices.loadBalancer()])),
      page: paths.loadBalancer(location, balancer.uuid),
    })
  }
  return rows
}

const known = (cost: Cost | undefined): Cost => cost ?? { hourly: null, isLowerBound: true }

/** Snapshots are rows of their own: what they cost is counted once. Backups are not, and go with the VM. */
function withoutSnapshots({ storage }: Vm) {
  return (storage ?? []).map((disk) => ({
    ...disk,
    replica: (disk.replica ?? []).filter(({ type }) => (type ?? 'snapshot') !== 'snapshot'),
  }))
}
