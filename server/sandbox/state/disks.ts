import type { Location } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { message, refused } from '../http/failures.ts'
import type { Scope } from '../http/call.ts'
import { replicaSuffix } from '../formats.ts'
import { systemRandom, uuid, type RandomBytes } from '../identifiers.ts'
import { IN_SCOPE, scopeValues } from './scope.ts'

export type SourceImageType = 'OS_BASE' | 'DISK' | 'SNAPSHOT' | 'EMPTY'
export type ReplicaType = 'snapshot' | 'backup'

/** The system on a disk or in a replica; nulls when there is none, or none that is known. */
export interface InstalledSystem {
  readonly os_name: string | null
  readonly os_version: string | null
}

export interface DiskRow extends InstalledSystem {
  readonly id: number
  readonly uuid: string
  readonly user_id: number
  readonly location: string
  readonly billing_account_id: number
  readonly vm_uuid: string | null
  readonly device: string | null
  readonly is_primary: number
  readonly size_gb: number
  readonly source_image_type: SourceImageType
  readonly source_image: string | null
  readonly created_at: number
  readonly updated_at: number | null
}

export interface ReplicaRow extends InstalledSystem {
  readonly id: number
  readonly uuid: string
  readonly disk_id: number
  readonly disk_uuid: string
  readonly type: ReplicaType
  readonly size_gb: number
  readonly created_at: number
}

export const EXISTS = '(deleted_at IS NULL OR deleted_at > :now)'

export function listDisks(db: Database, scope: Scope, now: number): DiskRow[] {
  return db.all<DiskRow>(`SELECT * FROM disks WHERE ${IN_SCOPE} AND ${EXISTS} ORDER BY id`, {
    ...scopeValues(scope),
    now,
  })
}

export function findDisk(db: Database, scope: Scope, diskUuid: string, now: number): DiskRow {
  const found = db.get<DiskRow>(`SELECT * FROM disks WHERE uuid = :uuid AND ${IN_SCOPE} AND ${EXISTS}`, {
    ...scopeValues(scope),
    uuid: diskUuid,
    now,
  })
  if (!found) throw message(404, 'Disk not found')
  return found
}

/** What a VM's `storage` shows of a disk. */
export type AttachedDisk = Pick<
  DiskRow,
  'id' | 'uuid' | 'user_id' | 'vm_uuid' | 'device' | 'is_primary' | 'size_gb' | 'created_at' | 'updated_at'
>

/** Every attached disk of the location, also one that is charged to another account than its VM. */
export function listAttachedDisks(db: Database, scope: Scope, now: number): AttachedDisk[] {
  return db.many<AttachedDisk>(
    ['id', 'uuid', 'user_id', 'vm_uuid', 'device', 'is_primary', 'size_gb', 'created_at', 'updated_at'],
    `disks WHERE user_id = :user_id AND location = :location AND vm_uuid IS NOT NULL AND ${EXISTS} ORDER BY device`,
    { user_id: scope.userId, location: scope.location.slug, now },
  )
}

export function disksOfVm(db: Database, vmUuid: string, now: number): DiskRow[] {
  return db.all<DiskRow>(`SELECT * FROM disks WHERE vm_uuid = :vm AND ${EXISTS} ORDER BY device`, {
    vm: vmUuid,
    now,
  })
}

export function primaryDiskOf(db: Database, vmUuid: string, now: number): DiskRow {
  const found = disksOfVm(db, vmUuid, now).find((disk) => disk.is_primary === 1)
  if (!found) throw new Error(`VM ${vmUuid} has no boot disk`)
  return found
}

export function insertDisk(
  db: Database,
  disk: {
    readonly userId: number
    readonly location: Location
    readonly billingAccountId: number
    readonly sizeGb: number
    readonly createdAt: number
    readonly source: {
      readonly type: SourceImageType
      readonly image: string | null
      readonly system: InstalledSystem
    }
    readonly attachment?: { readonly vmUuid: string; readonly device: string; readonly primary: boolean }
    readonly random?: RandomBytes
  },
): { id: number; uuid: string } {
  const diskUuid = uuid(disk.random ?? systemRandom)
  const id = db.insert('disks', {
    uuid: diskUuid,
    user_id: disk.userId,
    location: disk.location.slug,
    billing_account_id: disk.billingAccountId,
    vm_uuid: disk.attachment?.vmUuid ?? null,
    device: disk.attachment?.device ?? null,
    is_primary: disk.attachment?.primary ?? false,
    size_gb: disk.sizeGb,
    os_name: disk.source.system.os_name,
    os_version: disk.source.system.os_version,
    source_image_type: disk.source.type,
    source_image: disk.source.image,
    created_at: disk.createdAt,
  })
  return { id, uuid: diskUuid }
}

