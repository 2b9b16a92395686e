import { createOnce } from './create-once'
import { doOnce } from './do-once'
import type { Send } from './http'
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

/** The disk as the VM has it now; undefined: it has no such disk. */
async function readDisk({ location, uuid, storage_uuid }: DiskOf): Promise<VmStorage | undefined> {
  const disks = await readVmDisks({ location, uuid })
  return disks.find((disk) => disk.uuid === storage_uuid)
}

/** Puts a disk on a VM or takes it off. When the answer is lost, the VM is asked whether it has it. */
function changeDisk(
  send: Send,
  disk: DiskOf,
  request: { method: 'POST' | 'DELETE'; path: string },
  then: 'on' | 'off',
): Promise<void> {
  const { location, uuid, storage_uuid } = disk
  return doOnce({
    act: () => send({ ...request, slug: location, form: { uuid, storage_uuid } }, ignored),
    look: () => readDisk(disk),
    seen: (now) => ((now !== undefined) === (then === 'on') ? 'done' : 'undone'),
    result: () => undefined,
    // A disk that is gone from the VM may have been detached; its data is not deleted by that.
    isState: request.method !== 'DELETE',
  })
}

/** A new, empty disk, which the system finds at once. */
export const addVmDisk = write<VmRef & { size_gb: number }, VmStorage>({
  key: ['vms', 'addDisk'],
  call: ({ location, uuid, size_gb }, send) =>
    createOnce({
      create: () =>
        send({ method: 'POST', slug: location, path: PATH, form: { uuid, size_gb } }, storageSchema),
      list: async () => ({ items: await readVmDisks({ location, uuid }), malformed: 0 }),
      idOf: (disk) => disk.uuid,
      isIt: ({ size }) => (size ?? size_gb) === size_gb,
    }),
  title: ({ name, size_gb }) => titles().addDisk(name, size_gb),
  invalidates: touchesDisks,
})

/** Disks only grow. */
export const growVmDisk = write<DiskOf & { size_gb: number }, VmStorage>({
  key: ['vms', 'growDisk'],
  call: (disk, send) => {
    const { location, uuid, storage_uuid, size_gb } = disk
    const form = { uuid, disk_uuid: storage_uuid, size_gb }
    const request = { method: 'PATCH', slug: location, path: PATH, form } as const
    return doOnce({
      act: () => send(request, storageSchema),
      look: () => readDisk(disk),
      seen: (now) => (now?.size === size_gb ? 'done' : 'undone'),
      result: (now) => now ?? { uuid: storage_uuid, size: size_gb },
    })
  },
  title: ({ name, disk, size_gb }) => titles().growDisk(disk, name, size_gb),
  invalidates: touchesDisks,
})

/** Its data and its replicas are lost. Not the boot disk. */
export const deleteVmDisk = write<DiskOf, void>({
  key: ['vms', 'deleteDisk'],
  call: (disk, send) => changeDisk(send, disk, { method: 'DELETE', path: PATH }, 'off'),
  title: ({ name, disk }) => titles().deleteDisk(disk, name),
  invalidates: touchesDisks,
})

export const attachDisk = write<DiskOf, void>({
  key: ['vms', 'attachDisk'],
  call: (disk, send) => changeDisk(send, disk, { method: 'POST', path: `${PATH}/attach` }, 'on'),
  title: ({ name, disk }) => titles().attachDisk(disk, name),
  invalidates: touchesDisks,
})

/** It keeps its data, and keeps costing. Not the boot disk. */
export const detachDisk = write<DiskOf, void>({
  key: ['vms', 'detachDisk'],
  call: (disk, send) => changeDisk(send, disk, { method: 'POST', path: `${PATH}/detach` }, 'off'),
  title: ({ name, disk }) => titles().detachDisk(disk, name),
  invalidates: touchesDisks,
})
