import { useQuery } from '@tanstack/react-query'

import { unpaidAmountQuery, type BillingAccount } from '@/api/billing-accounts'
import { campaignsQuery } from '@/api/campaigns'
import { amountLeft, restrictionOf } from '@/components/billing-account-facts'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useCurrency } from '@/components/use-currency'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { formatMoney, parseMoney, ZERO, type Money } from '@/lib/money'
import { paths, THIS_MONTH } from '@/lib/paths'
import { Card } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'
import { Fact, Facts } from '@/ui/facts'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'

import { BudgetCard } from './budget-card'
import { accountMessages } from './messages'
import { RunwayCard } from './runway-card'

/** What the account has, owes and has used this month, and what a restriction of it means. */
export function StandingCard({ account }: { account: BillingAccount }) {
  const t = useMessages(accountMessages)
  const level = restrictionOf(account)
  const unpaid = useQuery(unpaidAmountQuery(account.id))
  const totals = account.running_totals
  const { keep } = useLocationScope()
  return (
    <>
      {level !== null && (
        <Notice tone={level.toUpperCase() === 'LIMITED' ? 'wait' : 'bad'} title={t.restriction.title(level)}>
          {level.toUpperCase() === 'LIMITED' ? t.restriction.limited : t.restriction.other}
          {account.suspend_reason?.trim() && <p>{t.restriction.reason(account.suspend_reason)}</p>}
          <p>
            <TextLink to={keep(paths.billingAccount(account.id, 'invoices'))}>{t.restriction.pay}</TextLink>
          </p>
        </Notice>
      )}
      <Card title={t.standing.title}>
        <Facts>
          <Fact label={t.standing.left}>
            <Amount amount={amountLeft(account)} />
          </Fact>
          <Fact label={t.standing.credit}>
            <Amount amount={parseMoney(account.credit_amount)} />
          </Fact>
          <Fact label={t.standing.unpaid}>
            <Part query={unpaid} what={t.standing.unpaidWhat}>
              {(amount) => <Amount amount={parseMoney(amount)} />}
            </Part>
          </Fact>
          <Fact label={t.standing.topUp}>
            <TopUp account={account} />
          </Fact>
        </Facts>
      </Card>
      <Card
        title={t.month.title}
        note={t.month.note}
        footer={
          <span className="flex flex-wrap gap-x-6 gap-y-1">
            <TextLink to={keep(paths.usageOf(account.id))}>{t.month.usage}</TextLink>
            <TextLink to={keep(paths.changesOf(account.id, THIS_MONTH))}>{t.month.changes}</TextLink>
          </span>
        }
      >
        <Facts five>
          <Fact label={t.month.subtotal}>
            <Amount amount={parseMoney(totals?.subtotal)} />
          </Fact>
          <Fact label={t.month.discount(account.discount_percentage ?? 0)}>
            <Amount amount={taken(totals?.discount_amount)} comesOff />
          </Fact>
          <Fact label={t.month.credit}>
            <Amount amount={taken(totals?.credit_amount)} comesOff />
          </Fact>
          <Fact label={t.month.vat(account.vat_percentage ?? 0)}>
            <Amount amount={parseMoney(totals?.vat_tax)} />
          </Fact>
          <Fact label={t.month.total}>
            <Amount amount={parseMoney(totals?.total)} />
          </Fact>
        </Facts>
      </Card>
      <RunwayCard account={account} />
      <BudgetCard account={account} />
      <Card title={t.about.title}>
        <Facts>
          <Fact label={t.about.id}>
            <Mono>{String(account.id)}</Mono>
            <CopyButton value={String(account.id)} what={t.about.id} />
          </Fact>
          <Fact label={t.about.created}>
            <When at={parseInstant(account.created)} />
          </Fact>
          <Fact label={t.about.referral}>
            {account.referral_share_code ? (
              <>
                <Mono>{account.referral_share_code}</Mono>
                <CopyButton value={account.referral_share_code} what={t.about.referral} />
              </>
            ) : (
              <span className="text-muted">{t.about.none}</span>
            )}
          </Fact>
          <Fact label={t.about.promotions}>
            <Promotions account={account} />
          </Fact>
        </Facts>
      </Card>
    </>
  )
}

/** What comes off, as a negative amount: the service writes the discount without its sign and the credit with it. */
function taken(value: number | null | undefined): Money | null {
  const amount = parseMoney(value)
  return amount === null || amount.eq(ZERO) ? amount : amount.abs().neg()
}

function Amount({ amount, comesOff = false }: { amount: Money | null; comesOff?: boolean }) {
  const t = useMessages(accountMessages)
  const currency = useCurrency()
  if (amount === null) return <span className="text-muted">{t.notKnown}</span>
  return (
    <span className={`num ${amount.lt(0) && !comesOff ? 'text-bad' : ''}`}>
      {formatMoney(amount, currency)}
    </span>
  )
}

function TopUp({ account }: { account: BillingAccount }) {
  const t = useMessages(accountMessages).standing
  const currency = useCurrency()
  const amount = parseMoney(account.recurring_payment_amount)
  const threshold = parseMoney(account.recurring_payment_threshold)
  if (account.is_recurring_payment_enabled !== true || amount === null || threshold === null)
    return t.topUpOff
  return t.topUpOn(formatMoney(amount, currency), formatMoney(threshold, currency))
}

function Promotions({ account }: { account: BillingAccount }) {
  const t = useMessages(accountMessages).about
  const currency = useCurrency()
  const money = (value: number | null | undefined) => formatMoney(parseMoney(value) ?? ZERO, currency)
  const promotions = account.eligible_promotions ?? []
  const hasCampaign = useQuery(campaignsQuery).data === true
  if (promotions.length === 0 && !hasCampaign) return <span className="text-muted">{t.none}</span>
  return (
    <ul>
      {promotions.map((promotion) => (
        <li key={promotion.credit_type ?? ''}>
          {t.promotion(
            money(promotion.amount),
            money(promotion.top_up_requirement),
            money(promotion.top_up_done),
          )}
        </li>
      ))}
      {hasCampaign && <li>{t.campaign}</li>}
    </ul>
  )
}
