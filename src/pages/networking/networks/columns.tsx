import { Fragment, useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { networkMessages } from '@/components/networks/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import type { NetworkColumn } from './definition'
import { networkPageMessages } from './messages'
import type { NetworkRow } from './rows'

/** With the menu (50 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useNetworkColumns(): readonly (Column<NetworkRow> & { id: NetworkColumn })[] {
  const t = useMessages(networkPageMessages).columns
  const { all } = useLocationScope()
  return useMemo(() => {
    const names = new Map(all.map((location) => [location.slug, location.display_name]))
    return [
      {
        id: 'name',
        header: t.name,
        sortable: true,
        width: 'minmax(11rem, 12.5fr)',
        cell: (row) => <NetworkName row={row} />,
      },
      {
        id: 'location',
        header: t.location,
        sortable: true,
        width: 'minmax(4.75rem, 5fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ network }) => <span title={names.get(network.location)}>{network.location}</span>,
      },
      {
        id: 'subnet',
        header: t.subnet,
        sortable: true,
        width: 'minmax(8.5rem, 9fr)',
        cell: ({ network }) => (network.subnet ? <Mono>{network.subnet}</Mono> : <Absent />),
      },
      {
        id: 'subnetV6',
        header: t.subnetV6,
        sortable: true,
        width: 'minmax(14.5rem, 15fr)',
        hideBelow: 'xl',
        cell: ({ network }) => (network.subnet_ipv6 ? <Mono>{network.subnet_ipv6}</Mono> : <Absent />),
      },
      {
        id: 'vlan',
        header: t.vlan,
        sortable: true,
        align: 'end',
        width: 'minmax(4rem, 4.25fr)',
        hideBelow: 'lg',
        cell: ({ network }) => network.vlan_id ?? <Absent />,
      },
      {
        id: 'vms',
        header: t.vms,
        sortable: true,
        width: 'minmax(9rem, 17.5fr)',
        cell: (row) => <VmNames row={row} />,
      },
      {
        id: 'resources',
        header: t.resources,
        sortable: true,
        align: 'end',
        width: 'minmax(6rem, 6.5fr)',
        cell: ({ held }) => held,
      },
    ]
  }, [t, all])
}

function NetworkName({ row: { network } }: { row: NetworkRow }) {
  const t = useMessages(networkMessages)
  const { keep } = useLocationScope()
  return (
    <span className="flex min-w-0 items-center gap-2">
      <TextLink
        look="name"
        to={keep(paths.network(network.location, network.uuid))}
        title={network.name}
        className="block min-w-0 truncate"
      >
        {network.name.trim() || network.uuid}
      </TextLink>
      {network.is_default === true && (
        <span className="shrink-0">
          <Tag>{t.isDefault}</Tag>
        </span>
      )}
    </span>
  )
}

/** So many have room; the network's page has them all. */
const NAMED = 3

function VmNames({ row: { network, vms, vmCount } }: { row: NetworkRow }) {
  const t = useMessages(networkPageMessages)
  const { keep } = useLocationScope()
  if (vmCount === 0) return <Absent />
  if (vms.length === 0) return t.vmCount(vmCount)
  const others = vms.length - NAMED
  return (
    <span className="flex min-w-0 gap-1.5" title={t.names(vms.map(({ name }) => name))}>
      <span className="min-w-0 truncate">
        {vms.slice(0, NAMED).map(({ uuid, name }, at) => (
          <Fragment key={uuid}>
            {at > 0 && ', '}
            <TextLink to={keep(paths.vm(network.location, uuid))}>{name}</TextLink>
          </Fragment>
        ))}
      </span>
      {/* No link: the name of the network, in the same row, leads to all of them. */}
      {others > 0 && <span className="shrink-0 text-muted">{t.others(others)}</span>}
    </span>
  )
}

/** A network on a phone. */
export function NetworkCard({ row }: { row: NetworkRow }) {
  const t = useMessages(networkPageMessages)
  const { network } = row
  return (
    <>
      <CardLine end={<Tag>{network.location}</Tag>}>
        <NetworkName row={row} />
      </CardLine>
      <CardLine end={t.resources(row.held)}>
        {network.subnet ? <Mono>{network.subnet}</Mono> : <Absent />}
      </CardLine>
      <CardLine>
        <VmNames row={row} />
      </CardLine>
    </>
  )
}
