import type { Location } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { refused } from '../http/failures.ts'
import type { Scope } from '../http/call.ts'
import { systemRandom, uuid, type RandomBytes } from '../identifiers.ts'
import { leaseAddress, leaseNth, releaseAddress } from './addresses.ts'
import { disksOfVm, endDisk, EXISTS } from './disks.ts'
import { unassignFrom } from './floating-ips.ts'
import type { NetworkRow } from './networks.ts'
import { IN_SCOPE, scopeValues } from './scope.ts'
import { durations, type Transition } from './transitions.ts'

export type RestingStatus = 'running' | 'stopped' | 'Deleted'

export interface VmRow {
  readonly id: number
  readonly uuid: string
  readonly user_id: number
  readonly location: string
  readonly billing_account_id: number
  readonly name: string
  readonly hostname: string
  readonly description: string
  readonly os_name: string
  readonly os_version: string
  readonly vcpu: number
  readonly memory: number
  readonly username: string
  readonly backup: number
  readonly in_rescue: number
  readonly designated_pool_uuid: string
  readonly private_ipv4: string
  readonly public_ipv6: string | null
  readonly status: RestingStatus
  readonly transition: Transition | null
  readonly transition_until: number | null
  readonly created_at: number
  readonly updated_at: number | null
}

/** What the VM shows at an instant: where it rests, or the way there. */
export function statusAt(vm: VmRow, now: number): RestingStatus | Transition {
  return vm.transition !== null && vm.transition_until !== null && now < vm.transition_until
    ? vm.transition
    : vm.status
}

const COLUMNS = [
  'id',
  'uuid',
  'user_id',
  'location',
  'billing_account_id',
  'name',
  'hostname',
  'description',
  'os_name',
  'os_version',
  'vcpu',
  'memory',
  'username',
  'backup',
  'in_rescue',
  'designated_pool_uuid',
  'private_ipv4',
  'public_ipv6',
  'status',
  'transition',
  'transition_until',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof VmRow)[]

/** The location's VMs, newest first. */
export function listVms(db: Database, scope: Scope, now: number): VmRow[] {
  return db.many<VmRow>(COLUMNS, `vms WHERE ${IN_SCOPE} AND ${EXISTS} ORDER BY id DESC`, {
    ...scopeValues(scope),
    now,
  })
}

/** A VM, even a deleted one: it still answers by its id. */
export function findVmEvenDeleted(db: Database, scope: Scope, vmUuid: string): VmRow {
  const found = db.get<VmRow>(`SELECT * FROM vms WHERE uuid = :uuid AND ${IN_SCOPE}`, {
    ...scopeValues(scope),
    uuid: vmUuid,
  })
  if (!found) throw refused(`No such virtual machine exists. ${vmUuid}`)
  return found
}

/** A VM that something can be done with. */
export function findVm(db: Database, scope: Scope, vmUuid: string): VmRow {
  const found = findVmEvenDeleted(db, scope, vmUuid)
  if (found.status === 'Deleted') throw refused(`No such virtual machine exists. ${vmUuid}`)
  return found
}

/** A VM at rest, so that something can be done with it. */
export function findVmAtRest(db: Database, scope: Scope, vmUuid: string, now: number): VmRow {
  const vm = findVm(db, scope, vmUuid)
  const status = statusAt(vm, now)
  if (status !== vm.status) throw refused(`Virtual machine is ${status}. Try again when this is done.`)
  return vm
}

/** Makes a VM with its private address; disks are made by the caller, in the same transaction. */
export function insertVm(
  db: Database,
  vm: {
    readonly userId: number
    readonly location: Location
    readonly billingAccountId: number
    readonly network: NetworkRow
    readonly serverClassUuid: string
    readonly name: string
    readonly description: string
    readonly osName: string
    readonly osVersion: string
    readonly vcpu: number
    /** MB */
    readonly memory: number
    readonly username: string
    readonly backup: boolean
    readonly cloudInit: string | null
    readonly status: RestingStatus
    readonly transition?: { readonly name: Transition; readonly until: number }
    readonly createdAt: number
    readonly updatedAt: number | null
    readonly random?: RandomBytes
    /** Which address of the network it gets, counted from 0, where the caller knows that it is free. */
    readonly nthAddress?: number
  },
): string {
  return db.transaction(() => {
    const vmUuid = uuid(vm.random ?? systemRandom)
    const address =
      vm.nthAddress === undefined
        ? leaseAddress(db, vm.network, vmUuid)
        : leaseNth(db, vm.network, vmUuid, vm.nthAddress)
    if (address === undefined) throw refused(`Network ${vm.network.name} has no free address`)
    db.insert('vms', {
      uuid: vmUuid,
      user_id: vm.userId,
      location: vm.location.slug,
      billing_account_id: vm.billingAccountId,
      name: vm.name,
      hostname: vm.name.toLowerCase(),
      description: vm.description,
      os_name: vm.osName,
      os_version: vm.osVersion,
      vcpu: vm.vcpu,
      memory: vm.memory,
      username: vm.username,
      backup: vm.backup,
      cloud_init: vm.cloudInit,
      designated_pool_uuid: vm.serverClassUuid,
      private_ipv4: address,
      public_ipv6: ipv6Address(vm.network.subnet_ipv6, address),
      status: vm.status,
      transition: vm.transition?.name ?? null,
      transition_until: vm.transition?.until ?? null,
      created_at: vm.createdAt,
      updated_at: vm.updatedAt,
    })
    return vmUuid
  })
}

/** Sends a VM on its way to where it will rest; returns the instant of arrival. */
export function beginTransition(
  db: Database,
  vm: VmRow,
  transition: Transition,
  status: RestingStatus,
  now: number,
  until: number = now + durations[transition] * 1000,
): number {
  db.run(
    `UPDATE vms SET transition = :transition, transition_until = :until, status = :status, updated_at = :now, in_rescue = 0
     WHERE id = :id`,
    { id: vm.id, transition, until, status, now },
  )
  return until
}

/**
 * Deletes a VM with every disk attached to it and their replicas; its private address is free again, its floating IP stays
 * the user's, unassigned. Returns the instant at which it is gone.
 */
export function deleteVm(db: Database, vm: VmRow, now: number): number {
  return db.transaction(() => {
    const until = beginTransition(db, vm, 'deleting', 'Deleted', now)
    db.run('UPDATE vms SET deleted_at = :until WHERE id = :id', { id: vm.id, until })
    releaseAddress(db, vm.uuid)
    unassignFrom(db, vm.uuid, now)
    for (const disk of disksOfVm(db, vm.uuid, now)) endDisk(db, disk.id, until)
    return until
  })
}

/** The address in the network's IPv6 range that goes with a private one. */
function ipv6Address(subnet: string, privateAddress: string): string | null {
  if (subnet === '') return null
  const host = privateAddress.split('.').slice(2).map(Number)
  const suffix = ((host[0] ?? 0) * 256 + (host[1] ?? 0)).toString(16)
  return subnet.replace(/0\/\d+$/, suffix)
}
