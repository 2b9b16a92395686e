import type { Inventory } from '@/components/list/list-part'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth } from '@/lib/pricing'
import { Skeleton } from '@/ui/skeleton'

import { billedMessages } from './messages'
import type { BilledRow } from './rows'

interface BilledTotalProps {
  inventory: Inventory<BilledRow>
  /** Of the account. */
  name: string
}

/** How many things an account pays for, and what they cost as they stand; not before everything was read. */
export function BilledTotal({ inventory: { rows, parts }, name }: BilledTotalProps) {
  const t = useMessages(billedMessages)
  const currency = useCurrency()
  if (parts.some(({ state }) => state === 'loading')) return <Skeleton className="w-64" />
  const amount = formatMoney(perMonth(sumMoney(rows.flatMap(({ thing }) => thing.hourly ?? []))), currency)
  const isLowerBound =
    rows.some(({ thing }) => thing.isLowerBound) || parts.some(({ state }) => state !== 'ready')
  return (
    <span className="num" title={t.monthHint(HOURS_PER_MONTH)}>
      {t.summary(rows.length, isLowerBound ? t.atLeast(amount) : amount, name)}
    </span>
  )
}