/** What an empty disk is made of. */
export const emptySource = {
  type: 'EMPTY',
  image: null,
  system: { os_name: null, os_version: null },
} as const

/** What a disk with a fresh system is made of; the image's name is written as in `ubuntu_20.04`. */
export function baseImageSource(osName: string, osVersion: string) {
  return {
    type: 'OS_BASE',
    image: `${osName}_${osVersion}`,
    system: { os_name: osName, os_version: osVersion },
  } as const
}

const DEVICES = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `vd${letter}`)

/** The first free device name of a VM: vda, vdb, … */
export function freeDevice(db: Database, vmUuid: string, now: number): string {
  const taken = new Set(disksOfVm(db, vmUuid, now).map((disk) => disk.device))
  const free = DEVICES.find((device) => !taken.has(device))
  if (free === undefined) throw refused('No more disks can be attached to this virtual machine')
  return free
}

/** Ends a disk and its replicas at the given instant. */
export function endDisk(db: Database, diskId: number, at: number): void {
  db.run('UPDATE disks SET deleted_at = :at WHERE id = :id', { id: diskId, at })
  db.run('UPDATE replicas SET deleted_at = :at WHERE disk_id = :id AND deleted_at IS NULL', {
    id: diskId,
    at,
  })
}

/** The replicas of a location, newest first: those that are finished and not deleted. */
export function listReplicas(db: Database, scope: Scope, now: number): ReplicaRow[] {
  return db.all<ReplicaRow>(
    `SELECT * FROM replicas WHERE user_id = :user_id AND location = :location AND created_at <= :now AND ${EXISTS}
     ORDER BY created_at DESC`,
    { user_id: scope.userId, location: scope.location.slug, now },
  )
}

export function replicasOfDisks(db: Database, disks: readonly DiskRow[], now: number): ReplicaRow[] {
  return disks.flatMap((disk) =>
    db.all<ReplicaRow>(
      `SELECT * FROM replicas WHERE disk_uuid = :disk AND created_at <= :now AND ${EXISTS} ORDER BY created_at DESC`,
      { disk: disk.uuid, now },
    ),
  )
}

/** A replica of a disk that the caller may see. */
export function findReplica(
  db: Database,
  scope: Scope,
  replicaUuid: string,
  now: number,
): ReplicaRow | undefined {
  return db.get<ReplicaRow>(
    `SELECT * FROM replicas WHERE uuid = :uuid AND created_at <= :now AND ${EXISTS}
     AND disk_id IN (SELECT id FROM disks WHERE ${IN_SCOPE})`,
    { ...scopeValues(scope), uuid: replicaUuid, now },
  )
}

/** Copies a disk's state; the replica is named after the disk and the second in which it was begun. */
export function insertReplica(
  db: Database,
  disk: InstalledSystem & Pick<DiskRow, 'id' | 'uuid' | 'user_id' | 'location' | 'size_gb'>,
  replica: { readonly type: ReplicaType; readonly begunAt: number; readonly finishedAt: number },
): string {
  return db.transaction(() => {
    let begunAt = replica.begunAt
    while (db.get('SELECT 1 FROM replicas WHERE uuid = :uuid', { uuid: disk.uuid + replicaSuffix(begunAt) }))
      begunAt += 1000
    const replicaUuid = disk.uuid + replicaSuffix(begunAt)
    db.insert('replicas', {
      uuid: replicaUuid,
      user_id: disk.user_id,
      location: disk.location,
      disk_id: disk.id,
      disk_uuid: disk.uuid,
      type: replica.type,
      size_gb: disk.size_gb,
      os_name: disk.os_name,
      os_version: disk.os_version,
      created_at: replica.finishedAt,
    })
    return replicaUuid
  })
}
