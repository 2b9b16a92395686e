import type { Disk } from '@/api/disks'
import { priceMessages } from '@/components/price-messages'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, type Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'

/** What a disk costs an hour with the snapshots that go with it; null where something of it has no price. */
export function diskHourly({ size_gb: gb, snapshots }: Disk, prices: Prices): Money | null {
  if (gb == null) return null
  const main = prices.storage('main', gb)
  const snapshotGb = (snapshots ?? []).reduce((sum, { sizeGb }) => sum + (sizeGb ?? 0), 0)
  if (snapshotGb === 0) return main
  const more = prices.storage('snapshot', snapshotGb)
  return main === null || more === null ? null : main.plus(more)
}

/** The same a month, in words; nothing while the prices are read. */
export function DiskPrice({ disk, prices }: { disk: Disk; prices: Prices | undefined }) {
  const t = useMessages(priceMessages).storage
  const currency = useCurrency()
  if (prices === undefined) return null
  const hourly = diskHourly(disk, prices)
  return hourly === null ? t.notKnown : t.perMonth(formatMoney(perMonth(hourly), currency))
}
