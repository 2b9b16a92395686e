import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { parseIpv4 } from '@/lib/address'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { balancerPageMessages } from './messages'
import type { BalancerRow } from './rows'

export type BalancerColumn =
  | 'name'
  | 'targets'
  | 'rules'
  | 'public'
  | 'network'
  | 'location'
  | 'account'
  | 'monthly'

const orders: Record<BalancerColumn, Order<BalancerRow>> = {
  name: orderBy(({ name }) => name, compareText),
  targets: orderBy(({ health }) => health.running, compareNumbers),
  rules: orderBy(({ balancer }) => balancer.forwarding_rules?.[0]?.source_port, compareNumbers),
  public: orderBy(({ publicAddresses }) => parseIpv4(publicAddresses[0] ?? ''), compareNumbers),
  network: orderBy(({ network }) => network, compareText),
  location: orderBy(({ balancer }) => balancer.location, compareText),
  account: orderBy(({ account }) => account, compareText),
  monthly: orderBy(
    ({ monthly }) => monthly,
    (a, b) => a.cmp(b),
  ),
}

export const balancerList = defineList({
  orders,
  defaultSort: { column: 'name', direction: 'asc' },
  filterValues: { health: ({ health }) => health.kind, account: ({ account }) => account ?? '' },
})

export function balancerFaces(): Record<(typeof balancerList.filters)[number], FilterFace> {
  const t = messagesOf(balancerPageMessages)
  const words: Record<string, string> = t.health
  return {
    health: { label: t.filters.health, nameOf: (kind) => words[kind] ?? kind, known: Object.keys(words) },
    account: { label: t.filters.account, nameOf: (account) => account },
  }
}
