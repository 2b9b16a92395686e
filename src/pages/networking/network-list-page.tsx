import { useQueries, type QueryClient } from '@tanstack/react-query'
import { Network as NetworkIcon, Plus } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { locationsQuery } from '@/api/locations'
import { networksQuery } from '@/api/networks'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { UnreadIn } from '@/components/list/unread-beside'
import { ListPage } from '@/components/list/list-page'
import { withRows, type LocationPart } from '@/components/list/list-part'
import { ListSummary } from '@/components/list/list-summary'
import { locationsIn, useLocationScope } from '@/components/location-scope'
import { useNetworkActions } from '@/components/networks/actions'
import { ActionMenuItems } from '@/components/resource-actions'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'

import { NetworkCard, useNetworkColumns } from './networks/columns'
import { networkCsv } from './networks/csv'
import { networkFaces, networkList } from './networks/definition'
import { networkPageMessages } from './networks/messages'
import { useNetworkInventory, type NetworkRow } from './networks/rows'

const CreateNetworkDialog = lazyPart(
  async () => (await import('@/components/networks/create-dialog')).CreateNetworkDialog,
)

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    for (const { slug } of locationsIn(request, await readOnce(client, locationsQuery))) {
      startReading(client, networksQuery(slug))
      startReading(client, vmListQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(networkPageMessages)
  const { shown } = useLocationScope()
  const inventory = useNetworkInventory(shown)
  const faces = useInLanguage(networkFaces, [])
  const columns = useNetworkColumns()
  const { actionsOf, dialogs } = useNetworkActions()
  const creation = useDialogs()
  const newNetwork = (
    <Button
      variant="primary"
      icon={<Plus />}
      onClick={() => creation.show((dialog) => <CreateNetworkDialog {...dialog} />)}
    >
      {t.new}
    </Button>
  )
  return (
    <>
      <ListPage
        title={t.title}
        summary={<ListSummary inventory={inventory} />}
        actions={newNetwork}
        definition={networkList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={<VmsUnread parts={inventory.parts} />}
        columns={columns}
        nameOf={nameOf}
        card={card}
        rowActions={({ network }) => <ActionMenuItems actions={actionsOf(network)} />}
        terraform={({ network }) => ({ kind: 'network', network })}
        csv={{ name: t.csvName, fields: networkCsv }}
        empty={
          <Empty icon={<NetworkIcon />} title={t.empty.title} action={newNetwork}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
      {creation.dialogs}
    </>
  )
}

/** Both locations have a default network; on a button that names one it must be told which. */
const nameOf = ({ network }: NetworkRow) => `${network.name.trim() || network.uuid}, ${network.location}`
const card = (row: NetworkRow) => <NetworkCard row={row} />

/** The VMs give the networks' inhabitants their names. */
function VmsUnread({ parts }: { parts: readonly LocationPart[] }) {
  const t = useMessages(networkPageMessages).notices
  const shown = withRows(parts)
  const vms = useQueries({ queries: shown.map(({ location }) => vmListQuery(location.slug)) })
  return <UnreadIn parts={shown} readings={vms} what={t.vms} text={t.vmsUnread} />
}
