import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Network } from '@/api/networks'
import type { Vm } from '@/api/vms'
import { holderOf } from '@/components/floating-ips/holder'
import { floatingIpMessages } from '@/components/floating-ips/messages'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { balancerHealth, type BalancerHealth } from '@/components/load-balancers/health'
import { vmState, type VmState } from '@/components/vm/status'
import { messagesOf } from '@/lib/i18n/catalogue'
import { prepare } from '@/lib/search'
import { compareText } from '@/lib/sort'

/* What the picture and the list show of one location: the same things in the same groups. */

interface Thing {
  /** Unique among all things of the location. */
  readonly id: string
  readonly name: string
  readonly searchText: string
}

export interface VmThing extends Thing {
  readonly kind: 'vm'
  readonly uuid: string
  readonly state: VmState
  readonly privateAddress: string | null
  readonly publicAddresses: readonly string[]
}

export interface AddressThing extends Thing {
  readonly kind: 'address'
  readonly label: string | null
  /** What it is assigned to: by name, or only what kind of thing it is. Null: nothing. */
  readonly holder: string | null
}

export interface BalancerThing extends Thing {
  readonly kind: 'balancer'
  readonly uuid: string
  readonly health: BalancerHealth
  /** "80 → 8080" */
  readonly rules: readonly { readonly source: number; readonly target: number }[]
  readonly networkId: string | null
  /** The ids of the VMs that it sends to. */
  readonly targets: readonly string[]
  readonly addresses: readonly AddressThing[]
}

export interface NetworkThing extends Thing {
  readonly kind: 'network'
  /** Null for the VMs that no network lists. */
  readonly uuid: string | null
  readonly subnet: string | null
  readonly isDefault: boolean
  readonly vms: readonly VmThing[]
  /** VMs that it lists and that are not among those that were read. */
  readonly unknown: number
  readonly running: number
  /** How many VMs are in each state, the most frequent first. */
  readonly states: readonly (VmState & { readonly count: number })[]
  /** Of its VMs. */
  readonly addresses: readonly AddressThing[]
}

export interface Topology {
  readonly networks: readonly NetworkThing[]
  readonly balancers: readonly BalancerThing[]
  /** Addresses that are assigned to nothing. */
  readonly idle: readonly AddressThing[]
  /** Addresses of something that is not in the picture: it could not be read, or is of another kind. */
  readonly elsewhere: readonly AddressThing[]
  /** What belongs together besides the groups: an address and its VM, a balancer and its targets. By id, both ways. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>
}

interface Readings {
  readonly networks: readonly Network[]
  /** Undefined: they could not be read. */
  readonly vms: readonly Vm[] | undefined
  readonly floatingIps: readonly FloatingIp[]
  readonly balancers: readonly LoadBalancer[]
  /** What VMs that no network lists are called. */
  readonly homeless: string
}

const vmId = (uuid: string) => `vm/${uuid}`
const addressId = (address: string) => `address/${address}`

