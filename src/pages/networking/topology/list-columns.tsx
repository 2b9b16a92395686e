import { Fragment, useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Mono } from '@/ui/mono'
import { State } from '@/ui/state'
import { TextLink } from '@/ui/text-link'

import { topologyMessages } from './messages'
import type { AddressThing, BalancerThing, Topology, VmThing } from './model'

/* The columns of the list, the same in every network so that they stand below each other. */

interface NameProps {
  to: string
  children: string
}

function Name({ to, children }: NameProps) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(to)} title={children} className="block min-w-0 truncate">
      {children}
    </TextLink>
  )
}

function Address({ children }: { children: string }) {
  const { keep } = useLocationScope()
  return (
    <TextLink to={keep(paths.floatingIp(children))} className="mono">
      {children}
    </TextLink>
  )
}

function Addresses({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return <Absent />
  return addresses.map((address, at) => (
    <Fragment key={address}>
      {at > 0 && ', '}
      <Address>{address}</Address>
    </Fragment>
  ))
}

export function useVmColumns(location: string): readonly Column<VmThing>[] {
  const t = useMessages(topologyMessages).list.columns
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.name,
        width: 'minmax(9rem, 2fr)',
        cell: ({ name, uuid }) => <Name to={paths.vm(location, uuid)}>{name}</Name>,
      },
      {
        id: 'status',
        header: t.status,
        width: 'minmax(6.5rem, 1fr)',
        cell: ({ state }) => <State kind={state.kind}>{state.word}</State>,
      },
      {
        id: 'private',
        header: t.private,
        width: 'minmax(8.25rem, 1fr)',
        cell: ({ privateAddress }) => (privateAddress === null ? <Absent /> : <Mono>{privateAddress}</Mono>),
      },
      {
        id: 'public',
        header: t.public,
        width: 'minmax(9rem, 1fr)',
        cell: ({ publicAddresses }) => <Addresses addresses={publicAddresses} />,
      },
    ],
    [t, location],
  )
}

/** A VM on a phone. */
export function VmCard({ vm, location }: { vm: VmThing; location: string }) {
  const { name, uuid, state, privateAddress, publicAddresses } = vm
  return (
    <>
      <CardLine end={<State kind={state.kind}>{state.word}</State>}>
        <Name to={paths.vm(location, uuid)}>{name}</Name>
      </CardLine>
      <CardLine end={publicAddresses.length > 0 && <Addresses addresses={publicAddresses} />}>
        {privateAddress === null ? <Absent /> : <Mono>{privateAddress}</Mono>}
      </CardLine>
    </>
  )
}

export function useBalancerColumns(topology: Topology, location: string): readonly Column<BalancerThing>[] {
  const t = useMessages(topologyMessages).list.columns
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.name,
        width: 'minmax(9rem, 1.2fr)',
        cell: ({ name, uuid }) => <Name to={paths.loadBalancer(location, uuid)}>{name}</Name>,
      },
      {
        id: 'health',
        header: t.targetsState,
        width: 'minmax(8.5rem, 1fr)',
        cell: ({ health }) => <State kind={health.kind}>{health.word}</State>,
      },
      {
        id: 'public',
        header: t.public,
        width: 'minmax(9rem, 1fr)',
        cell: ({ addresses }) => <Addresses addresses={addresses.map(({ name }) => name)} />,
      },
      {
        id: 'rules',
        header: t.rules,
        width: 'minmax(9rem, 1.2fr)',
        cell: (balancer) => <Rules balancer={balancer} />,
      },
      {
        id: 'targets',
        header: t.targets,
        width: 'minmax(9rem, 1.6fr)',
        cell: (balancer) => <Targets balancer={balancer} topology={topology} location={location} />,
      },
    ],
    [t, topology, location],
  )
}

interface BalancerProps {
  balancer: BalancerThing
  topology: Topology
  location: string
}

function Rules({ balancer: { rules } }: { balancer: BalancerThing }) {
  const t = useMessages(topologyMessages)
  const text = rules.map(({ source, target }) => t.rule(source, target)).join(', ')
  return text === '' ? (
    <Absent />
  ) : (
    <span className="num" title={text}>
      {text}
    </span>
  )
}

function Targets({ balancer, topology, location }: BalancerProps) {
  const { keep } = useLocationScope()
  const vms = topology.networks.flatMap((network) =>
    network.vms.filter(({ id }) => balancer.targets.includes(id)),
  )
  if (vms.length === 0) return <Absent />
  return (
    <span title={vms.map(({ name }) => name).join(', ')}>
      {vms.map(({ id, uuid, name }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <TextLink to={keep(paths.vm(location, uuid))}>{name}</TextLink>
        </Fragment>
      ))}
    </span>
  )
}

/** A load balancer on a phone. */
export function BalancerCard({ balancer, topology, location }: BalancerProps) {
  const { name, uuid, health, addresses } = balancer
  return (
    <>
      <CardLine end={<State kind={health.kind}>{health.word}</State>}>
        <Name to={paths.loadBalancer(location, uuid)}>{name}</Name>
      </CardLine>
      <CardLine end={<Rules balancer={balancer} />}>
        <Addresses addresses={addresses.map((address) => address.name)} />
      </CardLine>
      <CardLine>
        <Targets balancer={balancer} topology={topology} location={location} />
      </CardLine>
    </>
  )
}

/** @param withHolder they are assigned to something */
export function useAddressColumns(withHolder: boolean): readonly Column<AddressThing>[] {
  const t = useMessages(topologyMessages).list.columns
  return useMemo(
    () => [
      {
        id: 'address',
        header: t.address,
        width: 'minmax(9rem, 1fr)',
        cell: ({ name }) => <Address>{name}</Address>,
      },
      {
        id: 'name',
        header: t.name,
        width: 'minmax(9rem, 3fr)',
        cell: ({ label }) => (label === null ? <Absent /> : <span title={label}>{label}</span>),
      },
      ...(withHolder
        ? [
            {
              id: 'holder',
              header: t.holder,
              width: 'minmax(9rem, 3fr)',
              cell: ({ holder }: AddressThing) => holder ?? <Absent />,
            },
          ]
        : []),
    ],
    [t, withHolder],
  )
}
