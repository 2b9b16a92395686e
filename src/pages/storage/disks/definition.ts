import type { BillingAccount } from '@/api/billing-accounts'
import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { accountName } from '@/components/billing-account-facts'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { diskState } from './disk-facts'
import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

export type DiskColumn =
  | 'name'
  | 'status'
  | 'size'
  | 'source'
  | 'vm'
  | 'location'
  | 'account'
  | 'snapshots'
  | 'created'
  | 'monthly'
type DiskFilter = 'attachment' | 'source' | 'account'

const orders: Record<DiskColumn, Order<DiskRow>> = {
  name: orderBy(({ disk }) => disk.uuid, compareText),
  status: orderBy(({ disk }) => diskState(disk.status).word, compareText),
  size: orderBy(({ disk }) => disk.size_gb ?? null, compareNumbers),
  source: orderBy(({ source }) => source || null, compareText),
  // The boot disk of a VM before its others.
  vm: orderBy(
    ({ attachment: at }) => (at.kind === 'attached' ? `${at.vm.name} ${at.storage.name ?? ''}` : null),
    compareText,
  ),
  location: orderBy(({ disk }) => disk.location, compareText),
  account: orderBy(({ account }) => account, compareText),
  snapshots: orderBy(({ snapshots }) => snapshots, compareNumbers),
  created: orderBy(({ created }) => created, compareNumbers),
  monthly: orderBy(
    ({ monthly }) => monthly,
    (a, b) => a.cmp(b),
  ),
}

export const diskList = defineList({
  orders,
  defaultSort: { column: 'vm', direction: 'asc' },
  filterValues: {
    attachment: ({ attachment }) => (attachment.kind === 'unknown' ? '' : attachment.kind),
    source: ({ disk }) => (disk.source_image_type ?? '').toLowerCase(),
    account: ({ disk }) => (disk.billing_account_id == null ? '' : String(disk.billing_account_id)),
  },
})

/** @param accounts they give the billing accounts their names */
export function diskFilterFaces(accounts: readonly BillingAccount[]): Record<DiskFilter, FilterFace> {
  const t = messagesOf(diskMessages)
  const kinds: Record<string, string> = t.filters.kinds
  const sources: Record<string, string> = t.filters.sources
  return {
    attachment: {
      label: t.filters.attachment,
      nameOf: (kind) => kinds[kind] ?? kind,
      known: Object.keys(kinds),
    },
    source: {
      label: t.filters.source,
      nameOf: (type) => sources[type] ?? type,
      known: Object.keys(sources),
    },
    account: {
      label: t.filters.account,
      nameOf: (id) => {
        const account = accounts.find((each) => String(each.id) === id)
        return account === undefined ? id : accountName(account)
      },
    },
  }
}
