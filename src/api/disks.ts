import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { doOnce, removeOnce, seenAs } from './do-once'
import { callApi } from './http'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/* Reference, "Block Storage": disks by themselves. Attaching and detaching belong to the VM, see `vm-storage.ts`. */

const snapshotSchema = z.looseObject({
  uuid: z.string(),
  /** GB; camel-case in the reference, among snake-case names. */
  sizeGb: z.optional(z.nullable(z.number())),
  created_at: z.optional(z.nullable(z.string())),
})

const diskSchema = z.looseObject({
  uuid: z.string(),
  status: z.optional(z.nullable(z.string())),
  snapshots: z.optional(z.nullable(z.array(snapshotSchema))),
  billing_account_id: z.optional(z.nullable(z.number())),
  size_gb: z.optional(z.nullable(z.number())),
  /** OS_BASE, DISK, SNAPSHOT or EMPTY. */
  source_image_type: z.optional(z.nullable(z.string())),
  /** The name of an image, or a UUID. */
  source_image: z.optional(z.nullable(z.string())),
  created_at: z.optional(z.nullable(z.string())),
})

/** A disk, with the slug of the location it was read from. */
export type Disk = z.infer<typeof diskSchema> & { readonly location: string }

/** What a write about an existing disk needs to know of it. */
interface DiskRef {
  readonly location: string
  readonly uuid: string
  /** What it is called on screen. */
  readonly name: string
}

/** As the disk's `source_image_type` has it, with what is copied. */
export type DiskSource =
  | { readonly type: 'EMPTY' }
  | {
      readonly type: 'OS_BASE' | 'DISK' | 'SNAPSHOT'
      /** `ubuntu_20.04`, or the UUID of the disk or snapshot. */
      readonly image: string
    }

interface NewDisk {
  readonly location: string
  readonly size_gb: number
  readonly billing_account_id: number | undefined
  readonly source: DiskSource
}

const ONE = '/storage/disks/{disk_uuid}'

/** All disks of a location, attached or not: which VM one is attached to is told by the VMs' `storage` alone. */
export const disksQuery = (slug: string) =>
  queryOptions({
    queryKey: ['disks', slug, 'list'],
    queryFn: ({ signal }) => listDisks(slug, signal),
    refetchInterval: 60_000,
  })

async function listDisks(slug: string, signal?: AbortSignal) {
  const list = await callApi({ method: 'GET', slug, path: '/storage/disks', signal }, listOf(diskSchema))
  return { ...list, items: list.items.map((disk): Disk => ({ ...disk, location: slug })) }
}

/** One disk as it is now, with the snapshots that would go with it. */
export const diskQuery = (slug: string, uuid: string) =>
  queryOptions({
    queryKey: ['disks', slug, uuid],
    queryFn: ({ signal }) => readDisk(slug, uuid, signal),
  })

async function readDisk(slug: string, uuid: string, signal?: AbortSignal): Promise<Disk> {
  const request = { method: 'GET', slug, path: ONE, params: { disk_uuid: uuid }, signal } as const
  return { ...(await callApi(request, diskSchema)), location: slug }
}

/** A disk that is attached to no VM yet. */
export const createDisk = write<NewDisk, Disk>({
  key: ['disks', 'create'],
  call: ({ location, size_gb, billing_account_id, source }, send) => {
    const image = source.type === 'EMPTY' ? undefined : source.image
    return createOnce({
      create: async () => {
        const form = { size_gb, billing_account_id, source_image_type: source.type, source_image: image }
        const request = { method: 'POST', slug: location, path: '/storage/disks', form } as const
        return { ...(await send(request, diskSchema)), location }
      },
      list: () => listDisks(location),
      idOf: ({ uuid }) => uuid,
      // What the service leaves out does not speak against it.
      isIt: (disk) =>
        (disk.size_gb ?? size_gb) === size_gb &&
        (disk.source_image_type ?? source.type) === source.type &&
        (image === undefined || (disk.source_image ?? image) === image),
    })
  },
  title: ({ size_gb }) => messagesOf(apiMessages).writes.createDisk(size_gb),
  invalidates: ({ location }) => [['disks', location]],
})

/** `account` is its name on screen. */
export const moveDiskToAccount = write<DiskRef & { billing_account_id: number; account: string }, void>({
  key: ['disks', 'moveToAccount'],
  call: ({ location, uuid, billing_account_id }, send) => {
    const request = { method: 'PATCH', slug: location, path: ONE, params: { disk_uuid: uuid } } as const
    return doOnce({
      act: () => send({ ...request, form: { billing_account_id } }, ignored),
      look: () => readDisk(location, uuid),
      seen: ({ billing_account_id: now }) => seenAs(now, billing_account_id),
      result: () => undefined,
      isState: true,
    })
  },
  title: ({ name, account }) => messagesOf(apiMessages).writes.moveDisk(name, account),
  invalidates: ({ location }) => [['disks', location]],
})

/** Its data and all its snapshots are lost. Only one that is attached to no VM. */
export const deleteDisk = write<DiskRef, void>({
  key: ['disks', 'delete'],
  call: ({ location, uuid }, send) => {
    const request = { method: 'DELETE', slug: location, path: ONE, params: { disk_uuid: uuid } } as const
    return removeOnce({
      act: () => send(request, ignored),
      list: () => listDisks(location),
      isIt: (disk) => disk.uuid === uuid,
    })
  },
  title: ({ name }) => messagesOf(apiMessages).writes.deleteUnattachedDisk(name),
  invalidates: ({ location }) => [['disks', location]],
  onDone: (client, _result, { location, uuid }) =>
    client.setQueryData(
      disksQuery(location).queryKey,
      (list) => list && { ...list, items: list.items.filter((disk) => disk.uuid !== uuid) },
    ),
})
