import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useNavigate, useParams, useSearchParams, type LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { floatingIpsQuery } from '@/api/floating-ips'
import { allImagesQuery } from '@/api/images'
import { networksQuery } from '@/api/networks'
import { pricingPolicyQuery } from '@/api/pricing'
import { startReading } from '@/api/read'
import { isInTransition, vmQuery, type Vm } from '@/api/vms'
import { useLocationScope, usePlaceName } from '@/components/location-scope'
import { ResourceBody } from '@/components/resource-body'
import { useVmActionsOf } from '@/components/vm/actions'
import { VmStateOf } from '@/components/vm/state'
import { vmState } from '@/components/vm/status'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths, vmTabs, type VmTab } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { Tag } from '@/ui/tag'

import { DisksTab } from './vm/disks-tab'
import { HeaderActions } from './vm/header-actions'
import { LoadingBody } from './vm/loading-body'
import { vmPageMessages } from './vm/messages'
import { NetworkTab } from './vm/network-tab'
import { OverviewTab } from './vm/overview-tab'
import { replicasOf } from '@/components/vm/replicas'
import { SettingsTab } from './vm/settings-tab'
import { SnapshotsTab } from './vm/snapshots-tab'
import type { VmTabProps } from './vm/tab-props'
import { useVm } from './vm/use-vm'

/** Starts what the page shows; each part of it waits in its own place. */
export const loader = (client: QueryClient): LoaderFunction => {
  return ({ params: { slug = '', uuid = '' } }) => {
    startReading(client, vmQuery(slug, uuid))
    startReading(client, floatingIpsQuery(slug))
    startReading(client, networksQuery(slug))
    startReading(client, allImagesQuery(slug))
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    return null
  }
}

export function Component() {
  const { slug = '', uuid = '' } = useParams()
  return <VmPage key={`${slug}/${uuid}`} slug={slug} uuid={uuid} />
}

const tabContent: Record<VmTab, ComponentType<VmTabProps>> = {
  overview: OverviewTab,
  disks: DisksTab,
  snapshots: SnapshotsTab,
  network: NetworkTab,
  settings: SettingsTab,
}

function VmPage({ slug, uuid }: { slug: string; uuid: string }) {
  const t = useMessages(vmPageMessages)
  const navigate = useNavigate()
  const { keep } = useLocationScope()
  const tab = useTab()
  const { reading, query } = useVm(slug, uuid)
  const { actionsOf, dialogs } = useVmActionsOf({ onDeleted: () => void navigate(keep(paths.vms)) })
  const vm = reading.state === 'ready' ? reading.value : null
  const lastName = reading.state === 'gone' ? (reading.last?.name ?? null) : null
  const actions = vm === null ? [] : actionsOf(vm)
  const Content = tabContent[tab]
  const locationName = usePlaceName()(slug)

  return (
    <>
      <title>{vm?.name ?? t.title}</title>
      <PageHeader
        crumb={{ to: keep(paths.vms), label: t.crumb }}
        title={titleOf()}
        state={
          <>
            {vm !== null && <LiveState vm={vm} />}
            <Tag>{slug}</Tag>
          </>
        }
        actions={headerActions()}
      />
      {(vm !== null || reading.state === 'loading') && <VmTabs slug={slug} uuid={uuid} vm={vm} tab={tab} />}
      <ResourceBody
        reading={reading}
        query={query}
        loading={<LoadingBody tab={tab} />}
        failed={t.failed}
        gone={{
          title: lastName === null ? t.gone.title : t.gone.deleted(lastName),
          text: (
            <>
              {lastName === null && <p>{t.gone.unknown(locationName)}</p>}
              <p>{t.gone.floatingIps}</p>
            </>
          ),
          action: <ButtonLink to={keep(paths.vms)}>{t.gone.toList}</ButtonLink>,
        }}
      >
        {(value) => <Content vm={value} actions={actions} />}
      </ResourceBody>
      {dialogs}
    </>
  )

  function titleOf() {
    if (reading.state === 'loading') return <Skeleton className="w-48" />
    return vm?.name ?? lastName ?? t.title
  }

  function headerActions() {
    if (vm !== null) return <HeaderActions vm={vm} actions={actions} />
    // On a phone the buttons have a line of their own.
    if (reading.state === 'loading') return <Skeleton className="my-1.5 w-48" />
    return undefined
  }
}

/** The tab that the address names; the first for one that it cannot mean. */
function useTab(): VmTab {
  const [search] = useSearchParams()
  return vmTabs.find((tab) => tab === search.get('tab')) ?? 'overview'
}

/** Read out when it changes: whoever stopped a VM and went on reading hears that it is off. */
function LiveState({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const { word } = vmState(vm)
  return (
    <span role="status" title={isInTransition(vm) ? t.following(word) : undefined}>
      <VmStateOf vm={vm} />
    </span>
  )
}

interface VmTabsProps {
  slug: string
  uuid: string
  /** Null while it is read. */
  vm: Vm | null
  tab: VmTab
}

function VmTabs({ slug, uuid, vm, tab }: VmTabsProps) {
  const t = useMessages(vmPageMessages).tabs
  const { keep } = useLocationScope()
  const counts: Partial<Record<VmTab, number>> =
    vm === null ? {} : { disks: vm.storage?.length ?? 0, snapshots: replicasOf(vm).length }
  return (
    <Tabs
      label={t.label}
      current={tab}
      tabs={vmTabs.map((id) => ({
        id,
        to: keep(paths.vm(slug, uuid, id)),
        label: t[id],
        count: counts[id],
      }))}
    />
  )
}
