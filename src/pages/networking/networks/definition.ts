import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { parseCidr } from '@/lib/address'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { networkPageMessages } from './messages'
import type { NetworkRow } from './rows'

export type NetworkColumn = 'name' | 'location' | 'subnet' | 'subnetV6' | 'vlan' | 'vms' | 'resources'

const orders: Record<NetworkColumn, Order<NetworkRow>> = {
  name: orderBy(({ network }) => network.name, compareText),
  location: orderBy(({ network }) => network.location, compareText),
  subnet: orderBy(({ network }) => parseCidr(network.subnet ?? '')?.network, compareNumbers),
  subnetV6: orderBy(({ network }) => network.subnet_ipv6 || null, compareText),
  vlan: orderBy(({ network }) => network.vlan_id, compareNumbers),
  vms: orderBy(({ vmCount }) => vmCount, compareNumbers),
  resources: orderBy(({ held }) => held, compareNumbers),
}

export const networkList = defineList({
  orders,
  defaultSort: { column: 'name', direction: 'asc' },
  filterValues: { use: ({ held }) => (held > 0 ? 'held' : 'empty') },
})

export function networkFaces(): Record<'use', FilterFace> {
  const t = messagesOf(networkPageMessages)
  return {
    use: {
      label: t.filters.use,
      nameOf: (use) => (use === 'held' ? t.use.held : t.use.empty),
      known: ['held', 'empty'],
    },
  }
}
