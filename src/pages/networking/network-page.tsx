import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams, type LoaderFunction } from 'react-router'

import { loadBalancersQuery } from '@/api/load-balancers'
import { networkQuery, networksQuery, type Network } from '@/api/networks'
import { startReading } from '@/api/read'
import { vmListQuery, type Vm } from '@/api/vms'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { useNetworkActions } from '@/components/networks/actions'
import { heldIn } from '@/components/networks/can'
import { networkMessages } from '@/components/networks/messages'
import { Part } from '@/components/part'
import { ActionButtons } from '@/components/resource-actions'
import { ResourceBody } from '@/components/resource-body'
import { TableSection } from '@/components/table-section'
import { useListed } from '@/components/use-listed'
import { VmStateOf } from '@/components/vm/state'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { paths } from '@/lib/paths'
import { compareText } from '@/lib/sort'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Fact, Facts } from '@/ui/facts'
import { Mono } from '@/ui/mono'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { networkPageMessages } from './networks/messages'

export const loader = (client: QueryClient): LoaderFunction => {
  return ({ params: { slug = '', uuid = '' } }) => {
    startReading(client, networkQuery(slug, uuid))
    startReading(client, vmListQuery(slug))
    startReading(client, loadBalancersQuery(slug))
    return null
  }
}

export function Component() {
  const { slug = '', uuid = '' } = useParams()
  const t = useMessages(networkPageMessages).page
  const words = useMessages(networkMessages)
  const navigate = useNavigate()
  const { keep } = useLocationScope()
  const { reading, query } = useListed(
    networkQuery(slug, uuid),
    networksQuery(slug),
    (each) => each.uuid === uuid,
    () => false,
  )
  const { actionsOf, dialogs } = useNetworkActions({ onDeleted: () => void navigate(keep(paths.networks)) })
  const network = reading.state === 'ready' ? reading.value : null
  return (
    <>
      <title>{network?.name ?? t.title}</title>
      <PageHeader
        crumb={{ to: keep(paths.networks), label: t.crumb }}
        title={reading.state === 'loading' ? <Skeleton className="w-48" /> : (network?.name ?? t.title)}
        state={
          <>
            {network?.is_default === true && <Tag>{words.isDefault}</Tag>}
            <Tag>{slug}</Tag>
          </>
        }
        actions={network !== null && <ActionButtons actions={actionsOf(network)} />}
      />
      <ResourceBody
        reading={reading}
        query={query}
        loading={
          <Card title={t.facts}>
            <SkeletonLines lines={4} />
          </Card>
        }
        failed={t.failed}
        gone={{
          title: t.gone,
          text: t.goneText,
          action: <ButtonLink to={keep(paths.networks)}>{t.toList}</ButtonLink>,
        }}
      >
        {(value) => (
          <>
            <NetworkFacts network={value} />
            <VmsIn network={value} />
            <BalancersIn network={value} />
          </>
        )}
      </ResourceBody>
      {dialogs}
    </>
  )
}

function NetworkFacts({ network }: { network: Network }) {
  const t = useMessages(networkPageMessages)
  const { all } = useLocationScope()
  const place = all.find(({ slug }) => slug === network.location)?.display_name ?? network.location
  return (
    <TableSection title={t.page.facts}>
      <Card>
        <Facts>
          <Fact label={t.columns.subnet}>
            <Copied label={t.columns.subnet} value={network.subnet} />
          </Fact>
          <Fact label={t.columns.subnetV6}>
            <Copied label={t.columns.subnetV6} value={network.subnet_ipv6} />
          </Fact>
          <Fact label={t.columns.vlan}>
            {network.vlan_id ?? <span className="text-muted">{t.page.notKnown}</span>}
          </Fact>
          <Fact label={t.columns.resources}>{heldIn(network)}</Fact>
          <Fact label={t.page.location}>{place}</Fact>
          <Fact label={t.page.created}>
            <When at={parseInstant(network.created_at)} />
          </Fact>
          <Fact label={t.page.id}>
            <Mono copy={t.page.id} truncate>
              {network.uuid}
            </Mono>
          </Fact>
        </Facts>
      </Card>
    </TableSection>
  )
}

function Copied({ label, value }: { label: string; value: string | null | undefined }) {
  const t = useMessages(networkPageMessages).page
  return value ? <Mono copy={label}>{value}</Mono> : <span className="text-muted">{t.none}</span>
}

