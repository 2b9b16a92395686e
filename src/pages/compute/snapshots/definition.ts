import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'
import { capitalised } from '@/lib/words'

import { snapshotListMessages } from './messages'
import type { ReplicaRow } from './replica-inventory'

export type ReplicaColumn = 'kind' | 'vm' | 'disk' | 'location' | 'taken' | 'size' | 'monthly'

const orders: Record<ReplicaColumn, Order<ReplicaRow>> = {
  kind: orderBy(({ replica }) => replica.kind, compareText),
  vm: orderBy(({ vm }) => vm?.name ?? null, compareText),
  disk: orderBy(({ replica }) => replica.disk, compareText),
  location: orderBy(({ location }) => location, compareText),
  taken: orderBy(({ replica }) => replica.taken, compareNumbers),
  size: orderBy(({ replica }) => replica.size, compareNumbers),
  monthly: orderBy(
    ({ monthly }) => monthly,
    (a, b) => a.cmp(b),
  ),
}

export const replicaList = defineList({
  orders,
  defaultSort: { column: 'taken', direction: 'desc' },
  filterValues: { kind: ({ replica }) => replica.kind.toLowerCase() },
})

/** "Snapshot", "Backup"; any other kind as the API has it. */
export function kindName(kind: string): string {
  const kinds: Record<string, string> = messagesOf(snapshotListMessages).kinds
  return kinds[kind.toLowerCase()] ?? capitalised(kind)
}

export const replicaFilterFaces: Record<'kind', FilterFace> = {
  kind: {
    get label() {
      return messagesOf(snapshotListMessages).filters.kind
    },
    nameOf: kindName,
    known: ['snapshot', 'backup'],
  },
}
