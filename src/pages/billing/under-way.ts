import { useMutationState, useQueryClient, type Mutation } from '@tanstack/react-query'

import { isOutcomeOpen } from '@/api/found-error'
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

export interface Unclear {
  /** When it was sent, epoch milliseconds. */
  readonly at: number
  /** What it does, as everywhere. */
  readonly what: string
  /** The user has looked what became of it. */
  readonly settle: () => void
}

/** The last purchase of credit for this account of which nobody knows whether it was made; null when there is none. */
export const useUnclearPurchase = (accountId: number): Unclear | null => useUnclear(PURCHASE, accountId)

/** The same of automatic top-up. */
export const useUnclearTopUp = (accountId: number): Unclear | null => useUnclear(TOP_UP, accountId)

function useIsUnderWay({ key, accountOf }: MoneyWrite, accountId: number): boolean {
  return useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: ({ state }) => accountOf(state.variables),
  }).includes(accountId)
}

function useUnclear({ key, accountOf }: MoneyWrite, accountId: number): Unclear | null {
  const cache = useQueryClient().getMutationCache()
  const unclear = useMutationState<Mutation>({
    filters: {
      mutationKey: key,
      predicate: ({ state }) => isOutcomeOpen(state.error) && accountOf(state.variables) === accountId,
    },
    select: (mutation) => mutation,
  })
  const last = unclear.at(-1)
  if (last === undefined) return null
  return {
    at: last.state.submittedAt,
    what: last.meta?.title(last.state.variables as never) ?? '',
    settle: () => {
      for (const mutation of unclear) cache.remove(mutation)
    },
  }
}
