import type { QueryClient } from '@tanstack/react-query'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { accountName } from '@/components/billing-account-facts'

/** The account of a choice, as the dialog read it. */
export function chosenAccount(
  client: QueryClient,
  choice: readonly string[],
): { id: number; name: string } | null {
  const accounts = client.getQueryData(billingAccountsQuery.queryKey)?.items ?? []
  const account = accounts.find(({ id }) => choice.includes(String(id)))
  return account === undefined ? null : { id: account.id, name: accountName(account) }
}