export function topologyOf(readings: Readings): Topology {
  const { networks, vms = [], floatingIps, balancers, homeless } = readings
  const related = new Map<string, Set<string>>()
  const relate = (a: string, b: string) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = related.get(from)
      if (known === undefined) related.set(from, new Set([to]))
      else known.add(to)
    }
  }
  const vmByUuid = new Map(vms.map((vm) => [vm.uuid, vm]))
  const heldBy = new Map<string, FloatingIp[]>()
  const idle: AddressThing[] = []
  const elsewhere: AddressThing[] = []
  const balancerUuids = new Set(balancers.map(({ uuid }) => uuid))
  for (const ip of floatingIps) {
    const holder = holderOf(ip, [], [])
    if (holder === null) idle.push(addressThing(ip, null))
    else if (vmByUuid.has(holder.uuid) || balancerUuids.has(holder.uuid))
      heldBy.set(holder.uuid, [...(heldBy.get(holder.uuid) ?? []), ip])
    else elsewhere.push(addressThing(ip, messagesOf(floatingIpMessages).kinds[holder.kind]))
  }

  const vmThing = (vm: Vm): VmThing => {
    const addresses = heldBy.get(vm.uuid) ?? []
    for (const { address } of addresses) relate(vmId(vm.uuid), addressId(address))
    const name = vm.name.trim() || vm.uuid
    return {
      kind: 'vm',
      id: vmId(vm.uuid),
      uuid: vm.uuid,
      name,
      state: vmState(vm),
      privateAddress: vm.private_ipv4 ?? null,
      publicAddresses: addresses.map(({ address }) => address),
      searchText: prepare([name, vm.private_ipv4, ...addresses.map(({ address }) => address)]),
    }
  }
  const networkThing = (
    network: Pick<Network, 'name' | 'subnet' | 'is_default'> & { uuid: string | null },
    uuids: readonly string[],
  ): NetworkThing => {
    const members = uuids.flatMap((uuid) => vmByUuid.get(uuid) ?? [])
    const things = members.map(vmThing).toSorted((a, b) => compareText(a.name, b.name))
    return {
      kind: 'network',
      id: `network/${network.uuid ?? ''}`,
      uuid: network.uuid,
      name: network.name.trim() || (network.uuid ?? ''),
      subnet: network.subnet || null,
      isDefault: network.is_default === true,
      vms: things,
      unknown: uuids.length - members.length,
      running: things.filter(({ state }) => state.kind === 'good').length,
      states: statesOf(things),
      addresses: things.flatMap(({ uuid, name }) =>
        (heldBy.get(uuid) ?? []).map((ip) => addressThing(ip, name)),
      ),
      searchText: prepare([network.name, network.subnet]),
    }
  }

  const housed = new Set(networks.flatMap(({ vm_uuids: uuids }) => uuids ?? []))
  const outside = vms.filter(({ uuid }) => !housed.has(uuid))
  return {
    networks: [
      ...networks
        .toSorted(
          (a, b) =>
            Number(b.is_default === true) - Number(a.is_default === true) || compareText(a.name, b.name),
        )
        .map((network) => networkThing(network, network.vm_uuids ?? [])),
      ...(outside.length > 0
        ? [
            networkThing(
              { uuid: null, name: homeless },
              outside.map(({ uuid }) => uuid),
            ),
          ]
        : []),
    ],
    balancers: balancers
      .map((balancer): BalancerThing => {
        const id = `balancer/${balancer.uuid}`
        const targets = (balancer.targets ?? []).map((target) => vmId(target.target_uuid))
        const addresses = heldBy.get(balancer.uuid) ?? []
        const name = balancerName(balancer)
        for (const target of targets) relate(id, target)
        for (const { address } of addresses) relate(id, addressId(address))
        return {
          kind: 'balancer',
          id,
          uuid: balancer.uuid,
          name,
          health: balancerHealth(balancer, readings.vms && vmByUuid),
          rules: (balancer.forwarding_rules ?? []).map(({ source_port: source, target_port: target }) => ({
            source,
            target,
          })),
          networkId: balancer.network_uuid == null ? null : `network/${balancer.network_uuid}`,
          targets,
          addresses: addresses.map((ip) => addressThing(ip, name)),
          searchText: prepare([name, balancer.private_address]),
        }
      })
      .toSorted((a, b) => compareText(a.name, b.name)),
    idle,
    elsewhere,
    related,
  }
}

function addressThing(ip: FloatingIp, holder: string | null): AddressThing {
  return {
    kind: 'address',
    id: addressId(ip.address),
    name: ip.address,
    label: ip.name?.trim() || null,
    holder,
    searchText: prepare([ip.address, ip.name]),
  }
}

function statesOf(vms: readonly VmThing[]): NetworkThing['states'] {
  const byWord = new Map<string, VmState & { count: number }>()
  for (const { state } of vms) {
    const known = byWord.get(state.word)
    if (known === undefined) byWord.set(state.word, { ...state, count: 1 })
    else known.count += 1
  }
  return [...byWord.values()].toSorted((a, b) => b.count - a.count)
}
