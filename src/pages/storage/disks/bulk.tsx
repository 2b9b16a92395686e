import type { QueryClient } from '@tanstack/react-query'

import { deleteDisk, disksQuery } from '@/api/disks'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { diskCalled } from '@/components/disks/disk-name'
import { isSnapshotted } from '@/components/disks/snapshot-under-way'
import { alikeWrites } from '@/components/bulk/bulk-writes'
import { messagesOf } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'

import { diskCan } from './disk-can'
import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

const DeleteMeaning = lazyPart(async () => (await import('./bulk-meanings')).DeleteMeaning)

/** What can be done to many disks at once: deleting those that no VM has. */
export function diskBulkActions(client: QueryClient): BulkAction<DiskRow>[] {
  const t = messagesOf(diskMessages)
  return [
    {
      id: 'delete',
      label: t.bulk.button,
      danger: true,
      title: t.bulk.delete,
      whyNot: (row) => diskCan.delete(row),
      asks: true,
      typeToConfirm: t.bulk.phrase,
      Meaning: DeleteMeaning,
      writes: (rows) =>
        alikeWrites(
          t.bulk.delete(rows.length),
          deleteDisk,
          rows.map(({ id, disk: { location, uuid } }) => ({
            id,
            name: diskCalled(uuid),
            variables: { location, uuid, name: diskCalled(uuid) },
            whyNot: () => whyNotNow(client, location, uuid),
          })),
        ),
    },
  ]
}

/** By what is known when its turn comes. That a VM has got it meanwhile the service says itself. */
function whyNotNow(client: QueryClient, location: string, uuid: string): string | null {
  const reasons = messagesOf(diskMessages).cannot
  if (isSnapshotted(client, { location, uuid })) return reasons.snapshotted
  const list = client.getQueryData(disksQuery(location).queryKey)
  return list?.items.some((disk) => disk.uuid === uuid) === false ? reasons.gone : null
}
