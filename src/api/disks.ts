import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

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

/** All disks of a location, attached or not: which VM one is attached to is told by the VMs' `storage` alone. */
export const disksQuery = (slug: string) =>
  queryOptions({
    queryKey: ['disks', slug, 'list'],
    queryFn: async ({ signal }) => {
      const list = await callApi({ method: 'GET', slug, path: '/storage/disks', signal }, listOf(diskSchema))
      return { ...list, items: list.items.map((disk): Disk => ({ ...disk, location: slug })) }
    },
    refetchInterval: 60_000,
  })

/** Its data and all its snapshots are lost. Only one that is attached to no VM. */
export const deleteDisk = write<DiskRef, void>({
  key: ['disks', 'delete'],
  call: ({ location, uuid }) =>
    callApi(
      { method: 'DELETE', slug: location, path: '/storage/disks/{disk_uuid}', params: { disk_uuid: uuid } },
      ignored,
    ),
  title: ({ name }) => messagesOf(apiMessages).writes.deleteUnattachedDisk(name),
  invalidates: ({ location }) => [['disks', location]],
  onDone: (client, _result, { location, uuid }) =>
    client.setQueryData(
      disksQuery(location).queryKey,
      (list) => list && { ...list, items: list.items.filter((disk) => disk.uuid !== uuid) },
    ),
})
