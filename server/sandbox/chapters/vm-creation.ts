import { sizeViolations, violations } from '../catalogue/constraints.ts'
import { customSystem } from '../catalogue/images.ts'
import { defaultServerClass, serverClassesOf, type ServerClass } from '../catalogue/server-classes.ts'
import type { Call, Chapter } from '../http/call.ts'
import { invalid, missing, refuseInvalid, refused } from '../http/failures.ts'
import { ok } from '../http/reply.ts'
import { chargedAccount } from '../state/billing-accounts.ts'
import {
  baseImageSource,
  disksOfVm,
  findDisk,
  findReplica,
  insertDisk,
  type DiskRow,
  type InstalledSystem,
} from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import {
  chosenNetwork,
  defaultNetwork,
  listNetworks,
  UNKNOWN_NETWORK,
  type NetworkRow,
} from '../state/networks.ts'
import { refuseRestricted } from '../state/restriction.ts'
import { CLONE_SECONDS, durations } from '../state/transitions.ts'
import { viewVm } from '../state/vm-view.ts'
import { findVmAtRest, insertVm } from '../state/vms.ts'
import { checkCloudInit } from './cloud-init.ts'

/** New VMs: of a base image, of a replica, on a disk that exists, or as the copy of another VM. */
export const vmCreation: Chapter = {
  'POST /v1/user-resource/vm': async (call) => {
    const { now } = call
    const until = now + durations.creating * 1000
    const vmUuid = call.db.transaction(() => create(call, now, until))
    await call.until(until)
    return ok(viewVm(call.db, call, vmUuid, call.now))
  },

  'POST /v1/user-resource/vm/clone': async (call) => {
    const { now } = call
    const until = now + CLONE_SECONDS * 1000
    const vmUuid = call.db.transaction(() => clone(call, now, until))
    await call.until(until)
    return ok(viewVm(call.db, call, vmUuid, call.now))
  },
}

/** What a new VM's boot disk comes from. */
type BootSource =
  | { readonly kind: 'image'; readonly system: InstalledSystem; readonly sizeGb: number }
  | {
      readonly kind: 'replica'
      readonly system: InstalledSystem
      readonly sizeGb: number
      readonly replica: string
      readonly username: string
    }
  | {
      readonly kind: 'disk'
      readonly system: InstalledSystem
      readonly sizeGb: number
      readonly disk: DiskRow
    }

function create(call: Call, now: number, until: number): string {
  const { db, input } = call
  const name = input.required('name')
  const account = chargedAccount(call, call.input.reference('billing_account_id'), () =>
    missing('billing_account_id'),
  )
  const source = bootSource(call, now)
  const vcpu = input.requiredInteger('vcpu')
  const ram = input.requiredInteger('ram')
  const serverClass = chosenServerClass(call)
  checkDescribed(call, { name, vcpu, ram, source, serverClass })
  const osName = source.system.os_name ?? customSystem.os_name
  const owner = { userId: call.userId, location: call.location, billingAccountId: account.id }

  const vmUuid = insertVm(db, {
    ...owner,
    network: chosenNetwork(call, input.optional('network_uuid'), now, () =>
      invalid({ network_uuid: UNKNOWN_NETWORK }),
    ),
    serverClassUuid: serverClass.uuid,
    name,
    description: input.text('description') ?? '',
    osName,
    osVersion: source.system.os_version ?? customSystem.os_version,
    vcpu,
    memory: ram,
    username: source.kind === 'replica' ? source.username : username(call, osName),
    backup: input.flag('backup') ?? false,
    cloudInit: checkCloudInit(input.optional('cloud_init')),
    status: 'running',
    transition: { name: 'creating', until },
    createdAt: now,
    updatedAt: until,
  })
  const attachment = { vmUuid, device: 'vda', primary: true }
  if (source.kind === 'disk') {
    db.run(
      'UPDATE disks SET vm_uuid = :vm, device = :device, is_primary = 1, updated_at = :now WHERE id = :id',
      {
        id: source.disk.id,
        vm: vmUuid,
        device: attachment.device,
        now,
      },
    )
  } else {
    const made =
      source.kind === 'replica'
        ? ({ type: 'SNAPSHOT', image: source.replica, system: source.system } as const)
        : baseImageSource(osName, source.system.os_version ?? '')
    insertDisk(db, { ...owner, sizeGb: source.sizeGb, createdAt: now, source: made, attachment })
  }
  if (input.flag('reserve_public_ip') ?? true) {
    insertFloatingIp(db, {
      ...owner,
      name,
      createdAt: now,
      assignedTo: { uuid: vmUuid, type: 'virtual_machine' },
    })
  }
  return vmUuid
}

