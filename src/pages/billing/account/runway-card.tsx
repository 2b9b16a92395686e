import type { BillingAccount } from '@/api/billing-accounts'
import { amountLeft, netOf } from '@/components/billing-account-facts'
import type { Burn } from '@/components/burn'
import { useBurn } from '@/components/use-burn'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatMoney, formatRate, type Money } from '@/lib/money'
import { formatPercent } from '@/lib/percent'
import { usageMessages } from '@/pages/billing/usage/messages'
import { OfBurn } from '@/pages/billing/usage/of-burn'
import { RunwayEnd } from '@/pages/billing/usage/runway-end'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'

import { accountMessages } from './messages'

/** Until when what is left lasts, and how that is reckoned. */
export function RunwayCard({ account }: { account: BillingAccount }) {
  const t = useMessages(accountMessages).runway
  const { burnOf, isUnread, retry } = useBurn()
  const left = amountLeft(account)
  if (left === null) return null
  return (
    <Card title={t.title} note={t.note}>
      <OfBurn burn={burnOf?.(account.id) ?? null} isUnread={isUnread} unread={t.unread} onRetry={retry}>
        {(burn) => <Known account={account} left={left} burn={burn} />}
      </OfBurn>
    </Card>
  )
}

function Known({ account, left, burn }: { account: BillingAccount; left: Money; burn: Burn }) {
  const { runway: t } = useMessages(accountMessages)
  const { atLeast } = useMessages(usageMessages).forecast
  const currency = useCurrency()
  const hourly = netOf(account, burn.hourly)
  const rate = formatRate(hourly, currency)
  const discount = account.discount_percentage ?? 0
  return (
    <div className="grid gap-4">
      <Facts>
        <Fact label={t.left}>
          <span className={`num ${left.lt(0) ? 'text-bad' : ''}`}>{formatMoney(left, currency)}</span>
        </Fact>
        <Fact label={t.hour}>
          <span className="num">{burn.isLowerBound ? atLeast(rate) : rate}</span>
        </Fact>
        <Fact label={t.ends}>
          <span className="num text-lg font-semibold">
            <RunwayEnd account={account} burn={burn} />
          </span>
        </Fact>
      </Facts>
      <p className="max-w-prose text-muted">
        {left.lte(0)
          ? t.usedUp
          : hourly.lte(0)
            ? t.forever
            : t.text(
                new Intl.NumberFormat(formatLocale()).format(left.div(hourly).round(0).toNumber()),
                discount > 0 ? formatPercent(discount) : null,
              )}
      </p>
    </div>
  )
}
