import { diskSizeViolation } from '../catalogue/constraints.ts'
import { imagesOf } from '../catalogue/images.ts'
import { offsetTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { created, empty, ok } from '../http/reply.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
import {
  baseImageSource,
  emptySource,
  endDisk,
  findDisk,
  findReplica,
  insertDisk,
  listDisks,
  listReplicas,
  replicasOfDisks,
  type DiskRow,
  type InstalledSystem,
  type ReplicaRow,
  type SourceImageType,
} from '../state/disks.ts'
import { DISK_COPY_SECONDS, DISK_SECONDS } from '../state/transitions.ts'
import { grouped } from '../state/vm-view.ts'

/** Block storage: disks by themselves, attached or not. */
export const disks: Chapter = {
  'GET /v1/storage/disks': (call) => {
    const { now } = call
    const snapshots = grouped(listReplicas(call.db, call, now), (replica) => replica.disk_uuid)
    return ok(
      listDisks(call.db, call, now).map((disk) => withSnapshots(disk, snapshots.get(disk.uuid) ?? [])),
    )
  },

  'GET /v1/storage/disks/{disk_uuid}': (call) => {
    const disk = named(call)
    return ok(withSnapshots(disk, replicasOfDisks(call.db, [disk], call.now)))
  },

  'POST /v1/storage/disks': async (call) => {
    const { now } = call
    const account = chargedAccount(call, call.input.reference('billing_account_id'))
    const source = chosenSource(call, now)
    const asked = call.input.integer('size_gb')
    const sizeGb = asked ?? source.sizeGb
    if (sizeGb === undefined)
      throw message(400, "'size_gb' is required if the size is not apparent from the source image")
    if (source.sizeGb !== undefined && sizeGb < source.sizeGb) {
      throw message(400, `'size_gb' cannot be smaller than the source image's ${source.sizeGb} GB`)
    }
    const problem = diskSizeViolation(call.location, undefined, sizeGb)
    if (problem !== undefined) throw message(400, problem)
    const disk = insertDisk(call.db, {
      userId: call.userId,
      location: call.location,
      billingAccountId: account.id,
      sizeGb,
      createdAt: now,
      source,
    })
    await call.until(now + (source.type === 'EMPTY' ? DISK_SECONDS : DISK_COPY_SECONDS) * 1000)
    return created(diskView(findDisk(call.db, call, disk.uuid, now)))
  },

  'PATCH /v1/storage/disks/{disk_uuid}': (call) => {
    const disk = named(call)
    const account = receivingAccount(call, call.input.reference('billing_account_id'))
    call.db.run('UPDATE disks SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
      id: disk.id,
      account: account.id,
      now: call.now,
    })
    return ok(diskView(named(call)))
  },

  'DELETE /v1/storage/disks/{disk_uuid}': (call) => {
    const disk = named(call)
    if (disk.vm_uuid !== null) throw message(400, 'Disk is attached to a virtual machine, detach it first')
    call.db.transaction(() => endDisk(call.db, disk.id, call.now))
    return empty(204)
  },
}

interface Source {
  readonly type: SourceImageType
  readonly image: string | null
  readonly system: InstalledSystem
  /** What the copy needs at least, in GB. */
  readonly sizeGb?: number
}

function chosenSource(call: Call, now: number): Source {
  const type = call.input.optional('source_image_type') ?? 'EMPTY'
  if (type === 'EMPTY') return emptySource
  if (type !== 'OS_BASE' && type !== 'DISK' && type !== 'SNAPSHOT') {
    throw message(400, "'source_image_type' must be one of OS_BASE, DISK, SNAPSHOT, EMPTY")
  }
  const image = call.input.optional('source_image')
  if (image === undefined) throw message(400, `'source_image' is required for source_image_type ${type}`)
  if (type === 'OS_BASE') return baseImage(call, image)
  if (type === 'DISK') {
    const disk = findDisk(call.db, call, image, now)
    return { type, image, system: disk, sizeGb: disk.size_gb }
  }
  const snapshot = findReplica(call.db, call, image, now)
  if (!snapshot) throw message(404, 'Snapshot not found')
  return { type, image, system: snapshot, sizeGb: snapshot.size_gb }
}

/** The image that a text like `ubuntu_20.04` names. */
function baseImage(call: Call, name: string): Source {
  for (const image of imagesOf(call.location)) {
    for (const version of image.versions) {
      const source = baseImageSource(image.os_name, version.os_version)
      if (version.published && source.image === name) return source
    }
  }
  throw message(400, `No such OS base image: ${name}`)
}

function named(call: Call): DiskRow {
  return findDisk(call.db, call, call.path('disk_uuid'), call.now)
}

function diskView(disk: DiskRow) {
  return {
    uuid: disk.uuid,
    status: 'Active',
    user_id: disk.user_id,
    billing_account_id: disk.billing_account_id,
    size_gb: disk.size_gb,
    source_image_type: disk.source_image_type,
    ...(disk.source_image !== null && { source_image: disk.source_image }),
    created_at: offsetTime(disk.created_at),
    updated_at: offsetTime(disk.updated_at ?? disk.created_at),
  }
}

function withSnapshots(disk: DiskRow, replicas: readonly ReplicaRow[]) {
  const { uuid, status, ...rest } = diskView(disk)
  const snapshots = replicas
    .filter((replica) => replica.type === 'snapshot')
    .map((snapshot) => ({
      uuid: snapshot.uuid,
      sizeGb: snapshot.size_gb,
      created_at: offsetTime(snapshot.created_at),
      disk_uuid: snapshot.disk_uuid,
    }))
  return { uuid, status, snapshots, ...rest }
}
