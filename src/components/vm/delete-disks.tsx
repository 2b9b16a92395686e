import type { Disk } from '@/api/disks'
import { ScrollList } from '@/components/bulk/scroll-list'
import { diskHourly, DiskPrice } from '@/components/disks/disk-price'
import { usePlaceName } from '@/components/location-scope'
import { Part } from '@/components/part'
import { diskLabel, useUnattachedDisks } from '@/components/unattached-disks'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'
import { Checkbox } from '@/ui/checkbox'
import { Fold } from '@/ui/fold'
import { SkeletonLines } from '@/ui/skeleton'
import { WithMono } from '@/ui/with-mono'

import { diskKey, toggled, type Chosen } from './delete-choice'
import { vmDeleteMessages } from './delete-messages'

interface DeleteDisksProps {
  location: string
  /** How many VMs are deleted. */
  vmCount: number
  /** The list opens when asked. */
  isFolded: boolean
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** A disk does not say which VM it was detached from, so all of the location are shown, and none is chosen together with others. */
export function DeleteDisks({ location, vmCount, isFolded, chosen, onChange }: DeleteDisksProps) {
  const t = useMessages(vmDeleteMessages)
  const prices = usePrices()
  const currency = useCurrency()
  const disks = useUnattachedDisks(location)
  const place = usePlaceName()(location)
  return (
    <Part query={disks} what={t.detachedUnread(place)} loading={<SkeletonLines lines={1} />}>
      {(unattached) => {
        if (unattached.length === 0) return <p className="text-muted">{t.noDetached(place)}</p>
        const monthly = monthlyOf(unattached, prices)
        const heading = (
          <>
            {t.detached(place, unattached.length)}
            {monthly !== null && (
              <span className="text-muted">{t.together(formatMoney(monthly, currency))}</span>
            )}
          </>
        )
        const list = (
          <div className="grid min-w-0 gap-1.5">
            <p className="text-xs text-muted">{t.detachedHint(vmCount)}</p>
            <ScrollList label={t.detached(place, unattached.length)}>
              {unattached.map((disk) => (
                <li key={disk.uuid} className="py-1">
                  <Checkbox
                    checked={chosen.includes(diskKey(disk))}
                    onChange={(event) =>
                      onChange(toggled(chosen, [diskKey(disk)], event.currentTarget.checked))
                    }
                    aside={<DiskPrice disk={disk} prices={prices} />}
                  >
                    <span className="wrap-anywhere">
                      <WithMono part={disk.uuid}>{t.deleteDisk(diskLabel(disk))}</WithMono>
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ScrollList>
          </div>
        )
        if (isFolded) return <Fold summary={heading}>{list}</Fold>
        return (
          <div className="grid min-w-0 gap-1.5">
            <p>{heading}</p>
            {list}
          </div>
        )
      }}
    </Part>
  )
}

/** Null when the price of one of them is not known. */
function monthlyOf(disks: readonly Disk[], prices: Prices | undefined) {
  const hourly = disks.map((disk) => (prices === undefined ? null : diskHourly(disk, prices)))
  const known = hourly.filter((price) => price !== null)
  return known.length < disks.length ? null : perMonth(sumMoney(known))
}
