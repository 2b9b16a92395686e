import { useMutationState } from '@tanstack/react-query'

import { isRecord } from '@/lib/is-record'

/** A kind of write that moves money, and for which account one of them was sent. */
interface MoneyWrite {
  readonly key: readonly string[]
  readonly accountOf: (variables: unknown) => unknown
}

const field = (name: string) => (variables: unknown) => (isRecord(variables) ? variables[name] : undefined)

const PAYMENT: MoneyWrite = { key: ['payments'], accountOf: field('billing_account_id') }
const PURCHASE: MoneyWrite = { key: ['credit', 'buy'], accountOf: field('billing_account_id') }
const TOP_UP: MoneyWrite = { key: ['billing-accounts', 'topUp'], accountOf: field('id') }

/** Whether a payment for this account is under way, wherever it was begun: a second one beside it could pay twice. */
export const useIsPaying = (accountId: number): boolean => useIsUnderWay(PAYMENT, accountId)

/** The same of a purchase of credit. */
export const useIsBuying = (accountId: number): boolean => useIsUnderWay(PURCHASE, accountId)

/** The same of automatic top-up, which may charge at once. */
export const useIsToppingUp = (accountId: number): boolean => useIsUnderWay(TOP_UP, accountId)

function useIsUnderWay({ key, accountOf }: MoneyWrite, accountId: number): boolean {
  return useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: ({ state }) => accountOf(state.variables),
  }).includes(accountId)
}
