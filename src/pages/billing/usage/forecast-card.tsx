import type { BillingAccount } from '@/api/billing-accounts'
import { amountLeft, netOf } from '@/components/billing-account-facts'
import type { Burn } from '@/components/burn'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { forecastOf, invoiced } from '@/lib/forecast'
import { formatDate, formatDay } from '@/lib/instant'
import { formatMoney, formatRate, parseMoney, ZERO, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { runsOutAt } from '@/lib/runway'
import { billedMessages } from '@/pages/billing/billed/messages'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { TextLink } from '@/ui/text-link'

import { usageMessages } from './messages'
import { OfBurn } from './of-burn'

interface ForecastCardProps {
  account: BillingAccount
  soFar: Money
  /** Null while it is not known. */
  burn: Burn | null
  isUnread: boolean
  onRetry: () => void
}

/** What the month comes to and how long the credit lasts, with what that assumes. */
export function ForecastCard({ account, soFar, burn, isUnread, onRetry }: ForecastCardProps) {
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
        {(known) => <Known account={account} soFar={soFar} burn={known} />}
      </OfBurn>
    </Card>
  )
}

function Known({ account, soFar, burn }: { account: BillingAccount; soFar: Money; burn: Burn }) {
  const t = useMessages(usageMessages).forecast
  const currency = useCurrency()
  const now = useNow()
  const { monthEnd, hoursLeft, total } = forecastOf(soFar, burn.hourly, now)
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
  const left = amountLeft(account)
  const end = left === null ? null : runsOutAt(left, netOf(account, burn.hourly), now)
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
            {left === null
              ? t.notKnown
              : end === null
                ? t.forever
                : end <= now
                  ? t.usedUp
                  : t.until(formatDate(end))}
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

function Strong({ children }: { children: string }) {
  return <span className="num text-lg font-semibold">{children}</span>
}
