import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Card } from '@/ui/card'
import { Mono } from '@/ui/mono'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { topologyMessages } from './messages'
import type { BalancerThing, NetworkThing, Topology, VmThing } from './model'

/** Nobody reads further; the page of the network has them all. */
const MOST = 500

interface ListViewProps {
  topology: Topology
  /** Slug. */
  location: string
}

/** The same as the picture, as text. */
export function TopologyList({ topology, location }: ListViewProps) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const { networks, balancers, idle } = topology
  return (
    <>
      {balancers.length > 0 && (
        <Card title={t.list.balancers}>
          <ul className="grid gap-2">
            {balancers.map((balancer) => (
              <BalancerLine key={balancer.id} balancer={balancer} topology={topology} location={location} />
            ))}
          </ul>
        </Card>
      )}
      {networks.map((network) => (
        <NetworkCard key={network.id} network={network} location={location} />
      ))}
      {idle.length > 0 && (
        <Card title={t.list.idle}>
          <ul className="grid gap-2">
            {idle.map(({ id, name, label }) => (
              <li key={id} className="flex min-w-0 flex-wrap gap-x-3">
                <TextLink to={keep(paths.floatingIp(name))} className="mono">
                  {name}
                </TextLink>
                {label !== null && <span className="min-w-0 wrap-anywhere text-muted">{label}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

interface BalancerLineProps extends ListViewProps {
  balancer: BalancerThing
}

function BalancerLine({ balancer, topology, location }: BalancerLineProps) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const { name, uuid, health, rules, targets, addresses, networkId } = balancer
  const network = topology.networks.find(({ id }) => id === networkId)
  const names = topology.networks
    .flatMap(({ vms }) => vms)
    .filter(({ id }) => targets.includes(id))
    .map((vm) => vm.name)
  return (
    <li className="grid min-w-0 gap-0.5">
      <span className="flex min-w-0 flex-wrap items-center gap-x-3">
        <TextLink look="name" to={keep(paths.loadBalancer(location, uuid))} className="min-w-0 wrap-anywhere">
          {name}
        </TextLink>
        <State kind={health.kind}>{health.word}</State>
        {network !== undefined && <span className="text-muted">{t.list.in(network.name)}</span>}
      </span>
      <span className="num text-muted wrap-anywhere">
        {t.node.parts([
          addresses.length > 0 ? t.list.reached(addresses.map((address) => address.name)) : null,
          ...(rules.length === 0 ? [t.noRules] : rules.map((rule) => t.rule(rule.source, rule.target))),
          t.list.targets(names),
        ])}
      </span>
    </li>
  )
}

function NetworkCard({ network, location }: { network: NetworkThing; location: string }) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const { name, uuid, subnet, isDefault, vms, running } = network
  const shown = vms.slice(0, MOST)
  const title = uuid === null ? name : <TextLink to={keep(paths.network(location, uuid))}>{name}</TextLink>
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {title}
          {isDefault && <Tag>{t.default}</Tag>}
        </span>
      }
      note={t.vmsIn(vms.length, running)}
    >
      {subnet !== null && (
        <p className="mb-2">
          <Mono>{subnet}</Mono>
        </p>
      )}
      {vms.length === 0 ? (
        <p className="text-muted">{t.list.noVms}</p>
      ) : (
        <ul className="grid gap-1.5">
          {shown.map((vm) => (
            <VmLine key={vm.id} vm={vm} location={location} />
          ))}
          {vms.length > MOST && (
            <li>
              {t.list.more(vms.length - MOST)}{' '}
              {uuid !== null && (
                <TextLink to={keep(paths.network(location, uuid))}>{t.list.toNetwork}</TextLink>
              )}
            </li>
          )}
        </ul>
      )}
    </Card>
  )
}

function VmLine({ vm, location }: { vm: VmThing; location: string }) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const { name, uuid, state, privateAddress, publicAddresses } = vm
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
      <TextLink look="name" to={keep(paths.vm(location, uuid))} className="min-w-0 wrap-anywhere">
        {name}
      </TextLink>
      <State kind={state.kind}>{state.word}</State>
      <span className="num text-muted">
        {t.node.parts([privateAddress, publicAddresses.length > 0 ? t.list.reached(publicAddresses) : null])}
      </span>
    </li>
  )
}
