import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { doOnce } from './do-once'
import { FoundError } from './found-error'
import { callApi } from './http'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import { vmWrite, wasTouched } from './vm-write'
import {
  readVm,
  readVmDisks,
  replicaSchema,
  storageSchema,
  touchesVm,
  type VmRef,
  type VmStorage,
} from './vms'
import { write } from './write'

/* Snapshots and backups of a VM's disks. They are read with the VM, which carries them. */

const PATH = '/user-resource/vm/replica'

const titles = () => messagesOf(apiMessages).writes

const touchesReplicas = (vm: VmRef) => [...touchesVm(vm), ['disks', vm.location]]

/** `disk` is its name on screen; the reference's `uuid` is that of the block storage. Its result is the snapshot's UUID. */
export const createSnapshot = write<VmRef & { storage_uuid: string; disk: string }, string>({
  key: ['vms', 'snapshot'],
  call: ({ location, storage_uuid }, send) =>
    createOnce({
      create: async () => {
        const request = { method: 'POST', slug: location, path: PATH, form: { uuid: storage_uuid } } as const
        return snapshotsOf(await send(request, storageSchema)).at(-1) ?? ''
      },
      list: async () => {
        const query = { uuid: storage_uuid, r_type: 'snapshot' }
        const request = { method: 'GET', slug: location, path: PATH, query } as const
        const { items, malformed } = await callApi(request, listOf(replicaSchema))
        return { items: items.map((snapshot) => snapshot.uuid), malformed }
      },
      idOf: (snapshot) => snapshot,
      isIt: () => true,
    }),
  title: ({ name, disk }) => titles().createSnapshot(disk, name),
  invalidates: touchesReplicas,
})

const snapshotsOf = (disk: VmStorage | undefined): string[] =>
  (disk?.replica ?? []).flatMap((replica) => (replica.type === 'backup' ? [] : replica.uuid))

/** `replica` is what it is called on screen: "the snapshot of 12 Mar 2024, 09:41". */
type ReplicaOf = VmRef & { replica_uuid: string; replica: string }

export const deleteReplica = write<ReplicaOf, void>({
  key: ['vms', 'deleteReplica'],
  call: ({ location, uuid, replica_uuid }, send) =>
    doOnce({
      act: () => send({ method: 'DELETE', slug: location, path: PATH, form: { replica_uuid } }, ignored),
      look: () => readVmDisks({ location, uuid }),
      seen: (disks) => {
        const replicas = disks.flatMap(({ replica }) => replica ?? [])
        return replicas.some((each) => each.uuid === replica_uuid) ? 'undone' : 'done'
      },
      result: () => undefined,
      isState: true,
    }),
  title: ({ name, replica }) => titles().deleteReplica(replica, name),
  invalidates: touchesReplicas,
})

/** The disk's present content is discarded (reference, "Rebuild from Replica"). */
export const rebuildVm = vmWrite<ReplicaOf>({
  verb: 'rebuild',
  title: ({ name, replica }) => titles().rebuildVm(name, replica),
  request: ({ replica_uuid }) => ({
    method: 'POST',
    path: '/user-resource/vm/rebuild',
    form: { replica_uuid },
  }),
  comparesBefore: true,
  shows: (now, _variables, before) =>
    now.status.toLowerCase() === 'stopped' ? wasTouched(now, before) : null,
  meanwhile: 'rebuilding',
})

const backupState = z.looseObject({ backup: z.boolean() })

/**
 * The call is a toggle, so what holds is read first and what holds then is checked (rules.md, "Encodings"): of two who switch it on at
 * once, none switches it off.
 */
export const setVmBackups = write<VmRef & { on: boolean }, void>({
  key: ['vms', 'backups'],
  call: async ({ location, uuid, on }, send) => {
    const isOn = async () => (await readVm({ location, uuid })).backup === true
    if ((await isOn()) === on) return
    const form = { uuid }
    const toggle = { slug: location, path: '/user-resource/vm/backup', method: 'POST', form } as const
    const now = await doOnce({
      act: async () => (await send(toggle, backupState)).backup,
      look: isOn,
      seen: (found) => (found === on ? 'done' : 'undone'),
      result: (found) => found,
    })
    if (now === on) return
    throw new FoundError(titles().backupsTurned(on))
  },
  title: ({ name, on }) => titles().setBackups(name, on),
  invalidates: touchesVm,
})
