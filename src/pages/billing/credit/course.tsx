import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { billingAccountQuery, type BillingAccount } from '@/api/billing-accounts'
import { creditQuery } from '@/api/credit'
import { StepChart } from '@/components/charts/step-chart'
import { useCurrency } from '@/components/use-currency'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, parseMoney, ZERO, type Money } from '@/lib/money'
import { Notice } from '@/ui/notice'

import { creditMessages } from './messages'
import type { BalanceEntry } from './running-balance'

interface CourseProps {
  account: BillingAccount
  entries: readonly BalanceEntry[]
  balance: Money | null
  /** The entries are older than they should be. */
  isStale: boolean
}

/** The chart, and whether the entries add up to what the account says. */
export function Course({ account, entries, balance, isStale }: CourseProps) {
  const t = useMessages(creditMessages)
  const currency = useCurrency()
  const now = useNow()
  const money = (amount: Money) => formatMoney(amount, currency)
  const sum = entries.at(-1)?.balance ?? ZERO
  const isOff = useIsOff(account.id, sum, balance)
  const points = entries.flatMap(({ at, balance: after }) =>
    at === null ? [] : [{ at, value: after.toNumber() }],
  )
  return (
    <>
      {balance !== null && isOff && !isStale && (
        <Notice tone="wait">{t.mismatch(money(sum), money(balance))}</Notice>
      )}
      {points.length > 1 && (
        <StepChart
          label={t.chart(money(sum))}
          points={points}
          until={now}
          format={(value) => money(parseMoney(value) ?? ZERO)}
        />
      )}
    </>
  )
}

/** Whether they differ still after both were read again: one is often read a moment before the other. */
function useIsOff(accountId: number, sum: Money, balance: Money | null): boolean {
  const client = useQueryClient()
  const off =
    balance === null || sum.round(2).eq(balance.round(2)) ? null : `${sum.toFixed()} ${balance.toFixed()}`
  const [checked, setChecked] = useState<string | null>(null)
  useEffect(() => {
    if (off === null) return
    const readings = [creditQuery(accountId).queryKey, billingAccountQuery(accountId).queryKey]
    void Promise.all(readings.map((queryKey) => client.refetchQueries({ queryKey }))).then(() =>
      setChecked(off),
    )
  }, [client, accountId, off])
  return off !== null && off === checked
}
