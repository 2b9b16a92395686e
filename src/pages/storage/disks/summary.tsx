import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { formatAnd } from '@/lib/words'
import { Skeleton } from '@/ui/skeleton'

import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

/** "27 disks in 2 locations, 1.6 TB in all, €84.10 a month": of what could be read so far, whatever is searched for. */
export function DiskSummary({ inventory: { rows, parts } }: { inventory: Inventory<DiskRow, LocationPart> }) {
  const t = useMessages(diskMessages)
  const currency = useCurrency()
  const known = parts.filter(({ state }) => state === 'ready' || state === 'stale')
  const loading = parts.filter(({ state }) => state === 'loading')
  if (known.length === 0) return loading.length > 0 ? <Skeleton className="w-80" /> : null
  const gb = rows.reduce((sum, { disk }) => sum + (disk.size_gb ?? 0), 0)
  const priced = rows.flatMap(({ monthly }) => monthly ?? [])
  return (
    <>
      {t.summary(rows.length, known.length, formatGb(gb))}
      {priced.length > 0 && (
        <span title={t.columns.monthlyHint(HOURS_PER_MONTH)}>
          {t.monthly(formatMoney(sumMoney(priced), currency))}
        </span>
      )}
      {loading.length > 0 &&
        t.loading(formatAnd(loading.map(({ location }) => location.display_name)), loading.length)}
    </>
  )
}
