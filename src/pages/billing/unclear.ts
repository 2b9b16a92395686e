import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'

import { billingAccountKeys, billingAccountQuery } from '@/api/billing-accounts'
import { creditQuery, purchasesIn } from '@/api/credit'
import { invoiceKeys, invoicesQuery } from '@/api/invoices'
import { apiMessages } from '@/api/messages'
import { claimMoney, settleMoney, type OpenMoney } from '@/api/open-money'
import { paymentsIn } from '@/api/payments'
import { isTopUpSeen } from '@/api/top-up'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { notify } from '@/ui/toasts'

import { unclearMessages } from './unclear-messages'
import { useOpenMoney, type Open } from './use-open-money'

/** How often it is looked for, and for how long after it was sent; then the user can still ask for it. */
const LOOK_EVERY_MS = 5_000
const LOOK_FOR_MS = 10 * 60_000

/** What moved money, or not, and nobody knows which: also after the page was loaded anew. */
export interface Unclear {
  /** When it was sent, epoch milliseconds. */
  readonly at: number
  /** What it does, as everywhere. */
  readonly what: string
  /** Where it would be seen. */
  readonly stale: readonly QueryKey[]
  /** The user has looked what became of it. */
  readonly settle: () => void
}

/** The last purchase of credit for this account of which nobody knows whether it was made; null when there is none. */
export function useUnclearPurchase(accountId: number): Unclear | null {
  return unclearOf(useOpenMoney(accountId, 'purchase'))
}

/** The same of automatic top-up. */
export function useUnclearTopUp(accountId: number): Unclear | null {
  return unclearOf(useOpenMoney(accountId, 'topUp'))
}

/** The same of a payment of invoices. */
export function useUnclearPayment(accountId: number): Unclear | null {
  return unclearOf(useOpenMoney(accountId, 'payment'))
}

/** Goes on looking for such purchases, and says when one is found. */
export function useLookForPurchases(accountId: number): void {
  const open = useOpenMoney(accountId, 'purchase')
  const { data, dataUpdatedAt } = useQuery({ ...creditQuery(accountId), ...lookingFor(open.items) })
  const { data: account } = useQuery({ ...billingAccountQuery(accountId), enabled: open.items.length > 0 })
  useFound(open, dataUpdatedAt, (items) => (data && account ? purchasesIn(data.items, items, account) : []))
}

/** The same of automatic top-up. */
export function useLookForTopUp(accountId: number): void {
  const open = useOpenMoney(accountId, 'topUp')
  const { data, dataUpdatedAt } = useQuery({ ...billingAccountQuery(accountId), ...lookingFor(open.items) })
  useFound(open, dataUpdatedAt, (items) => items.filter((topUp) => data && isTopUpSeen(data, topUp)))
}

/** The same of payments. */
export function useLookForPayments(accountId: number): void {
  const open = useOpenMoney(accountId, 'payment')
  const { data, dataUpdatedAt } = useQuery({ ...invoicesQuery(accountId), ...lookingFor(open.items) })
  useFound(open, dataUpdatedAt, (items) => (data ? paymentsIn(data, items) : []))
}

function unclearOf({ items, user }: Open): Unclear | null {
  const last = items.at(-1)
  if (last === undefined) return null
  return {
    at: last.at,
    what: titleOf(last),
    stale: staleOf(last),
    settle: () =>
      settleMoney(
        user,
        items.map(({ id }) => id),
      ),
  }
}

function titleOf(money: OpenMoney): string {
  const titles = messagesOf(apiMessages).writes
  switch (money.of) {
    case 'purchase':
      return titles.buyCredit(money.shown)
    case 'topUp':
      return titles.setTopUp(money.name, money.enabled)
    case 'payment':
      if (money.invoice !== null) return titles.payInvoice(money.name)
      return money.isAll ? titles.payAllInvoices(money.name) : titles.payAmount(money.name)
  }
}

const staleOf = ({ of, account }: OpenMoney): QueryKey[] => [
  of === 'payment' ? invoiceKeys.all : ['credit', account],
  billingAccountKeys.all,
]

function lookingFor(items: readonly OpenMoney[]) {
  const last = items.at(-1)
  return {
    enabled: last !== undefined,
    refetchInterval: () => last !== undefined && Date.now() - last.at < LOOK_FOR_MS && LOOK_EVERY_MS,
  }
}

/** What is found in what was read since it was sent is known from now on. */
function useFound<T extends OpenMoney>(
  { items, user }: Open<T>,
  readAt: number,
  foundAmong: (items: readonly T[]) => readonly T[],
): void {
  const t = useMessages(unclearMessages)
  const client = useQueryClient()
  useEffect(() => {
    const found = foundAmong(items.filter(({ at }) => at < readAt))
    if (found.length === 0) return
    const claim = async () => {
      const claimed = await claimMoney(
        user,
        found.map(({ id }) => id),
      )
      for (const money of found) {
        if (!claimed.includes(money.id)) continue
        notify({ tone: 'good', title: t.found(titleOf(money)) })
        for (const queryKey of staleOf(money)) void client.invalidateQueries({ queryKey })
      }
    }
    void claim()
  })
}
