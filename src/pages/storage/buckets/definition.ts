import type { BillingAccount } from '@/api/billing-accounts'
import { accountName } from '@/components/billing-account-facts'
import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import type { BucketRow } from './bucket-rows'
import { bucketMessages } from './messages'

export type BucketColumn =
  | 'name'
  | 'status'
  | 'size'
  | 'objects'
  | 'account'
  | 'created'
  | 'modified'
  | 'monthly'
type BucketFilter = 'account' | 'status'

const statusOf = ({ bucket }: BucketRow) => (bucket.is_suspended === true ? 'suspended' : 'active')

const orders: Record<BucketColumn, Order<BucketRow>> = {
  name: orderBy(({ bucket }) => bucket.name, compareText),
  status: orderBy(statusOf, compareText),
  size: orderBy(({ bucket }) => bucket.size_bytes ?? null, compareNumbers),
  objects: orderBy(({ bucket }) => bucket.num_objects ?? null, compareNumbers),
  account: orderBy(({ account }) => account, compareText),
  created: orderBy(({ created }) => created, compareNumbers),
  modified: orderBy(({ modified }) => modified, compareNumbers),
  monthly: orderBy(
    ({ monthly }) => monthly,
    (a, b) => a.cmp(b),
  ),
}

export const bucketList = defineList({
  orders,
  defaultSort: { column: 'name', direction: 'asc' },
  filterValues: {
    account: ({ bucket }) => (bucket.billing_account_id == null ? '' : String(bucket.billing_account_id)),
    status: statusOf,
  },
})

/** @param accounts they give the billing accounts their names */
export function bucketFilterFaces(accounts: readonly BillingAccount[]): Record<BucketFilter, FilterFace> {
  const t = messagesOf(bucketMessages).filters
  const states: Record<string, string> = t.states
  return {
    account: {
      label: t.account,
      nameOf: (id) => {
        const account = accounts.find((each) => String(each.id) === id)
        return account === undefined ? id : accountName(account)
      },
    },
    status: { label: t.status, nameOf: (state) => states[state] ?? state, known: Object.keys(states) },
  }
}
