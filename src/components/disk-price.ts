import type { Disk } from '@/api/disks'
import type { Money } from '@/lib/money'
import type { Prices } from '@/lib/pricing'

/** What a disk costs an hour with the snapshots that go with it; null where something of it has no price. */
export function diskHourly({ size_gb: gb, snapshots }: Disk, prices: Prices): Money | null {
  if (gb == null) return null
  const main = prices.storage('main', gb)
  const snapshotGb = (snapshots ?? []).reduce((sum, { sizeGb }) => sum + (sizeGb ?? 0), 0)
  if (snapshotGb === 0) return main
  const more = prices.storage('snapshot', snapshotGb)
  return main === null || more === null ? null : main.plus(more)
}
