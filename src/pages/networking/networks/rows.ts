import { useQueries } from '@tanstack/react-query'

import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { networksQuery, type Network } from '@/api/networks'
import { vmListQuery, type Vm } from '@/api/vms'
import type { ListRow } from '@/components/list/list-definition'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { heldIn } from '@/components/networks/can'
import { prepare } from '@/lib/search'
import { compareText } from '@/lib/sort'

export interface NetworkRow extends ListRow {
  readonly network: Network
  /** Its VMs in the order of their names; none while the VMs are not known. */
  readonly vms: readonly { readonly uuid: string; readonly name: string }[]
  readonly vmCount: number
  /** Everything that has an address in it. */
  readonly held: number
}

export function useNetworkInventory(locations: readonly Location[]): Inventory<NetworkRow, LocationPart> {
  const lists = useQueries({ queries: locations.map(({ slug }) => networksQuery(slug)) })
  const vms = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  return useLocationInventory(locations, lists, makeRows, (_location, at) => [vms[at]?.data])
}

export function makeRows(
  networks: readonly Network[],
  [vms]: readonly [ListOf<Vm> | undefined],
): readonly NetworkRow[] {
  const names = new Map(vms?.items.map(({ uuid, name }) => [uuid, name.trim() || uuid]))
  return networks.map((network) => {
    const uuids = network.vm_uuids ?? []
    const named = uuids
      .flatMap((uuid) => {
        const name = names.get(uuid)
        return name === undefined ? [] : [{ uuid, name }]
      })
      .toSorted((a, b) => compareText(a.name, b.name))
    return {
      id: `${network.location}/${network.uuid}`,
      network,
      vms: named,
      vmCount: uuids.length,
      held: heldIn(network),
      searchText: prepare([
        network.name,
        network.subnet,
        network.subnet_ipv6,
        network.vlan_id,
        network.uuid,
        ...named.map(({ name }) => name),
      ]),
    }
  })
}
