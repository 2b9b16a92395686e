import type { Image } from '@/api/images'
import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { systemName } from '@/components/vm/facts'
import type { VmRow } from '@/components/vm/inventory'
import { vmMessages } from '@/components/vm/messages'
import { vmState } from '@/components/vm/status'
import { parseIpv4 } from '@/lib/address'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { vmListMessages } from './messages'

export type VmColumn =
  | 'name'
  | 'status'
  | 'location'
  | 'os'
  | 'size'
  | 'private'
  | 'public'
  | 'created'
  | 'monthly'
type VmFilter = 'status' | 'os'

/** What each column is ordered by; addresses as numbers, sizes by cores and then memory. */
const orders: Record<VmColumn, Order<VmRow>> = {
  name: orderBy(({ vm }) => vm.name, compareText),
  status: orderBy(({ vm }) => vmState(vm).word, compareText),
  location: orderBy(({ vm }) => vm.location, compareText),
  os: orderBy(({ system }) => system || null, compareText),
  size: orderBy(
    ({ vm }) => (vm.vcpu == null ? null : { cores: vm.vcpu, memory: vm.memory ?? 0 }),
    (a, b) => a.cores - b.cores || a.memory - b.memory,
  ),
  private: orderBy(({ vm }) => parseIpv4(vm.private_ipv4 ?? ''), compareNumbers),
  public: orderBy(({ publicAddresses }) => parseIpv4(publicAddresses[0] ?? ''), compareNumbers),
  created: orderBy(({ created }) => created, compareNumbers),
  monthly: orderBy(
    ({ estimate }) => estimate?.monthly,
    (a, b) => a.cmp(b),
  ),
}

export const vmList = defineList({
  orders,
  defaultSort: { column: 'name', direction: 'asc' },
  filterValues: {
    status: ({ vm }) => vm.status.toLowerCase(),
    os: ({ vm }) => (vm.os_name ?? '').toLowerCase(),
  },
})

/** @param images they give the systems their names */
export function vmFilterFaces(images: readonly Image[]): Record<VmFilter, FilterFace> {
  const t = messagesOf(vmListMessages).filters
  return {
    status: {
      label: t.status,
      nameOf: (status) => vmState({ status }).word,
      known: Object.keys(messagesOf(vmMessages).states),
    },
    os: {
      label: t.os,
      nameOf: (os_name) => systemName({ os_name, os_version: null }, images),
      known: images.map((image) => image.os_name.toLowerCase()),
    },
  }
}
