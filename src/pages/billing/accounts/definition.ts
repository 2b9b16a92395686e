import { useMemo } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import {
  accountName,
  accountStanding,
  accountState,
  amountLeft,
  standingWord,
} from '@/components/billing-account-facts'
import { billingAccountMessages } from '@/components/billing-account-messages'
import { defineList, type ListRow } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import type { CsvField } from '@/components/list-state/csv-fields'
import { orderBy } from '@/components/list-state/order'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseMoney, type Money } from '@/lib/money'
import { prepare } from '@/lib/search'
import { compareText } from '@/lib/sort'

import { accountsMessages } from './messages'

export interface AccountRow extends ListRow {
  readonly account: BillingAccount
  /** Null: the API does not say. */
  readonly left: Money | null
  readonly unpaid: Money | null
}

export function accountRows(accounts: readonly BillingAccount[]): readonly AccountRow[] {
  return accounts.map((account) => ({
    id: String(account.id),
    account,
    left: amountLeft(account),
    unpaid: parseMoney(account.unpaid_amount),
    searchText: prepare([accountName(account), account.company_name, account.email, account.id]),
  }))
}

const compareMoney = (a: Money, b: Money) => a.cmp(b)

export const accountList = defineList({
  orders: {
    name: orderBy(({ account }: AccountRow) => accountName(account), compareText),
    state: orderBy(({ account }: AccountRow) => accountState(account).word, compareText),
    left: orderBy(({ left }: AccountRow) => left, compareMoney),
    unpaid: orderBy(({ unpaid }: AccountRow) => unpaid, compareMoney),
  },
  defaultSort: { column: 'name', direction: 'asc' },
  filterValues: { state: ({ account }: AccountRow) => accountStanding(account) },
})

export function useAccountFaces(): Record<'state', FilterFace> {
  const t = useMessages(accountsMessages)
  const { states } = useMessages(billingAccountMessages)
  return useMemo(
    () => ({ state: { label: t.columns.state, nameOf: standingWord, known: Object.keys(states) } }),
    [t, states],
  )
}

/** Amounts as decimals, exactly as the API has them. */
export function accountCsv(currency: string): readonly CsvField<AccountRow>[] {
  const unit = currency.toLowerCase()
  return [
    ['id', ({ account }) => account.id],
    ['title', ({ account }) => account.title, 'name'],
    ['company_name', ({ account }) => account.company_name, 'name'],
    ['email', ({ account }) => account.email, 'name'],
    ['state', ({ account }) => accountStanding(account), 'state'],
    ['is_default', ({ account }) => String(account.is_default === true)],
    [`left_${unit}`, ({ left }) => left?.toString(), 'left'],
    [`unpaid_${unit}`, ({ unpaid }) => unpaid?.toString(), 'unpaid'],
  ]
}
