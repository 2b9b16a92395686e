import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { floatingIpMessages } from '@/components/floating-ips/messages'
import { parseIpv4 } from '@/lib/address'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { floatingIpListMessages } from './messages'
import type { FloatingIpRow } from './rows'

export type FloatingIpColumn =
  | 'address'
  | 'name'
  | 'assigned'
  | 'private'
  | 'location'
  | 'account'
  | 'created'
  | 'monthly'

/** Idle addresses come first in the order of what they are assigned to: they are what one looks for. */
const orders: Record<FloatingIpColumn, Order<FloatingIpRow>> = {
  address: orderBy(({ ip }) => parseIpv4(ip.address), compareNumbers),
  name: orderBy(({ ip }) => ip.name?.trim() || null, compareText),
  assigned: orderBy(
    ({ holder }) => ({ rank: holder === null ? 0 : 1, name: holder?.name ?? holder?.uuid ?? '' }),
    (a, b) => a.rank - b.rank || compareText(a.name, b.name),
  ),
  private: orderBy(({ ip }) => parseIpv4(ip.assigned_to_private_ip ?? ''), compareNumbers),
  location: orderBy(({ ip }) => ip.location, compareText),
  account: orderBy(({ account }) => account, compareText),
  created: orderBy(({ created }) => created, compareNumbers),
  monthly: orderBy(
    ({ monthly }) => monthly,
    (a, b) => a.cmp(b),
  ),
}

/** The value of the filter `use` for an address that is assigned to nothing. */
export const IDLE = 'idle'

export const floatingIpList = defineList({
  orders,
  defaultSort: { column: 'address', direction: 'asc' },
  filterValues: {
    use: ({ holder }) => holder?.kind ?? IDLE,
    account: ({ account }) => account ?? '',
  },
})

type FloatingIpFilter = (typeof floatingIpList.filters)[number]

export function floatingIpFaces(): Record<FloatingIpFilter, FilterFace> {
  const t = messagesOf(floatingIpListMessages).filters
  const words: Record<string, string> = {
    ...messagesOf(floatingIpMessages).kinds,
    [IDLE]: messagesOf(floatingIpMessages).idle,
  }
  return {
    use: { label: t.use, nameOf: (kind) => words[kind] ?? kind, known: Object.keys(words) },
    account: { label: t.account, nameOf: (account) => account },
  }
}
