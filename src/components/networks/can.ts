import type { Network } from '@/api/networks'
import type { WhyNot } from '@/components/vm/can'
import { messagesOf } from '@/lib/i18n/catalogue'

import { networkMessages } from './messages'

type Held = Pick<Network, 'is_default' | 'resources_count' | 'vm_uuids'>

/** How many things have an address in it: as the API counts, and at least its VMs. */
export function heldIn({ resources_count: count, vm_uuids: vms }: Held): number {
  return Math.max(count ?? 0, vms?.length ?? 0)
}

/** What can be done with a network now (rules.md, "Rules of behaviour"): null, or the reason why not. */
export const networkCan = {
  makeDefault: (network: Held): WhyNot =>
    network.is_default === true ? messagesOf(networkMessages).cannot.alreadyDefault : null,
  delete: (network: Held): WhyNot => {
    const t = messagesOf(networkMessages).cannot
    if (network.is_default === true) return t.isDefault
    const held = heldIn(network)
    return held > 0 ? t.holds(held) : null
  },
}
