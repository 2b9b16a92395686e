import { useMutationState } from '@tanstack/react-query'

import type { Payment } from '@/api/payments'

/** Whether a payment for this account is under way, wherever it was begun: a second one beside it could pay twice. */
export function useIsPaying(accountId: number): boolean {
  return useMutationState({
    filters: { mutationKey: ['payments'], status: 'pending' },
    select: ({ state }) => (state.variables as Payment | undefined)?.billing_account_id,
  }).includes(accountId)
}
