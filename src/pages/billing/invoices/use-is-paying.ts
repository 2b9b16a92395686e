import { useMutationState } from '@tanstack/react-query'

import type { Payment } from '@/api/payments'

/** Whether a payment for this account is under way, wherever it was begun: a second one beside it could pay twice. */
export const useIsPaying = (accountId: number): boolean => useIsUnderWay(['payments'], accountId)

/** The same of a purchase of credit. */
export const useIsBuying = (accountId: number): boolean => useIsUnderWay(['credit', 'buy'], accountId)

function useIsUnderWay(mutationKey: readonly string[], accountId: number): boolean {
  return useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) =>
      (state.variables as Pick<Payment, 'billing_account_id'> | undefined)?.billing_account_id,
  }).includes(accountId)
}
