import { useMutationState } from '@tanstack/react-query'

import type { OpenMoney } from '@/api/open-money'
import { isRecord } from '@/lib/is-record'

import { useIsSentElsewhere } from './use-open-money'

/** A kind of write that moves money, and for which account one of them was sent. */
interface MoneyWrite {
  readonly of: OpenMoney['of']
  readonly key: readonly string[]
  readonly accountOf: (variables: unknown) => unknown
}

const field = (name: string) => (variables: unknown) => (isRecord(variables) ? variables[name] : undefined)

const PAYMENT: MoneyWrite = { of: 'payment', key: ['payments'], accountOf: field('billing_account_id') }
const PURCHASE: MoneyWrite = {
  of: 'purchase',
  key: ['credit', 'buy'],
  accountOf: field('billing_account_id'),
}
const TOP_UP: MoneyWrite = { of: 'topUp', key: ['billing-accounts', 'topUp'], accountOf: field('id') }

/** Whether a payment for this account is under way, wherever it was begun, another tab included: a second one beside it could pay twice. */
export const useIsPaying = (accountId: number): boolean => useIsUnderWay(PAYMENT, accountId)

/** The same of a purchase of credit. */
export const useIsBuying = (accountId: number): boolean => useIsUnderWay(PURCHASE, accountId)

/** The same of automatic top-up, which may charge at once. */
export const useIsToppingUp = (accountId: number): boolean => useIsUnderWay(TOP_UP, accountId)

function useIsUnderWay({ of, key, accountOf }: MoneyWrite, accountId: number): boolean {
  const isSentElsewhere = useIsSentElsewhere(accountId, of)
  const isPending = useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: ({ state }) => accountOf(state.variables),
  }).includes(accountId)
  return isPending || isSentElsewhere
}
