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
import { Unread } from '@/components/list/list-notices'
import { locationsIn, useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'

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
  const readings = [
    { reading: networks, what: t.what.networks },
    { reading: vms, what: t.what.vms },
    { reading: floatingIps, what: t.what.floatingIps },
    { reading: balancers, what: t.what.balancers },
  ]
  const headingId = useId()
  const isPending = readings.some(({ reading }) => reading.isPending)
  const isNothingRead = readings.every(({ reading }) => reading.data === undefined)
  const topology = useMemo(
    () =>
      topologyOf({
        networks: networks.data?.items ?? [],
        vms: vms.data?.items ?? [],
        floatingIps: floatingIps.data?.items ?? [],
        balancers: balancers.data?.items ?? [],
        homeless: t.homeless,
      }),
    [networks.data, vms.data, floatingIps.data, balancers.data, t],
  )
  const counts = {
    vms: vms.data?.items.length ?? 0,
    networks: networks.data?.items.length ?? 0,
    balancers: balancers.data?.items.length ?? 0,
    addresses: floatingIps.data?.items.length ?? 0,
  }
  const isEmpty = Object.values(counts).every((count) => count === 0)

  return (
    <section aria-labelledby={headingId} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={headingId}>{location.display_name}</h2>
        <p className="text-muted">{isPending ? <Skeleton className="w-80" /> : t.summary(counts)}</p>
      </div>
      {readings.map(({ reading, what }) =>
        reading.isError && reading.data === undefined ? (
          <Unread key={what} what={what} reading={reading} tone="bad">
            {t.unread(what)}
          </Unread>
        ) : null,
      )}
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
    // The notices say it all.
    if (isNothingRead) return null
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
