import { useMemo } from 'react'

import type { Inventory, LocationPart } from '@/components/list/list-part'
import { ListSummary } from '@/components/list/list-summary'
import { useCurrency } from '@/components/use-currency'
import type { VmRow } from '@/components/vm/inventory'
import { vmTotals } from '@/components/vm/totals'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { HOURS_PER_MONTH } from '@/lib/pricing'

import { vmListMessages } from './messages'

/** "16 in 2 locations, 13 running, €1,043.20 a month as they stand". */
export function Summary({ inventory }: { inventory: Inventory<VmRow, LocationPart> }) {
  const t = useMessages(vmListMessages).summary
  const currency = useCurrency()
  const { rows, parts } = inventory
  const totals = useMemo(() => vmTotals(rows), [rows])
  const { running, monthly } = totals
  const isLowerBound = totals.isLowerBound || parts.some(({ malformed }) => malformed > 0)
  const amount = formatMoney(monthly, currency)
  return (
    <ListSummary inventory={inventory}>
      {rows.length > 0 && t.running(running)}
      {rows.some(({ estimate }) => estimate !== null) && (
        <>
          {t.and}
          <span title={isLowerBound ? t.atLeastHint(HOURS_PER_MONTH) : t.monthlyHint(HOURS_PER_MONTH)}>
            {isLowerBound ? t.atLeast(amount) : t.monthly(amount)}
          </span>
        </>
      )}
    </ListSummary>
  )
}
