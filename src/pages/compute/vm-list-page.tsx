import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Plus, Server } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { floatingIpsQuery } from '@/api/floating-ips'
import { allImagesQuery, type Image } from '@/api/images'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { withRows, type LocationPart } from '@/components/list/list-part'
import { ListPage } from '@/components/list/list-page'
import { UnreadIn, UnreadPrices } from '@/components/list/unread-beside'
import { locationsIn, useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useVmActionsOf } from '@/components/vm/actions'
import { useVmInventory, type VmRow } from '@/components/vm/inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'

import { vmBulkActions } from './list/bulk'
import { useVmColumns, VmCard } from './list/columns'
import { vmCsv } from './list/csv'
import { vmFilterFaces, vmList } from './list/definition'
import { vmListMessages } from './list/messages'
import { VmRowMenu } from './list/row-menu'
import { Summary } from './list/summary'

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    for (const { slug } of locationsIn(request, await readOnce(client, locationsQuery))) {
      startReading(client, vmListQuery(slug))
      startReading(client, floatingIpsQuery(slug))
      startReading(client, allImagesQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(vmListMessages)
  const client = useQueryClient()
  const currency = useCurrency()
  const { shown, keep } = useLocationScope()
  const inventory = useVmInventory(shown)
  const images = useImages(shown.map(({ slug }) => slug))
  const faces = useInLanguage(() => vmFilterFaces(images), [images])
  const columns = useVmColumns()
  const { actionsOf, dialogs } = useVmActionsOf()
  const newVm = (
    <ButtonLink to={keep(paths.newVm)} variant="primary" icon={<Plus />}>
      {t.newVm}
    </ButtonLink>
  )
  return (
    <>
      <ListPage
        title={t.title}
        summary={<Summary inventory={inventory} />}
        actions={newVm}
        definition={vmList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={
          <>
            <UnreadAddresses parts={inventory.parts} />
            <UnreadPrices />
          </>
        }
        columns={columns}
        nameOf={nameOf}
        fullNameOf={(row) => `${nameOf(row)}, ${row.vm.location}`}
        card={card}
        rowActions={(row) => <VmRowMenu row={row} actions={actionsOf(row.vm)} />}
        bulk={vmBulkActions(client)}
        terraform={({ vm }) => ({ kind: 'vm', vm })}
        csv={{ name: t.csvName, fields: vmCsv(currency) }}
        empty={
          <Empty icon={<Server />} title={t.empty.title} action={newVm}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

const nameOf = ({ vm }: VmRow) => vm.name.trim() || vm.uuid
const card = (row: VmRow) => <VmCard row={row} />

/** The images of all these locations: they give the systems their names. */
function useImages(slugs: readonly string[]): readonly Image[] {
  return useQueries({ queries: slugs.map((slug) => allImagesQuery(slug)), combine: joinImages })
}

function joinImages(lists: readonly { data: { items: Image[] } | undefined }[]): readonly Image[] {
  return lists.flatMap(({ data }) => data?.items ?? [])
}

function UnreadAddresses({ parts }: { parts: readonly LocationPart[] }) {
  const t = useMessages(vmListMessages).notices
  const shown = withRows(parts)
  const addresses = useQueries({ queries: shown.map(({ location }) => floatingIpsQuery(location.slug)) })
  return <UnreadIn parts={shown} readings={addresses} what={t.what} text={t.addresses} />
}
