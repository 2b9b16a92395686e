import type { Disk } from '@/api/disks'
import { costOfDisk, exactly } from '@/components/costs'
import { priceMessages } from '@/components/price-messages'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, type Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'

/** What a disk costs an hour with the snapshots that go with it; null where something of it has no price. */
export const diskHourly = (disk: Disk, prices: Prices): Money | null => exactly(costOfDisk(disk, prices))

/** The same a month, in words; nothing while the prices are read. */
export function DiskPrice({ disk, prices }: { disk: Disk; prices: Prices | undefined }) {
  const t = useMessages(priceMessages).storage
  const currency = useCurrency()
  if (prices === undefined) return null
  const hourly = diskHourly(disk, prices)
  return hourly === null ? t.notKnown : t.perMonth(formatMoney(perMonth(hourly), currency))
}
