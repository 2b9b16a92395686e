import type { Call } from '../http/call.ts'
import { invalid, refused } from '../http/failures.ts'
import { disksOfVm, findDisk, findReplica, type DiskRow, type InstalledSystem } from '../state/disks.ts'
import { findVmAtRest } from '../state/vms.ts'

/** What a new VM's boot disk comes from. */
export type BootSource = { readonly system: InstalledSystem; readonly sizeGb: number } & (
  | { readonly kind: 'image' }
  | { readonly kind: 'replica'; readonly replica: string; readonly username: string }
  | { readonly kind: 'disk'; readonly disk: DiskRow }
)

/** The parameters of a new VM that say it. */
interface Named {
  readonly disk_uuid?: string | undefined
  readonly source_uuid?: string | undefined
  readonly source_replica?: string | undefined
  readonly os_name?: string | undefined
  readonly os_version?: string | undefined
  readonly disks?: number | undefined
}

/** The source whose parameters nothing is wrong with: that they are there is asked by the endpoint. */
export function bootSource(call: Call, named: Named): BootSource {
  if (named.disk_uuid !== undefined) return diskSource(call, named.disk_uuid)
  if (named.source_uuid !== undefined) return replicaSource(call, named.source_uuid, named)
  const { os_name = null, os_version = null, disks = 0 } = named
  return { kind: 'image', system: { os_name, os_version }, sizeGb: disks }
}

function diskSource(call: Call, uuid: string): BootSource {
  const disk = findDisk(call.db, call, uuid, call.now)
  if (disk.vm_uuid !== null) throw invalid({ disk_uuid: 'Disk is already attached to a virtual machine' })
  return { kind: 'disk', system: disk, sizeGb: disk.size_gb, disk }
}

function replicaSource(call: Call, sourceUuid: string, named: Named): BootSource {
  const { db, now } = call
  const vm = findVmAtRest(db, call, sourceUuid, now)
  const replica = findReplica(db, call, named.source_replica ?? '', now)
  const isOfVm = disksOfVm(db, vm.uuid, now).some((disk) => disk.uuid === replica?.disk_uuid)
  if (!replica || !isOfVm) throw refused(`No such replica exists. ${named.source_replica}`)
  const sizeGb = named.disks ?? replica.size_gb
  if (sizeGb < replica.size_gb) {
    throw invalid({ disks: `The disk cannot be smaller than the replica's ${replica.size_gb} GB` })
  }
  return { kind: 'replica', system: replica, sizeGb, replica: replica.uuid, username: vm.username }
}
