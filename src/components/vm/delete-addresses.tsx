import type { FloatingIp } from '@/api/floating-ips'
import { ScrollList } from '@/components/bulk/scroll-list'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { Checkbox } from '@/ui/checkbox'
import { Fold } from '@/ui/fold'
import { WithMono } from '@/ui/with-mono'

import { addressKey, toggled, type Chosen } from './delete-choice'
import { vmDeleteMessages } from './delete-messages'

/** More are chosen together, and one by one in a list that opens. */
const FEW = 3

interface DeleteAddressesProps {
  /** Each with the name of its VM. */
  ips: readonly (FloatingIp & { vm: string })[]
  isOneVm: boolean
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** The addresses that would stay, with what they cost, each to be released in the same go. */
export function DeleteAddresses({ ips, isOneVm, chosen, onChange }: DeleteAddressesProps) {
  const t = useMessages(vmDeleteMessages)
  const currency = useCurrency()
  const idle = usePrices()?.address('unassigned') ?? null
  const price = (count: number) =>
    idle === null ? t.notKnown : t.perMonth(formatMoney(perMonth(idle.times(count)), currency))
  const keys = ips.map(addressKey)
  const taken = keys.filter((key) => chosen.includes(key)).length
  const each = ips.map((ip) => (
    <Checkbox
      key={addressKey(ip)}
      checked={chosen.includes(addressKey(ip))}
      onChange={(event) => onChange(toggled(chosen, [addressKey(ip)], event.currentTarget.checked))}
      hint={ips.length > FEW ? undefined : t.releaseHint(1)}
      aside={price(1)}
    >
      <span className="wrap-anywhere">
        <WithMono>{t.release(ip.address, isOneVm ? null : ip.vm)}</WithMono>
      </span>
    </Checkbox>
  ))
  if (ips.length <= FEW) return each
  return (
    <div className="grid min-w-0 gap-1.5">
      <Checkbox
        checked={taken === ips.length}
        onChange={(event) => onChange(toggled(chosen, keys, event.currentTarget.checked))}
        hint={t.releaseHint(ips.length)}
        aside={price(ips.length)}
      >
        {t.releaseAll(ips.length)}
      </Checkbox>
      <Fold summary={t.releaseSome(taken, ips.length)}>
        <ScrollList label={t.floatingIps(ips.length, null)}>
          {each.map((checkbox) => (
            <li key={checkbox.key} className="py-1">
              {checkbox}
            </li>
          ))}
        </ScrollList>
      </Fold>
    </div>
  )
}
