import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { payableAccounts } from '@/components/billing-account-facts'
import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { useMessages } from '@/lib/i18n/catalogue'

import type { BulkMeaningProps } from './bulk-action'
import { bulkMessages } from './messages'

interface AccountChoiceProps extends Pick<BulkMeaningProps<never>, 'choose'> {
  /** Who pays for each of them now: an account that pays for all already is no choice. */
  present: readonly (number | null | undefined)[]
}

/** Which account is to pay for all of them. Its id is the choice. */
export function AccountChoice({ choose, present }: AccountChoiceProps) {
  const t = useMessages(bulkMessages).account
  const accounts = useQuery(billingAccountsQuery)
  const payers = new Set(present)
  const payable =
    accounts.data &&
    payableAccounts(accounts.data.items).filter(({ id }) => payers.size !== 1 || !payers.has(id))
  const form = useForm({ defaultValues: { billing_account_id: '' } })
  const picked = form.watch('billing_account_id')
  const [only, ...others] = payable ?? []
  // The field shows the only one as text, and asks nothing.
  const chosen = only !== undefined && others.length === 0 ? String(only.id) : picked
  useEffect(() => choose(chosen === '' ? [] : [chosen]), [choose, chosen])
  return (
    <BillingAccountPicker
      control={form.control}
      reading={accounts}
      accounts={payable}
      chosen={chosen}
      placeholder={t.choose}
    />
  )
}
