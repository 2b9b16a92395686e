import { diskSizeViolation } from '../catalogue/constraints.ts'
import { succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, uuid } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { invalid, message, refused } from '../http/failures.ts'
import {
  disksOfVm,
  emptySource,
  endDisk,
  findDisk,
  freeDevice,
  insertDisk,
  replicasOfDisks,
  type DiskRow,
} from '../state/disks.ts'
import { refuseRestricted } from '../state/restriction.ts'
import { DISK_SECONDS } from '../state/transitions.ts'
import { storageView } from '../state/vm-view.ts'
import { findVmAtRest, type VmRow } from '../state/vms.ts'
import { attachedStorage, storage, UNKNOWN_VM, vmUuid } from './vm-shapes.ts'

const EXAMPLE_DISK = '3d91aa31-16ec-44ee-b8b3-22a0bda6559e'
const storage_uuid = body.required(uuid, 'The disk.', EXAMPLE_DISK)
const UNKNOWN_DISK = 'There is no such disk in the location.'

/** The disks of a VM. */
export const vmStorage = [
  endpoint('POST /v1/user-resource/vm/storage', {
    description: 'Adds an empty disk to a machine.',
    parameters: { uuid: vmUuid, size_gb: body.required(integer, 'How large.', 50) },
    answer: storage,
    refusals: { 400: `${UNKNOWN_VM}, or the size is out of bounds.` },
    run: async (call, { uuid: named, size_gb }) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, named, now)
      checkSize(call, row, size_gb)
      refuseRestricted(call.db, row.billing_account_id, now)
      const disk = insertDisk(call.db, {
        userId: call.userId,
        location: call.location,
        billingAccountId: row.billing_account_id,
        sizeGb: size_gb,
        createdAt: now,
        source: emptySource,
        attachment: { vmUuid: row.uuid, device: freeDevice(call.db, row.uuid, now), primary: false },
      })
      await call.until(now + DISK_SECONDS * 1000)
      return view(call, findDisk(call.db, call, disk.uuid, now))
    },
  }),

  endpoint('PATCH /v1/user-resource/vm/storage', {
    description: 'Makes a disk of a machine larger. None becomes smaller.',
    parameters: {
      uuid: vmUuid,
      disk_uuid: body.required(uuid, 'The disk.', EXAMPLE_DISK),
      size_gb: body.required(integer, 'How large it shall be.', 60),
    },
    answer: storage,
    refusals: {
      400: `${UNKNOWN_VM}, the disk is not attached to it, or the size is no larger, or out of bounds.`,
      404: UNKNOWN_DISK,
    },
    run: async (call, { uuid: named, disk_uuid, size_gb }) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, named, now)
      const disk = attachedDisk(call, row, disk_uuid)
      checkSize(call, row, size_gb)
      if (size_gb < disk.size_gb) {
        throw refused(`New disk size cannot be smaller than the current ${disk.size_gb} GB`)
      }
      if (size_gb === disk.size_gb) {
        throw refused('Modifying the disk size is not possible, because values are same')
      }
      call.db.run('UPDATE disks SET size_gb = :size, updated_at = :now WHERE id = :id', {
        id: disk.id,
        size: size_gb,
        now,
      })
      await call.until(now + DISK_SECONDS * 1000)
      return view(call, findDisk(call.db, call, disk.uuid, now))
    },
  }),

  endpoint('DELETE /v1/user-resource/vm/storage', {
    description: 'Deletes a further disk of a machine with all that is on it.',
    parameters: { uuid: vmUuid, storage_uuid },
    answer: success,
    refusals: {
      400: `${UNKNOWN_VM}, it boots from the disk, or the disk is not attached to it.`,
      404: UNKNOWN_DISK,
    },
    run: (call, input) => {
      const disk = extraDisk(call, input, 'deleted')
      call.db.transaction(() => endDisk(call.db, disk.id, call.now))
      return succeeded
    },
  }),

  endpoint('POST /v1/user-resource/vm/storage/attach', {
    description: 'Attaches a disk to a machine.',
    parameters: { uuid: vmUuid, storage_uuid },
    answer: attachedStorage,
    refusals: {
      400: `${UNKNOWN_VM}, or the disk is attached.`,
      404: 'There is no such disk in the location.',
    },
    run: (call, input) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, input.uuid, now)
      const disk = findDisk(call.db, call, input.storage_uuid, now)
      if (disk.vm_uuid !== null) throw message(400, 'Disk is already attached to a virtual machine')
      call.db.run(
        'UPDATE disks SET vm_uuid = :vm, device = :device, is_primary = 0, updated_at = :now WHERE id = :id',
        { id: disk.id, vm: row.uuid, device: freeDevice(call.db, row.uuid, now), now },
      )
      const attached = view(call, findDisk(call.db, call, disk.uuid, now))
      return {
        created_at: plainTime(disk.created_at),
        name: attached.name,
        primary: false,
        replica: attached.replica,
        size: disk.size_gb,
        user_id: disk.user_id,
        uuid: disk.uuid,
      }
    },
  }),

  endpoint('POST /v1/user-resource/vm/storage/detach', {
    description: 'Takes a further disk off a machine. It stays yours, and costs.',
    parameters: { uuid: vmUuid, storage_uuid },
    answer: success,
    refusals: {
      400: `${UNKNOWN_VM}, it boots from the disk, or the disk is not attached to it.`,
      404: UNKNOWN_DISK,
    },
    run: (call, input) => {
      const disk = extraDisk(call, input, 'detached')
      call.db.run('UPDATE disks SET vm_uuid = NULL, device = NULL, updated_at = :now WHERE id = :id', {
        id: disk.id,
        now: call.now,
      })
      return succeeded
    },
  }),
]

function attachedDisk(call: Call, row: VmRow, diskUuid: string): DiskRow {
  const found = disksOfVm(call.db, row.uuid, call.now).find((disk) => disk.uuid === diskUuid)
  if (found) return found
  findDisk(call.db, call, diskUuid, call.now)
  throw message(400, 'Disk is not attached to this virtual machine')
}

/** A disk of the VM which must not be the one that it boots from. */
function extraDisk(
  call: Call,
  named: { readonly uuid: string; readonly storage_uuid: string },
  verb: 'deleted' | 'detached',
): DiskRow {
  const row = findVmAtRest(call.db, call, named.uuid, call.now)
  const disk = attachedDisk(call, row, named.storage_uuid)
  if (disk.is_primary === 1) throw refused(`Primary disk cannot be ${verb}`)
  return disk
}

function checkSize(call: Call, row: VmRow, sizeGb: number): void {
  const text = diskSizeViolation(call.location, row.designated_pool_uuid, sizeGb)
  if (text !== undefined) throw invalid({ size_gb: text })
}

function view(call: Call, disk: DiskRow) {
  return storageView(disk, replicasOfDisks(call.db, [disk], call.now), call.location)
}
