import type { ReactNode } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import type { Burn } from '@/components/burn'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { forecastOf, invoiced } from '@/lib/forecast'
import { formatDay } from '@/lib/instant'
import { formatMoney, formatRate, parseMoney, ZERO, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { billedMessages } from '@/pages/billing/billed/messages'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { TextLink } from '@/ui/text-link'

import { usageMessages } from './messages'
import { OfBurn } from './of-burn'
import { RunwayEnd } from './runway-end'

interface ForecastCardProps {
  account: BillingAccount
  soFar: Money
  /** When that was read. */
  readAt: number
  /** Null while it is not known. */
  burn: Burn | null
  isUnread: boolean
  onRetry: () => void
}

/** What the month comes to and how long the credit lasts, with what that assumes. */
export function ForecastCard({ account, soFar, readAt, burn, isUnread, onRetry }: ForecastCardProps) {
  const t = useMessages(usageMessages).forecast
  const { title: billed } = useMessages(billedMessages)
  const { keep } = useLocationScope()
  return (
    <Card
      title={t.title}
      note={t.note}
      footer={<TextLink to={keep(paths.billedTo(account.id))}>{billed}</TextLink>}
    >
      <OfBurn burn={burn} isUnread={isUnread} unread={t.unread} onRetry={onRetry}>
        {(known) => <Known account={account} soFar={soFar} readAt={readAt} burn={known} />}
      </OfBurn>
    </Card>
  )
}

interface KnownProps {
  account: BillingAccount
  soFar: Money
  readAt: number
  burn: Burn
}

function Known({ account, soFar, readAt, burn }: KnownProps) {
  const t = useMessages(usageMessages).forecast
  const currency = useCurrency()
  const now = useNow()
  const forecast = forecastOf(soFar, burn.hourly, readAt, now)
  if (forecast === null) return <p className="max-w-prose">{t.monthTurned}</p>
  const { monthEnd, hoursLeft, total } = forecast
  const vat = account.vat_percentage ?? 0
  const credit = parseMoney(account.credit_amount) ?? ZERO
  const { net, toPay } = invoiced(total, {
    discountPercentage: account.discount_percentage ?? 0,
    vatPercentage: vat,
    credit,
  })
  const money = (amount: Money) => {
    const text = formatMoney(amount, currency)
    return burn.isLowerBound ? t.atLeast(text) : text
  }
  return (
    <div className="grid gap-4">
      <Facts>
        <Fact label={t.byEnd(formatDay(monthEnd - 1))}>
          <Strong>{money(net)}</Strong>
        </Fact>
        {(vat > 0 || credit.gt(0)) && (
          <Fact label={t.toPay(vat)}>
            <Strong>{money(toPay)}</Strong>
          </Fact>
        )}
        <Fact label={t.runway}>
          <Strong>
            <RunwayEnd account={account} burn={burn} />
          </Strong>
        </Fact>
      </Facts>
      <p className="text-muted">
        {t.text(
          formatRate(burn.hourly, currency),
          new Intl.NumberFormat(formatLocale()).format(hoursLeft),
          account.discount_percentage ?? 0,
        )}
      </p>
    </div>
  )
}

function Strong({ children }: { children: ReactNode }) {
  return <span className="num text-lg font-semibold">{children}</span>
}
