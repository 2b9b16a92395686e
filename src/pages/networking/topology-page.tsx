import { useQuery, type QueryClient } from '@tanstack/react-query'
import { Waypoints } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useSearchParams, type LoaderFunction } from 'react-router'

import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import { locationsQuery, type Location } from '@/api/locations'
import { networksQuery } from '@/api/networks'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { ListNotices } from '@/components/list/list-notices'
import { partOf } from '@/components/list/list-part'
import { locationsIn, useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'

import { floatingIpListMessages } from './floating-ips/messages'
import { balancerPageMessages } from './load-balancers/messages'
import { networkPageMessages } from './networks/messages'
import { TopologyList } from './topology/list-view'
import { topologyMessages } from './topology/messages'
import { topologyOf } from './topology/model'
import { Picture } from './topology/picture'
import { useStartView } from './topology/use-start-view'

export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    for (const { slug } of locationsIn(request, await readOnce(client, locationsQuery))) {
      startReading(client, networksQuery(slug))
      startReading(client, vmListQuery(slug))
      startReading(client, floatingIpsQuery(slug))
      startReading(client, loadBalancersQuery(slug))
    }
    return null
  }
}

/** A picture for each location: nothing leads from one to another. */
export function Component() {
  const t = useMessages(topologyMessages)
  const { shown, keep } = useLocationScope()
  const [search] = useSearchParams()
  const startsAs = useStartView()
  const asked = search.get('view')
  const view = asked === 'list' || asked === 'picture' ? asked : startsAs
  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} />
      <Tabs
        label={t.views.label}
        current={view}
        tabs={[
          { id: 'picture', to: keep(`${paths.topology}?view=picture`), label: t.views.picture },
          { id: 'list', to: keep(`${paths.topology}?view=list`), label: t.views.list },
        ]}
      />
      {shown.map((location) => (
        <TopologyOf key={location.slug} location={location} view={view} isOnly={shown.length === 1} />
      ))}
    </>
  )
}

interface TopologyOfProps {
  location: Location
  view: 'picture' | 'list'
  /** No other location is on the page. */
  isOnly: boolean
}

function TopologyOf({ location, view, isOnly }: TopologyOfProps) {
  const t = useMessages(topologyMessages)
  const { slug } = location
  const networks = useQuery(networksQuery(slug))
  const vms = useQuery(vmListQuery(slug))
  const floatingIps = useQuery(floatingIpsQuery(slug))
  const balancers = useQuery(loadBalancersQuery(slug))
  const partNames = {
    vms: t.partName,
    networks: useMessages(networkPageMessages).partName,
    balancers: useMessages(balancerPageMessages).partName,
    floatingIps: useMessages(floatingIpListMessages).partName,
  }
  const kinds = ['vms', 'networks', 'balancers', 'floatingIps'] as const
  const lists = { vms, networks, balancers, floatingIps }
  const parts = kinds.map((kind) => ({ kind, ...partOf(location, lists[kind]) }))
  const known = parts.filter(({ state }) => state === 'ready' || state === 'stale')
  const headingId = useId()
  const isPending = parts.some(({ state }) => state === 'loading')
  const topology = useMemo(
    () =>
      topologyOf({
        networks: networks.data?.items ?? [],
        vms: vms.data?.items,
        floatingIps: floatingIps.data?.items ?? [],
        balancers: balancers.data?.items ?? [],
        homeless: t.homeless,
      }),
    [networks.data, vms.data, floatingIps.data, balancers.data, t],
  )
  const summary = known.map(({ kind, count }) => t.counts[kind](count)).join(', ')
  const isEmpty = known.every(({ count, malformed }) => count + malformed === 0)

  return (
    <section aria-labelledby={headingId} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={headingId}>{location.display_name}</h2>
        <p className="text-muted">{isPending ? <Skeleton className="w-80" /> : summary}</p>
      </div>
      {parts.map(({ kind, ...part }) => (
        <ListNotices key={kind} parts={[part]} name={partNames[kind]} />
      ))}
      {content()}
    </section>
  )

  function content() {
    if (isPending)
      return (
        <Card>
          <SkeletonLines lines={10} />
        </Card>
      )
    // Where something could not be read, the notices say all that is known.
    if (isEmpty && known.length < parts.length) return null
    if (isEmpty)
      return (
        <Card padded={false}>
          <Empty
            level={3}
            icon={<Waypoints />}
            title={t.empty.title}
            action={<ButtonLink to={`${paths.newVm}?location=${slug}`}>{t.empty.create}</ButtonLink>}
          >
            {t.empty.text}
          </Empty>
        </Card>
      )
    return view === 'list' ? (
      <TopologyList topology={topology} location={slug} />
    ) : (
      <Picture topology={topology} location={location} isOnly={isOnly} />
    )
  }
}
