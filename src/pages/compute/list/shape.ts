import { orderBy, type Order } from '@/components/list-state/order'
import type { ListShape } from '@/components/list-state/list-state'
import type { VmRow } from '@/components/vm-inventory'
import { vmState } from '@/components/vm-status'
import { parseIpv4 } from '@/lib/address'
import { compareNumbers, compareText } from '@/lib/sort'

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
export type VmFilter = 'status' | 'os'

/** What each column is ordered by; addresses as numbers, sizes by cores and then memory. */
export const vmOrders: Record<VmColumn, Order<VmRow>> = {
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

export const vmListShape: ListShape<VmColumn, VmFilter> = {
  columns: Object.keys(vmOrders) as VmColumn[],
  defaultSort: { column: 'name', direction: 'asc' },
  filters: ['status', 'os'],
}
