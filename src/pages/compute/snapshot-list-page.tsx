import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Camera, History, Trash2 } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { disksQuery } from '@/api/disks'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery, type Vm } from '@/api/vms'
import { UnreadIn } from '@/components/list/unread-beside'
import { ListPage } from '@/components/list/list-page'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogs, type DialogProps } from '@/components/use-dialogs'
import { vmCan } from '@/components/vm/can'
import { FollowedVm } from '@/components/vm/followed-vm'
import { useReplicaMenu } from '@/components/vm/replica-menu'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { formatGb } from '@/lib/sizes'
import { compareText } from '@/lib/sort'
import { formatAnd } from '@/lib/words'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem } from '@/ui/menu'
import { Skeleton } from '@/ui/skeleton'

import { fullName, replicaBulkActions } from './snapshots/bulk'
import { ReplicaListCard, useReplicaListColumns } from './snapshots/columns'
import { replicaCsv } from './snapshots/csv'
import { replicaFilterFaces, replicaList } from './snapshots/definition'
import { snapshotListMessages } from './snapshots/messages'
import { useReplicaInventory, type ReplicaRow } from './snapshots/replica-inventory'
import { UnprotectedCard } from './snapshots/unprotected-card'

const SnapshotDialog = lazyPart(async () => (await import('@/components/vm/snapshot-dialog')).SnapshotDialog)
const DeleteDetachedReplicaDialog = lazyPart(
  async () => (await import('./snapshots/delete-detached-replica-dialog')).DeleteDetachedReplicaDialog,
)

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
    const all = await readOnce(client, locationsQuery)
    const one = all.filter(({ slug }) => slug === asked)
    for (const { slug } of one.length > 0 ? one : all) {
      startReading(client, vmListQuery(slug))
      startReading(client, disksQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(snapshotListMessages)
  const client = useQueryClient()
  const currency = useCurrency()
  const { shown, keep } = useLocationScope()
  const inventory = useReplicaInventory(shown)
  const vms = useQueries({ queries: shown.map(({ slug }) => vmListQuery(slug)), combine: joinVms })
  const columns = useReplicaListColumns()
  const { menuOf, dialogs } = useReplicaMenu()
  const { show, dialogs: ownDialogs } = useDialogs()
  const able = vms.filter((vm) => vmCan.snapshot(vm) === null).toSorted((a, b) => compareText(a.name, b.name))
  const takeSnapshot = (of: readonly Vm[]) => show((dialog) => <AnySnapshotDialog vms={of} {...dialog} />)
  const takeSnapshotOf = (vm: Vm) =>
    show((dialog) => (
      <FollowedVm vm={vm} open={dialog.open} whyNot={vmCan.snapshot}>
        {(now) => <AnySnapshotDialog vms={[now]} {...dialog} />}
      </FollowedVm>
    ))
  return (
    <>
      <ListPage
        title={t.title}
        summary={<Summary inventory={inventory} />}
        actions={
          <Button
            variant="primary"
            icon={<Camera />}
            disabledReason={able.length === 0 ? t.snapshot.noVm : undefined}
            onClick={() => takeSnapshot(able)}
          >
            {t.snapshot.button}
          </Button>
        }
        definition={replicaList}
        inventory={inventory}
        faces={replicaFilterFaces}
        search={t.search}
        partName={t.partName}
        notices={
          <>
            <UnreadDisks parts={inventory.parts} />
            <UnprotectedCard vms={vms} takeSnapshot={takeSnapshotOf} />
          </>
        }
        columns={columns}
        nameOf={fullName}
        card={card}
        rowActions={(row) =>
          row.vm === null ? (
            <MenuItem
              icon={<Trash2 />}
              danger
              onSelect={() => show((dialog) => <DeleteDetachedReplicaDialog row={row} {...dialog} />)}
            >
              {t.menu.delete}
            </MenuItem>
          ) : (
            menuOf(row.vm, row.replica)
          )
        }
        bulk={replicaBulkActions(client)}
        csv={{ name: t.csvName, fields: replicaCsv(currency) }}
        empty={
          <Empty
            icon={<History />}
            title={t.empty.title}
            action={<ButtonLink to={keep(paths.vms)}>{t.empty.toVms}</ButtonLink>}
          >
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
      {ownDialogs}
    </>
  )
}

const card = (row: ReplicaRow) => <ReplicaListCard row={row} />

function joinVms(lists: readonly { data: { items: Vm[] } | undefined }[]): readonly Vm[] {
  return lists.flatMap(({ data }) => data?.items ?? [])
}

function Summary({ inventory: { rows, parts } }: { inventory: Inventory<ReplicaRow, LocationPart> }) {
  const t = useMessages(snapshotListMessages)
  const currency = useCurrency()
  const loading = parts.filter(({ state }) => state === 'loading')
  if (!parts.some(({ state }) => state === 'ready' || state === 'stale')) {
    return loading.length > 0 ? <Skeleton className="w-80" /> : null
  }
  const backups = rows.filter(({ replica }) => replica.kind === 'backup').length
  const gb = rows.reduce((sum, { replica }) => sum + (replica.size ?? 0), 0)
  const priced = rows.flatMap(({ monthly }) => monthly ?? [])
  return (
    <>
      {t.summary(rows.length - backups, backups, formatGb(gb))}
      {priced.length > 0 && t.monthly(formatMoney(sumMoney(priced), currency))}
      {loading.length > 0 &&
        t.loading(formatAnd(loading.map(({ location }) => location.display_name)), loading.length)}
    </>
  )
}

function UnreadDisks({ parts }: { parts: readonly LocationPart[] }) {
  const t = useMessages(snapshotListMessages).unread
  const disks = useQueries({ queries: parts.map(({ location }) => disksQuery(location.slug)) })
  return <UnreadIn parts={parts} readings={disks} what={t.what} text={t.disks} />
}

function AnySnapshotDialog(props: DialogProps & { vms: readonly Vm[] }) {
  const t = useMessages(snapshotListMessages)
  return <SnapshotDialog title={t.snapshot.title} {...props} />
}
