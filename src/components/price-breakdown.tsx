import { useMessages } from '@/lib/i18n/catalogue'
import { formatAmount, formatMoney, formatRate } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth, type Estimate } from '@/lib/pricing'
import { Notice } from '@/ui/notice'

import { priceMessages } from './price-messages'

interface PriceBreakdownProps {
  estimate: Estimate
  /** ISO 4217, as `useCurrency` has it. */
  currency: string
  /** What it costs before the change; the difference is then said. */
  compareTo?: Estimate | undefined
}

/** What a VM costs a month and an hour, part by part. A part that the price list does not know is said, never shown as free. */
export function PriceBreakdown({ estimate, currency, compareTo }: PriceBreakdownProps) {
  const t = useMessages(priceMessages)
  const { components, hourly, monthly, unpriced } = estimate
  const amount = formatMoney(monthly, currency)
  const total = unpriced.length > 0 ? t.atLeast(amount) : amount
  return (
    <div className="grid gap-3">
      <p>
        <span className="num block text-2xl font-semibold tracking-tight">{total}</span>
        <span className="text-muted">{t.month(HOURS_PER_MONTH, formatRate(hourly, currency))}</span>
      </p>
      {compareTo !== undefined && <Difference from={compareTo} to={estimate} currency={currency} />}
      <dl className="num grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5">
        {components.map((component) => (
          <div key={component.key} className="col-span-full grid grid-cols-subgrid">
            <dt className="min-w-0 text-muted wrap-break-word">
              {t.part(component.key, component.quantity)}
            </dt>
            <dd className="text-right">
              {component.hourly === null ? (
                <span className="text-muted">{t.unknown}</span>
              ) : (
                formatAmount(perMonth(component.hourly), currency)
              )}
            </dd>
          </div>
        ))}
        <div className="col-span-full grid grid-cols-subgrid border-t border-line pt-1.5 font-semibold">
          <dt>{t.total}</dt>
          <dd className="text-right">{formatAmount(monthly, currency)}</dd>
        </div>
      </dl>
      {unpriced.length > 0 && <Notice tone="wait">{t.unpriced(unpriced)}</Notice>}
    </div>
  )
}

interface DifferenceProps {
  from: Estimate
  to: Estimate
  currency: string
}

function Difference({ from, to, currency }: DifferenceProps) {
  const t = useMessages(priceMessages)
  const difference = to.monthly.minus(from.monthly)
  const amount = formatMoney(difference.abs(), currency)
  return (
    <p>
      <span className="text-muted">{t.before(formatMoney(from.monthly, currency))}</span>{' '}
      <strong className="font-[550]">
        {difference.eq(0) ? t.same : difference.gt(0) ? t.more(amount) : t.less(amount)}
      </strong>
    </p>
  )
}