function clone(call: Call, now: number, until: number): string {
  const { db, input } = call
  const original = findVmAtRest(db, call, input.required('uuid'), now)
  const name = input.required('name')
  refuseInvalid(violations(call.location, { name }, ['name']))
  refuseRestricted(db, original.billing_account_id, now)
  const vmUuid = insertVm(db, {
    userId: call.userId,
    location: call.location,
    billingAccountId: original.billing_account_id,
    network: networkOf(call, original.uuid) ?? defaultNetwork(db, call, now),
    serverClassUuid: original.designated_pool_uuid,
    name,
    description: original.description,
    osName: original.os_name,
    osVersion: original.os_version,
    vcpu: original.vcpu,
    memory: original.memory,
    username: original.username,
    backup: false,
    cloudInit: null,
    status: 'running',
    transition: { name: 'creating', until },
    createdAt: now,
    updatedAt: null,
  })
  for (const disk of disksOfVm(db, original.uuid, now)) {
    insertDisk(db, {
      userId: call.userId,
      location: call.location,
      billingAccountId: original.billing_account_id,
      sizeGb: disk.size_gb,
      createdAt: now,
      source: { type: 'DISK', image: disk.uuid, system: disk },
      attachment: { vmUuid, device: disk.device ?? 'vda', primary: disk.is_primary === 1 },
    })
  }
  return vmUuid
}

function bootSource(call: Call, now: number): BootSource {
  const { db, input } = call
  const diskUuid = input.optional('disk_uuid')
  if (diskUuid !== undefined) {
    const disk = findDisk(db, call, diskUuid, now)
    if (disk.vm_uuid !== null) throw invalid({ disk_uuid: 'Disk is already attached to a virtual machine' })
    return { kind: 'disk', system: disk, sizeGb: disk.size_gb, disk }
  }
  const sourceUuid = input.optional('source_uuid')
  if (sourceUuid !== undefined) return replicaSource(call, sourceUuid, now)
  return {
    kind: 'image',
    system: { os_name: input.required('os_name'), os_version: input.required('os_version') },
    sizeGb: input.requiredInteger('disks'),
  }
}

function replicaSource(call: Call, sourceUuid: string, now: number): BootSource {
  const { db, input } = call
  const vm = findVmAtRest(db, call, sourceUuid, now)
  const replicaUuid = input.required('source_replica')
  const replica = findReplica(db, call, replicaUuid, now)
  const isOfVm = disksOfVm(db, vm.uuid, now).some((disk) => disk.uuid === replica?.disk_uuid)
  if (!replica || !isOfVm) throw refused(`No such replica exists. ${replicaUuid}`)
  const sizeGb = input.integer('disks') ?? replica.size_gb
  if (sizeGb < replica.size_gb)
    throw invalid({ disks: `The disk cannot be smaller than the replica's ${replica.size_gb} GB` })
  return { kind: 'replica', system: replica, sizeGb, replica: replica.uuid, username: vm.username }
}

/** Everything wrong with the request that the descriptors and the server class tell, in one answer. */
function checkDescribed(
  call: Call,
  vm: { name: string; vcpu: number; ram: number; source: BootSource; serverClass: ServerClass },
): void {
  const { input } = call
  const sizes = { vcpu: vm.vcpu, ram: vm.ram, disks: vm.source.sizeGb }
  const found = {
    ...sizeViolations(vm.serverClass, sizes),
    ...violations(call.location, {
      ...sizes,
      name: vm.name,
      os_name: vm.source.system.os_name ?? undefined,
      os_version: vm.source.system.os_version ?? undefined,
      username: input.optional('username'),
      password: input.optional('password'),
      public_key: input.optional('public_key'),
      description: input.optional('description'),
      disk_uuid: input.optional('disk_uuid'),
      source_uuid: input.optional('source_uuid'),
    }),
  }
  if (input.optional('username')?.toLowerCase() === 'root')
    found['username'] = "Username 'root' is not allowed"
  refuseInvalid(found)
}

function username(call: Call, osName: string): string {
  return call.input.optional('username') ?? (osName === 'windows' ? 'Administrator' : 'user')
}

function chosenServerClass(call: Call): ServerClass {
  const uuid = call.input.optional('designated_pool_uuid')
  if (uuid === undefined) return defaultServerClass(call.location)
  const found = serverClassesOf(call.location).find((entry) => entry.uuid === uuid)
  if (!found) throw invalid({ designated_pool_uuid: `No such resource pool exists. ${uuid}` })
  return found
}

function networkOf(call: Call, vmUuid: string): NetworkRow | undefined {
  const lease = call.db.get<{ network_uuid: string }>(
    'SELECT network_uuid FROM address_leases WHERE holder_uuid = :vm',
    { vm: vmUuid },
  )
  return listNetworks(call.db, call).find((network) => network.uuid === lease?.network_uuid)
}
