import type { Inventory, LocationPart } from '@/components/list/list-part'
import { ListSummary } from '@/components/list/list-summary'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'

import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

/** "29 in 2 locations, 1.6 TB in all, €84.10 a month". */
export function DiskSummary({ inventory }: { inventory: Inventory<DiskRow, LocationPart> }) {
  const t = useMessages(diskMessages)
  const currency = useCurrency()
  const { rows } = inventory
  const gb = rows.reduce((sum, { disk }) => sum + (disk.size_gb ?? 0), 0)
  const priced = rows.flatMap(({ monthly }) => monthly ?? [])
  return (
    <ListSummary inventory={inventory}>
      {rows.length > 0 && t.summary.size(formatGb(gb))}
      {priced.length > 0 && (
        <span title={t.columns.monthlyHint(HOURS_PER_MONTH)}>
          {t.summary.monthly(formatMoney(sumMoney(priced), currency))}
        </span>
      )}
    </ListSummary>
  )
}
