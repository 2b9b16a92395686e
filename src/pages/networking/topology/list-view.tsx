import { useLocationScope } from '@/components/location-scope'
import { TableSection } from '@/components/table-section'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { BalancerCard, useBalancerColumns, useAddressColumns, useVmColumns, VmCard } from './list-columns'
import { topologyMessages } from './messages'
import type { NetworkThing, Topology } from './model'

/** Nobody reads further; the page of the network has them all. */
const MOST = 500

interface ListViewProps {
  topology: Topology
  /** Slug. */
  location: string
}

/** The same as the picture, as text. */
export function TopologyList({ topology, location }: ListViewProps) {
  const t = useMessages(topologyMessages).list
  const { networks, balancers } = topology
  const balancerColumns = useBalancerColumns(topology, location)
  const addressColumns = { elsewhere: useAddressColumns(true), idle: useAddressColumns(false) }
  return (
    <div className="grid min-w-0 gap-5">
      {balancers.length > 0 && (
        <TableSection level={3} title={t.balancers} note={balancers.length}>
          <DataTable
            label={t.balancers}
            columns={balancerColumns}
            rows={balancers}
            rowId={({ id }) => id}
            rowLabel={({ name }) => name}
            renderCard={(balancer) => (
              <BalancerCard balancer={balancer} topology={topology} location={location} />
            )}
            empty={null}
          />
        </TableSection>
      )}
      {networks.map((network) => (
        <NetworkTable key={network.id} network={network} location={location} />
      ))}
      {(['elsewhere', 'idle'] as const).map(
        (group) =>
          topology[group].length > 0 && (
            <TableSection key={group} level={3} title={t[group]} note={topology[group].length}>
              <DataTable
                label={t[group]}
                columns={addressColumns[group]}
                rows={topology[group]}
                rowId={({ id }) => id}
                rowLabel={({ name }) => name}
                empty={null}
              />
            </TableSection>
          ),
      )}
    </div>
  )
}

function NetworkTable({ network, location }: { network: NetworkThing; location: string }) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const columns = useVmColumns(location)
  const { name, uuid, subnet, isDefault, vms, unknown } = network
  return (
    <TableSection
      level={3}
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {uuid === null ? name : <TextLink to={keep(paths.network(location, uuid))}>{name}</TextLink>}
          {isDefault && <Tag>{t.default}</Tag>}
        </span>
      }
      note={
        <span className="inline-flex flex-wrap gap-x-3">
          {subnet !== null && <Mono>{subnet}</Mono>}
          {t.vmsIn(network)}
        </span>
      }
    >
      <DataTable
        label={t.list.vmsOf(name)}
        columns={columns}
        rows={vms.slice(0, MOST)}
        rowId={({ id }) => id}
        rowLabel={(vm) => vm.name}
        renderCard={(vm) => <VmCard vm={vm} location={location} />}
        empty={<Empty level={3} title={unknown === 0 ? t.list.noVms : t.list.unknownVms} />}
      />
      {vms.length > MOST && (
        <p className="text-muted">
          {t.list.more(vms.length - MOST)}{' '}
          {uuid !== null && <TextLink to={keep(paths.network(location, uuid))}>{t.list.toNetwork}</TextLink>}
        </p>
      )}
    </TableSection>
  )
}
