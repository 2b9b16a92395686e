import { useQueries } from '@tanstack/react-query'

import { disksQuery, type Disk } from '@/api/disks'
import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { vmListQuery, type Vm } from '@/api/vms'
import type { ListRow } from '@/components/list/list-definition'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { tellsAttachments, unattachedDisks } from '@/components/unattached-disks'
import { usePrices } from '@/components/use-prices'
import { replicasOf, type VmReplicaRow } from '@/components/vm/replicas'
import { parseInstant } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

/** A snapshot or backup with what it is of. */
export interface ReplicaRow extends ListRow {
  readonly location: string
  readonly replica: VmReplicaRow
  /** Null: its disk was detached, and no VM has it. */
  readonly vm: Vm | null
  readonly monthly: Money | null
}

/** All of them: those that the VMs carry, and those of disks that no VM has. */
export function useReplicaInventory(locations: readonly Location[]): Inventory<ReplicaRow, LocationPart> {
  const vms = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const disks = useQueries({ queries: locations.map(({ slug }) => disksQuery(slug)) })
  const prices = usePrices()
  return useLocationInventory(locations, vms, makeRows, ({ slug }, at) => {
    const list = vms[at]?.data
    // Of a VM that could not be read the disks would seem to have none.
    const isTold = list !== undefined && tellsAttachments(list)
    return [slug, isTold ? disks[at]?.data : undefined, prices]
  })
}

function makeRows(
  vms: readonly Vm[],
  [location, disks, prices]: readonly [string, ListOf<Disk> | undefined, Prices | undefined],
): readonly ReplicaRow[] {
  const ofVms = vms.flatMap((vm) => replicasOf(vm).map((replica) => rowOf(location, replica, vm, prices)))
  const ofDisks = unattachedDisks(disks?.items ?? [], vms).flatMap((disk) =>
    snapshotsOf(disk).map((replica) => rowOf(location, replica, null, prices)),
  )
  return [...ofVms, ...ofDisks]
}

function rowOf(
  location: string,
  replica: VmReplicaRow,
  vm: Vm | null,
  prices: Prices | undefined,
): ReplicaRow {
  const { kind, size, uuid, disk, diskUuid } = replica
  const isPriced = kind === 'snapshot' || kind === 'backup'
  const hourly = isPriced && size !== null ? (prices?.storage(kind, size) ?? null) : null
  return {
    id: `${location}/${uuid}`,
    location,
    replica,
    vm,
    monthly: hourly && perMonth(hourly),
    searchText: prepare([vm?.name, disk, diskUuid, uuid, kind]),
  }
}

function snapshotsOf(disk: Disk): VmReplicaRow[] {
  return (disk.snapshots ?? []).map((snapshot) => ({
    uuid: snapshot.uuid,
    kind: 'snapshot',
    disk: disk.uuid,
    diskUuid: disk.uuid,
    isOfBootDisk: false,
    taken: parseInstant(snapshot.created_at),
    size: snapshot.sizeGb ?? null,
  }))
}
