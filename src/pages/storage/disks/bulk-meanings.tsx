import { diskHourly } from '@/components/disks/disk-price'
import { changesByAccount } from '@/components/runway-changes'
import { RunwayLines } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { formatGb } from '@/lib/sizes'
import { Notice } from '@/ui/notice'

import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

/** What deleting many disks means, in the dialog that asks first. */
export function DeleteMeaning({ rows }: { rows: readonly DiskRow[] }) {
  const t = useMessages(diskMessages).bulk
  const currency = useCurrency()
  const prices = usePrices()
  const gb = rows.reduce((sum, { disk }) => sum + (disk.size_gb ?? 0), 0)
  const snapshots = rows.reduce((sum, row) => sum + row.snapshots, 0)
  const priced = rows.flatMap(({ monthly }) => monthly ?? [])
  return (
    <>
      <Notice tone="bad">{t.erased(rows.length, formatGb(gb), snapshots)}</Notice>
      {priced.length > 0 && <p className="text-muted">{t.saves(formatMoney(sumMoney(priced), currency))}</p>}
      {prices !== undefined && (
        <RunwayLines
          changes={changesByAccount(
            rows.map(({ disk }) => [disk.billing_account_id, diskHourly(disk, prices)?.neg() ?? null]),
          )}
        />
      )}
    </>
  )
}
