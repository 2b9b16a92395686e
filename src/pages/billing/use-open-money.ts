import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'

import { elsewhereText, onOpenMoney, openMoneyText, readOpenMoney, type OpenMoney } from '@/api/open-money'
import { sessionQuery } from '@/api/session'

type Of = OpenMoney['of']

export interface Open<T extends OpenMoney = OpenMoney> {
  readonly items: readonly T[]
  readonly user: string
}

/** What moved money for an account, or not, and nobody knows which. */
export function useOpenMoney<K extends Of>(accountId: number, of: K): Open<Extract<OpenMoney, { of: K }>> {
  return useKept(accountId, of, openMoneyText)
}

/** Whether another tab has sent such a thing for the account, and waits for what comes of it. */
export function useIsSentElsewhere(accountId: number, of: Of): boolean {
  return useKept(accountId, of, elsewhereText).items.length > 0
}

function useKept<K extends Of>(
  accountId: number,
  of: K,
  textOf: (user: string) => string,
): Open<Extract<OpenMoney, { of: K }>> {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const user = String(session.current?.user.id ?? '')
  const text = useSyncExternalStore(onOpenMoney, () => textOf(user))
  return useMemo(() => {
    const isIt = (each: OpenMoney): each is Extract<OpenMoney, { of: K }> =>
      each.of === of && each.account === accountId
    return { items: readOpenMoney(text).filter(isIt), user }
  }, [text, accountId, of, user])
}
