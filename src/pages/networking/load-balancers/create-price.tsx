import { RunwayLine } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, formatRate } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth } from '@/lib/pricing'

import { createBalancerMessages } from './create-messages'

/** What it will cost, beside the form. */
export function CreatePrice({
  withAddress,
  accountId,
}: {
  withAddress: boolean
  accountId: number | undefined
}) {
  const t = useMessages(createBalancerMessages)
  const currency = useCurrency()
  const prices = usePrices()
  const hourly = prices?.loadBalancer() ?? null
  const addressHourly = prices?.address('assigned') ?? null
  const change = withAddress && addressHourly !== null ? (hourly?.plus(addressHourly) ?? null) : hourly
  return (
    <div className="grid gap-2">
      {hourly === null ? (
        <p className="text-muted">{t.priceUnknown}</p>
      ) : (
        <p>
          <span className="num block text-2xl font-semibold tracking-tight">
            {formatMoney(perMonth(hourly), currency)}
          </span>
          <span className="text-muted">{t.month(HOURS_PER_MONTH, formatRate(hourly, currency))}</span>
        </p>
      )}
      {withAddress && <p className="text-muted">{addressText()}</p>}
      <RunwayLine accountId={accountId} change={change} />
    </div>
  )

  function addressText(): string {
    if (addressHourly === null) return t.addressPriceUnknown
    if (addressHourly.eq(0)) return t.addressFree
    return t.addressPrice(formatMoney(perMonth(addressHourly), currency))
  }
}
