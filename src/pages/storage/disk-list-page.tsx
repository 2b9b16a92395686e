import { useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { HardDrive, Plus } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { disksQuery } from '@/api/disks'
import { allImagesQuery } from '@/api/images'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { ListPage } from '@/components/list/list-page'
import { withRows, type LocationPart } from '@/components/list/list-part'
import { UnreadAccounts, UnreadIn, UnreadPrices } from '@/components/list/unread-beside'
import { LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'

import { diskBulkActions } from './disks/bulk'
import { DiskCard, useDiskColumns } from './disks/columns'
import { diskCsv } from './disks/csv'
import { diskFilterFaces, diskList } from './disks/definition'
import { DetachedNotice } from './disks/detached-notice'
import { useDiskInventory, type DiskRow } from './disks/disk-inventory'
import { diskMessages } from './disks/messages'
import { diskForTerraform } from './disks/disk-terraform'
import { DiskRowMenu } from './disks/row-menu'
import { DiskSummary } from './disks/summary'

const CreateDiskDialog = lazyPart(async () => (await import('./disks/create-disk-dialog')).CreateDiskDialog)

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
    const all = await readOnce(client, locationsQuery)
    const one = all.filter(({ slug }) => slug === asked)
    for (const { slug } of one.length > 0 ? one : all) {
      startReading(client, disksQuery(slug))
      startReading(client, vmListQuery(slug))
      startReading(client, allImagesQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(diskMessages)
  const client = useQueryClient()
  const currency = useCurrency()
  const { shown } = useLocationScope()
  const inventory = useDiskInventory(shown)
  const accounts = useQuery(billingAccountsQuery).data?.items
  const faces = useInLanguage(() => diskFilterFaces(accounts ?? []), [accounts])
  const columns = useDiskColumns()
  const { show, dialogs } = useDialogs()
  const newDisk = (
    <Button
      variant="primary"
      icon={<Plus />}
      onClick={() => show((dialog) => <CreateDiskDialog {...dialog} />)}
    >
      {t.newDisk}
    </Button>
  )
  return (
    <>
      <ListPage
        title={t.title}
        summary={<DiskSummary inventory={inventory} />}
        actions={newDisk}
        definition={diskList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={
          <>
            <UnreadVms parts={inventory.parts} />
            <UnreadPrices />
            <UnreadAccounts />
            <DetachedNotice rows={inventory.rows} />
          </>
        }
        columns={columns}
        nameOf={nameOf}
        fullNameOf={({ name, disk }) => `${name}, ${disk.location}`}
        card={card}
        rowActions={(row) => <DiskRowMenu row={row} show={show} />}
        bulk={diskBulkActions(client)}
        terraform={diskForTerraform}
        csv={{ name: t.csvName, fields: diskCsv(currency) }}
        empty={
          <Empty icon={<HardDrive />} title={t.empty.title} action={newDisk}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

const nameOf = ({ name }: DiskRow) => name
const card = (row: DiskRow) => <DiskCard row={row} />

function UnreadVms({ parts }: { parts: readonly LocationPart[] }) {
  const t = useMessages(diskMessages).notices
  const shown = withRows(parts)
  const vms = useQueries({ queries: shown.map(({ location }) => vmListQuery(location.slug)) })
  return <UnreadIn parts={shown} readings={vms} what={t.what} text={t.vms} />
}