interface Inhabitant {
  readonly uuid: string
  /** Null: the list of VMs does not have it. */
  readonly vm: Vm | null
}

function VmsIn({ network }: { network: Network }) {
  const t = useMessages(networkPageMessages).page
  const vms = useQuery(vmListQuery(network.location))
  const columns = useVmColumns()
  return (
    <TableSection title={t.vms} note={network.vm_uuids?.length}>
      <Part query={vms} what={t.vmsUnread} loading={<SkeletonLines lines={3} />}>
        {({ items }) => {
          const known = new Map(items.map((vm) => [vm.uuid, vm]))
          const rows = (network.vm_uuids ?? [])
            .map((uuid): Inhabitant => ({ uuid, vm: known.get(uuid) ?? null }))
            .toSorted((a, b) => compareText(nameOf(a), nameOf(b)))
          return (
            <DataTable
              label={t.vms}
              columns={columns}
              rows={rows}
              rowId={({ uuid }) => uuid}
              rowLabel={nameOf}
              renderCard={(row) => (
                <>
                  <CardLine end={row.vm !== null && <VmStateOf vm={row.vm} />}>
                    <VmName row={row} />
                  </CardLine>
                  <CardLine>{row.vm?.private_ipv4 ? <Mono>{row.vm.private_ipv4}</Mono> : null}</CardLine>
                </>
              )}
              empty={
                <Empty
                  level={3}
                  title={t.noVms}
                  action={
                    <ButtonLink
                      to={`${paths.newVm}?${LOCATION_PARAM}=${encodeURIComponent(network.location)}`}
                    >
                      {t.newVm}
                    </ButtonLink>
                  }
                >
                  {t.noVmsText}
                </Empty>
              }
            />
          )
        }}
      </Part>
    </TableSection>
  )
}

const nameOf = ({ uuid, vm }: Inhabitant) => vm?.name.trim() || uuid

function VmName({ row }: { row: Inhabitant }) {
  const t = useMessages(networkPageMessages).page
  const { keep } = useLocationScope()
  if (row.vm === null) return <span title={row.uuid}>{t.vmUnknown}</span>
  return (
    <TextLink look="name" to={keep(paths.vm(row.vm.location, row.uuid))} className="block min-w-0 truncate">
      {nameOf(row)}
    </TextLink>
  )
}

function useVmColumns(): readonly Column<Inhabitant>[] {
  const t = useMessages(networkPageMessages).page
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.vmColumns.name,
        width: 'minmax(8rem, 2fr)',
        cell: (row) => <VmName row={row} />,
      },
      {
        id: 'status',
        header: t.vmColumns.status,
        width: 'minmax(6.25rem, 1fr)',
        cell: ({ vm }) => vm !== null && <VmStateOf vm={vm} />,
      },
      {
        id: 'address',
        header: t.vmColumns.address,
        width: 'minmax(8rem, 1fr)',
        cell: ({ vm }) => (vm?.private_ipv4 ? <Mono>{vm.private_ipv4}</Mono> : null),
      },
    ],
    [t],
  )
}

function BalancersIn({ network }: { network: Network }) {
  const t = useMessages(networkPageMessages).page
  const { keep } = useLocationScope()
  const balancers = useQuery(loadBalancersQuery(network.location))
  return (
    <TableSection title={t.balancers}>
      <Card>
        <Part query={balancers} what={t.balancersUnread} loading={<SkeletonLines lines={1} />}>
          {({ items }) => {
            const own = items.filter((balancer) => balancer.network_uuid === network.uuid)
            const others = heldIn(network) - (network.vm_uuids?.length ?? 0) - own.length
            return (
              <div className="grid gap-2">
                {own.length === 0 && <p className="text-muted">{t.noBalancers}</p>}
                <ul className="grid gap-2 empty:hidden">
                  {own.map((balancer) => (
                    <li key={balancer.uuid} className="flex flex-wrap items-center gap-x-4">
                      <TextLink look="name" to={keep(paths.loadBalancer(network.location, balancer.uuid))}>
                        {balancerName(balancer)}
                      </TextLink>
                      {balancer.private_address && <Mono>{balancer.private_address}</Mono>}
                    </li>
                  ))}
                </ul>
                {others > 0 && <p className="text-muted">{t.others(others)}</p>}
              </div>
            )
          }}
        </Part>
      </Card>
    </TableSection>
  )
}
