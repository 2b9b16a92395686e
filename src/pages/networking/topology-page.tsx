import { useQuery, type QueryClient } from '@tanstack/react-query'
import { Waypoints } from 'lucide-react'
import { useMemo } from 'react'
import { useSearchParams, type LoaderFunction } from 'react-router'

import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import { locationsQuery, type Location } from '@/api/locations'
import { networksQuery } from '@/api/networks'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { Unread } from '@/components/list/list-notices'
import { defaultSlug, LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { PageHeader } from '@/ui/page-header'
import { Select } from '@/ui/select'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'

import { TopologyList } from './topology/list-view'
import { topologyMessages } from './topology/messages'
import { topologyOf } from './topology/model'
import { Picture } from './topology/picture'

export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    const all = await readOnce(client, locationsQuery)
    const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
    const slug = all.find((each) => each.slug === asked)?.slug ?? defaultSlug(all)
    startReading(client, networksQuery(slug))
    startReading(client, vmListQuery(slug))
    startReading(client, floatingIpsQuery(slug))
    startReading(client, loadBalancersQuery(slug))
    return null
  }
}

/** One location at a time: nothing leads from one to another. */
export function Component() {
  const t = useMessages(topologyMessages)
  const { all, startSlug } = useLocationScope()
  const location = all.find(({ slug }) => slug === startSlug)
  return (
    <>
      <title>{t.title}</title>
      {location !== undefined && <TopologyOf key={location.slug} location={location} />}
    </>
  )
}

function TopologyOf({ location }: { location: Location }) {
  const t = useMessages(topologyMessages)
  const { all, choose, keep } = useLocationScope()
  const [search] = useSearchParams()
  const view = search.get('view') === 'list' ? 'list' : 'picture'
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
    <>
      <PageHeader
        title={t.title}
        summary={isPending ? <Skeleton className="w-80" /> : t.summary(counts)}
        actions={
          all.length > 1 && (
            <Field label={t.location}>
              <Select value={slug} onChange={(event) => choose(event.currentTarget.value)}>
                {all.map((each) => (
                  <option key={each.slug} value={each.slug}>
                    {each.display_name}
                  </option>
                ))}
              </Select>
            </Field>
          )
        }
      />
      <Tabs
        label={t.views.label}
        current={view}
        tabs={[
          { id: 'picture', to: keep(paths.topology), label: t.views.picture },
          { id: 'list', to: keep(`${paths.topology}?view=list`), label: t.views.list },
        ]}
      />
      {readings.map(({ reading, what }) =>
        reading.isError && reading.data === undefined ? (
          <Unread key={what} what={what} reading={reading} tone="bad">
            {t.unread(what)}
          </Unread>
        ) : null,
      )}
      {content()}
    </>
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
          <Empty icon={<Waypoints />} title={t.empty.title}>
            {t.empty.text}
          </Empty>
        </Card>
      )
    return view === 'list' ? (
      <TopologyList topology={topology} location={slug} />
    ) : (
      <Picture topology={topology} location={location} />
    )
  }
}
