import { useMemo } from 'react'

import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useCurrency } from '@/components/use-currency'
import type { VmRow } from '@/components/vm-inventory'
import { vmTotals } from '@/components/vm-totals'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatAnd } from '@/lib/words'
import { Skeleton } from '@/ui/skeleton'

import { vmListMessages } from './messages'

/** "16 in 2 locations, 13 running, €1,043.20 a month as they stand": of what could be read so far, whatever is searched for. */
export function Summary({ inventory: { rows, parts } }: { inventory: Inventory<VmRow, LocationPart> }) {
  const t = useMessages(vmListMessages).summary
  const currency = useCurrency()
  const { running, monthly, isLowerBound } = useMemo(() => vmTotals(rows), [rows])
  const known = parts.filter(({ state }) => state === 'ready' || state === 'stale')
  const loading = parts.filter(({ state }) => state === 'loading')
  const [first] = known
  if (first === undefined) return loading.length > 0 ? <Skeleton className="w-80" /> : null

  const count =
    known.length === 1 && parts.length === 1
      ? t.countOne(rows.length, first.location.display_name)
      : t.count(rows.length, known.length)
  const amount = formatMoney(monthly, currency)
  const isPriced = rows.some(({ estimate }) => estimate !== null)
  return (
    <>
      {count}
      {rows.length > 0 && t.running(running)}
      {isPriced && (
        <>
          {t.and}
          <span title={isLowerBound ? t.atLeastHint(HOURS_PER_MONTH) : t.monthlyHint(HOURS_PER_MONTH)}>
            {isLowerBound ? t.atLeast(amount) : t.monthly(amount)}
          </span>
        </>
      )}
      {loading.length > 0 &&
        t.loading(formatAnd(loading.map(({ location }) => location.display_name)), loading.length)}
    </>
  )
}
