import { matches, searchTerms } from '@/lib/search'

import type { Topology } from './model'

/** Something that is searched for and found. */
export interface Hit {
  readonly id: string
  /** The network that must be open for it to be seen; null: it is always. */
  readonly networkId: string | null
}

/** What holds every term: VMs before what leads to them, each kind in the order of the picture. Null when nothing is searched for. */
export function hitsIn(topology: Topology, query: string): readonly Hit[] | null {
  const { networks, balancers, elsewhere, idle } = topology
  const terms = searchTerms(query)
  if (terms.length === 0) return null
  const hits = (things: readonly { id: string; searchText: string }[], networkId: string | null) =>
    things.filter(({ searchText }) => matches(searchText, terms)).map(({ id }) => ({ id, networkId }))
  return [
    ...networks.flatMap(({ id, vms }) => hits(vms, id)),
    ...hits(balancers, null),
    ...hits(networks, null),
    ...networks.flatMap(({ id, addresses }) => hits(addresses, id)),
    ...balancers.flatMap(({ addresses }) => hits(addresses, null)),
    ...hits(elsewhere, null),
    ...hits(idle, null),
  ]
}

/** How many of them are in each network. */
export function hitsByNetwork(hits: readonly Hit[] | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { networkId } of hits ?? [])
    if (networkId !== null) counts.set(networkId, (counts.get(networkId) ?? 0) + 1)
  return counts
}
