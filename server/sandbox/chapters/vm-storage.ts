import { diskSizeViolation } from '../catalogue/constraints.ts'
import { plainTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { invalid, message, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
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

/** The disks of a VM. */
export const vmStorage: Chapter = {
  'POST /v1/user-resource/vm/storage': async (call) => {
    const { now } = call
    const vm = namedVm(call)
    const sizeGb = checkedSize(call, vm)
    refuseRestricted(call.db, vm.billing_account_id, now)
    const disk = insertDisk(call.db, {
      userId: call.userId,
      location: call.location,
      billingAccountId: vm.billing_account_id,
      sizeGb,
      createdAt: now,
      source: emptySource,
      attachment: { vmUuid: vm.uuid, device: freeDevice(call.db, vm.uuid, now), primary: false },
    })
    await call.until(now + DISK_SECONDS * 1000)
    return ok(diskView(call, findDisk(call.db, call, disk.uuid, now)))
  },

  'PATCH /v1/user-resource/vm/storage': async (call) => {
    const { now } = call
    const vm = namedVm(call)
    const disk = attachedDisk(call, vm, call.input.required('disk_uuid'))
    const sizeGb = checkedSize(call, vm)
    if (sizeGb < disk.size_gb)
      throw refused(`New disk size cannot be smaller than the current ${disk.size_gb} GB`)
    if (sizeGb === disk.size_gb)
      throw refused('Modifying the disk size is not possible, because values are same')
    call.db.run('UPDATE disks SET size_gb = :size, updated_at = :now WHERE id = :id', {
      id: disk.id,
      size: sizeGb,
      now,
    })
    await call.until(now + DISK_SECONDS * 1000)
    return ok(diskView(call, findDisk(call.db, call, disk.uuid, now)))
  },

  'DELETE /v1/user-resource/vm/storage': (call) => {
    const disk = extraDisk(call, 'deleted')
    call.db.transaction(() => endDisk(call.db, disk.id, call.now))
    return success
  },

  'POST /v1/user-resource/vm/storage/attach': (call) => {
    const { now } = call
    const vm = namedVm(call)
    const disk = findDisk(call.db, call, call.input.required('storage_uuid'), now)
    if (disk.vm_uuid !== null) throw message(400, 'Disk is already attached to a virtual machine')
    call.db.run(
      'UPDATE disks SET vm_uuid = :vm, device = :device, is_primary = 0, updated_at = :now WHERE id = :id',
      {
        id: disk.id,
        vm: vm.uuid,
        device: freeDevice(call.db, vm.uuid, now),
        now,
      },
    )
    const attached = findDisk(call.db, call, disk.uuid, now)
    const view = diskView(call, attached)
    return ok({
      created_at: plainTime(disk.created_at),
      name: attached.device,
      primary: false,
      replica: view.replica,
      size: disk.size_gb,
      user_id: disk.user_id,
      uuid: disk.uuid,
    })
  },

  'POST /v1/user-resource/vm/storage/detach': (call) => {
    const disk = extraDisk(call, 'detached')
    call.db.run('UPDATE disks SET vm_uuid = NULL, device = NULL, updated_at = :now WHERE id = :id', {
      id: disk.id,
      now: call.now,
    })
    return success
  },
}

function namedVm(call: Call): VmRow {
  return findVmAtRest(call.db, call, call.input.required('uuid'), call.now)
}

function attachedDisk(call: Call, vm: VmRow, diskUuid: string): DiskRow {
  const found = disksOfVm(call.db, vm.uuid, call.now).find((disk) => disk.uuid === diskUuid)
  if (!found) throw message(404, 'Disk not found')
  return found
}

/** The disk named by `storage_uuid`, which must not be the one that the VM boots from. */
function extraDisk(call: Call, verb: 'deleted' | 'detached'): DiskRow {
  const disk = attachedDisk(call, namedVm(call), call.input.required('storage_uuid'))
  if (disk.is_primary === 1) throw refused(`Primary disk cannot be ${verb}`)
  return disk
}

function checkedSize(call: Call, vm: VmRow): number {
  const sizeGb = call.input.requiredInteger('size_gb')
  const text = diskSizeViolation(call.location, vm.designated_pool_uuid, sizeGb)
  if (text !== undefined) throw invalid({ size_gb: text })
  return sizeGb
}

function diskView(call: Call, disk: DiskRow) {
  return storageView(disk, replicasOfDisks(call.db, [disk], call.now), call.location)
}
