import { findServerClass } from '../catalogue/server-classes.ts'
import type { Location } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { fractionalTime, plainTime } from '../formats.ts'
import type { Scope } from '../http/call.ts'
import { macAddress } from '../identifiers.ts'
import { disksOfVm, replicasOfDisks, type AttachedDisk, type ReplicaRow } from './disks.ts'
import { findVmEvenDeleted, statusAt, type VmRow } from './vms.ts'

/**
 * A VM as the reference shows it. What a location leaves out is undefined, which JSON leaves out: objects of one make are
 * built several times faster than ones that others are spread into, and a list has thousands.
 */
export function vmView(
  vm: VmRow,
  disks: readonly AttachedDisk[],
  replicasByDisk: ReadonlyMap<string, readonly ReplicaRow[]>,
  location: Location,
  now: number,
) {
  const documented = location.dialect === 'documented'
  return {
    backup: vm.backup === 1,
    billing_account: vm.billing_account_id,
    created_at: plainTime(vm.created_at),
    description: vm.description,
    designated_pool_name: findServerClass(vm.designated_pool_uuid)?.name ?? '',
    designated_pool_uuid: vm.designated_pool_uuid,
    hostname: vm.hostname,
    id: documented ? vm.id : undefined,
    mac: macAddress(vm.id),
    memory: vm.memory,
    name: vm.name,
    os_name: vm.os_name,
    os_version: vm.os_version,
    private_ipv4: vm.private_ipv4,
    public_ipv6: vm.public_ipv6 ?? undefined,
    status: statusAt(vm, now),
    storage: disks.map((disk) => storageView(disk, replicasByDisk.get(disk.uuid) ?? [], location)),
    tags: documented ? null : undefined,
    updated_at: vm.updated_at === null || vm.updated_at > now ? null : plainTime(vm.updated_at),
    user_id: vm.user_id,
    username: vm.username,
    uuid: vm.uuid,
    vcpu: vm.vcpu,
  }
}

export type VmView = ReturnType<typeof vmView>

/** A disk as an element of its VM's `storage`. */
export function storageView(disk: AttachedDisk, replicas: readonly ReplicaRow[], location: Location) {
  const documented = location.dialect === 'documented'
  return {
    created_at: fractionalTime(disk.created_at),
    id: documented ? disk.id : undefined,
    name: disk.device,
    pool: documented ? 'default2' : 'n/a',
    primary: disk.is_primary === 1,
    replica: replicas.map(replicaView),
    shared: false,
    size: disk.size_gb,
    type: documented ? 'block' : 'n/a',
    updated_at: disk.updated_at === null ? null : plainTime(disk.updated_at),
    user_id: disk.user_id,
    uuid: disk.uuid,
  }
}

export function replicaView(replica: ReplicaRow) {
  return {
    created_at: fractionalTime(replica.created_at),
    id: replica.id,
    master_id: replica.disk_id,
    master_uuid: replica.disk_uuid,
    pool: '',
    size: replica.size_gb,
    type: replica.type,
    updated_at: null,
    uuid: replica.uuid,
  }
}

/** One VM as it is now. */
export function viewVm(db: Database, scope: Scope, vmUuid: string, now: number) {
  const vm = findVmEvenDeleted(db, scope, vmUuid)
  const disks = disksOfVm(db, vmUuid, now)
  return vmView(
    vm,
    disks,
    grouped(replicasOfDisks(db, disks, now), (replica) => replica.disk_uuid),
    scope.location,
    now,
  )
}

export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
