import { createOnce } from './create-once'
import { callApi } from './http'
import { ignored } from './list'
import { messagesOf } from '@/lib/i18n/catalogue'
import { apiMessages } from './messages'
import { readVmDisks, storageSchema, touchesVm, type VmRef, type VmStorage } from './vms'
import { write } from './write'

/* The disks of a VM (reference, "Add Disk" to "Detach Disk"). As disks of their own they are in `disks.ts`. */

const PATH = '/user-resource/vm/storage'

/** `disk` is its name on screen. */
type DiskOf = VmRef & { storage_uuid: string; disk: string }

const titles = () => messagesOf(apiMessages).writes

const touchesDisks = (vm: VmRef) => [...touchesVm(vm), ['disks', vm.location]]

/** A new, empty disk, which the system finds at once. */
export const addVmDisk = write<VmRef & { size_gb: number }, VmStorage>({
  key: ['vms', 'addDisk'],
  call: ({ location, uuid, size_gb }) =>
    createOnce({
      create: () =>
        callApi({ method: 'POST', slug: location, path: PATH, form: { uuid, size_gb } }, storageSchema),
      list: () => readVmDisks({ location, uuid }),
      idOf: (disk) => disk.uuid,
      isIt: ({ size }) => size === size_gb,
    }),
  title: ({ name, size_gb }) => titles().addDisk(name, size_gb),
  invalidates: touchesDisks,
})

/** Disks only grow. */
export const growVmDisk = write<DiskOf & { size_gb: number }, VmStorage>({
  key: ['vms', 'growDisk'],
  call: ({ location, uuid, storage_uuid, size_gb }) =>
    callApi(
      { method: 'PATCH', slug: location, path: PATH, form: { uuid, disk_uuid: storage_uuid, size_gb } },
      storageSchema,
    ),
  title: ({ name, disk, size_gb }) => titles().growDisk(disk, name, size_gb),
  invalidates: touchesDisks,
})

/** Its data and its replicas are lost. Not the boot disk. */
export const deleteVmDisk = write<DiskOf, void>({
  key: ['vms', 'deleteDisk'],
  call: ({ location, uuid, storage_uuid }) =>
    callApi({ method: 'DELETE', slug: location, path: PATH, form: { uuid, storage_uuid } }, ignored),
  title: ({ name, disk }) => titles().deleteDisk(disk, name),
  invalidates: touchesDisks,
})

export const attachDisk = write<DiskOf, void>({
  key: ['vms', 'attachDisk'],
  call: ({ location, uuid, storage_uuid }) =>
    callApi(
      { method: 'POST', slug: location, path: `${PATH}/attach`, form: { uuid, storage_uuid } },
      ignored,
    ),
  title: ({ name, disk }) => titles().attachDisk(disk, name),
  invalidates: touchesDisks,
})

/** It keeps its data, and keeps costing. Not the boot disk. */
export const detachDisk = write<DiskOf, void>({
  key: ['vms', 'detachDisk'],
  call: ({ location, uuid, storage_uuid }) =>
    callApi(
      { method: 'POST', slug: location, path: `${PATH}/detach`, form: { uuid, storage_uuid } },
      ignored,
    ),
  title: ({ name, disk }) => titles().detachDisk(disk, name),
  invalidates: touchesDisks,
})
