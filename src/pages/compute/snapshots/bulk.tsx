import type { QueryClient } from '@tanstack/react-query'

import { deleteReplica } from '@/api/vm-replicas'
import { vmListQuery } from '@/api/vms'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { alikeWrites } from '@/components/bulk/bulk-writes'
import { costOfReplica } from '@/components/costs'
import { changesByAccount } from '@/components/runway-changes'
import { RunwayLines } from '@/components/runway-line'
import { useBurn } from '@/components/use-burn'
import { usePrices } from '@/components/use-prices'
import { vmCan } from '@/components/vm/can'
import { replicaName, replicasOf } from '@/components/vm/replicas'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatGb } from '@/lib/sizes'
import { Notice } from '@/ui/notice'

import { snapshotListMessages } from './messages'
import type { ReplicaRow } from './replica-inventory'

/** What can be done to many snapshots and backups at once. */
export function replicaBulkActions(client: QueryClient): BulkAction<ReplicaRow>[] {
  const t = messagesOf(snapshotListMessages).bulk
  return [
    {
      id: 'delete',
      label: t.button,
      danger: true,
      title: t.delete,
      whyNot: ({ vm }) => (vm === null ? null : vmCan.deleteReplica(vm)),
      asks: true,
      typeToConfirm: t.phrase,
      Meaning: DeleteMeaning,
      writes: (rows) =>
        alikeWrites(
          t.delete(rows.length),
          deleteReplica,
          rows.map((row) => ({
            id: row.id,
            name: fullName(row),
            variables: {
              location: row.location,
              uuid: row.vm?.uuid ?? row.replica.diskUuid,
              name: ofWhat(row),
              replica_uuid: row.replica.uuid,
              replica: replicaName(row.replica),
            },
            whyNot: () => whyNotNow(client, row),
          })),
        ),
    },
  ]
}

/** "the snapshot of 12 Mar 2024, 09:41 of web-01" */
export function fullName(row: ReplicaRow): string {
  return messagesOf(snapshotListMessages).named(replicaName(row.replica), ofWhat(row))
}

function ofWhat({ vm, replica }: ReplicaRow): string {
  const t = messagesOf(snapshotListMessages)
  return vm === null ? t.disk(replica.diskUuid.slice(0, 8)) : vm.name.trim() || vm.uuid
}

/** By what is known when its turn comes; of what is not, the service judges. */
function whyNotNow(client: QueryClient, { location, vm, replica }: ReplicaRow): string | null {
  if (vm === null) return null
  const vms = client.getQueryData(vmListQuery(location).queryKey)?.items
  if (vms === undefined) return null
  const now = vms.find(({ uuid }) => uuid === vm.uuid)
  if (now === undefined || !replicasOf(now).some(({ uuid }) => uuid === replica.uuid)) {
    return messagesOf(snapshotListMessages).bulk.gone
  }
  return vmCan.deleteReplica(now)
}

function DeleteMeaning({ rows }: { rows: readonly ReplicaRow[] }) {
  const t = useMessages(snapshotListMessages).bulk
  const gb = rows.reduce((sum, { replica }) => sum + (replica.size ?? 0), 0)
  const bare = leftBare(rows)
  return (
    <>
      <Notice tone="bad">
        {t.text(formatGb(gb))}
        {bare > 0 && <p>{t.last(bare)}</p>}
      </Notice>
      <DeleteRunway rows={rows} />
    </>
  )
}

/** Until when the credit lasts without them. */
function DeleteRunway({ rows }: { rows: readonly ReplicaRow[] }) {
  const prices = usePrices()
  const { owned } = useBurn()
  if (prices === undefined) return null
  const payer = ({ vm, replica }: ReplicaRow) =>
    vm === null
      ? owned.disks.find(({ uuid }) => uuid === replica.diskUuid)?.billing_account_id
      : vm.billing_account
  return (
    <RunwayLines
      changes={changesByAccount(
        rows.map((row) => {
          const { kind, size } = row.replica
          return [payer(row), costOfReplica(kind, size, prices)?.neg() ?? null]
        }),
      )}
    />
  )
}

/** How many disks of VMs lose the last thing that could bring them back. */
function leftBare(rows: readonly ReplicaRow[]): number {
  const going = new Set(rows.map(({ replica }) => replica.uuid))
  const disks = new Map(
    rows.flatMap(({ vm }) => (vm?.storage ?? []).map((disk) => [disk.uuid, disk.replica ?? []])),
  )
  return [...disks.values()].filter(
    (replicas) => replicas.length > 0 && replicas.every(({ uuid }) => going.has(uuid)),
  ).length
}
