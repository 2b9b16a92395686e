import { useQuery } from '@tanstack/react-query'

import { billingAccountQuery, type BillingAccount } from '@/api/billing-accounts'
import { useBudgets, useBudgetStandings } from '@/components/budgets/use-budgets'
import { budgetMessages } from '@/components/budgets/messages'
import { usePreferences } from '@/components/preferences'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDay } from '@/lib/instant'
import { formatMoney, type Money } from '@/lib/money'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { lazyPart } from '@/ui/lazy-part'
import { ProgressBar } from '@/ui/progress-bar'

const BudgetDialog = lazyPart(async () => (await import('./budget-dialog')).BudgetDialog)

/** What a month of the account may cost, and how it stands. */
export function BudgetCard({ account }: { account: BillingAccount }) {
  const t = useMessages(budgetMessages)
  const budget = useBudgets()(account.id)
  const [{ budgets }, change] = usePreferences()
  const { show, dialogs } = useDialogs()
  return (
    <Card
      title={t.title}
      note={t.note}
      actions={
        <>
          {budget !== null && (
            <Button
              size="sm"
              onClick={() => {
                const { [account.id]: _removed, ...kept } = budgets
                change({ budgets: kept })
              }}
            >
              {t.remove}
            </Button>
          )}
          <Button size="sm" onClick={() => show((dialog) => <BudgetDialog account={account} {...dialog} />)}>
            {budget === null ? t.set : t.change}
          </Button>
        </>
      }
    >
      {budget === null ? (
        <p className="max-w-prose text-muted">{t.none}</p>
      ) : (
        <Standing account={account} budget={budget} />
      )}
      {dialogs}
    </Card>
  )
}

function Standing({ account, budget }: { account: BillingAccount; budget: Money }) {
  const t = useMessages(budgetMessages)
  const currency = useCurrency()
  const { dataUpdatedAt } = useQuery(billingAccountQuery(account.id))
  const [against] = useBudgetStandings([account], dataUpdatedAt)
  const money = (amount: Money) => formatMoney(amount, currency)
  if (against?.standing == null)
    return (
      <p>
        {t.aMonth(money(budget))} <span className="text-muted">{t.notSaid}</span>
      </p>
    )
  const { spent, forecast, monthEnd } = against.standing
  const left = budget.minus(spent)
  return (
    <div className="grid gap-3">
      <p>{t.aMonth(money(budget))}</p>
      <ProgressBar
        label={t.bar}
        value={Math.min(spent.toNumber(), budget.toNumber())}
        max={budget.toNumber()}
      />
      <Facts>
        <Fact label={t.spent}>
          <span className="num">{money(spent)}</span>
        </Fact>
        <Fact label={left.lt(0) ? t.passed : t.left}>
          <span className={left.lt(0) ? 'num text-bad' : 'num'}>{money(left.abs())}</span>
        </Fact>
        <Fact label={<span title={t.forecast}>{t.byEnd(formatDay(monthEnd - 1))}</span>}>
          {forecast === null ? (
            <span className="text-muted">{against.isUnread ? t.unread : t.reading}</span>
          ) : (
            <span className={forecast.gt(budget) ? 'num text-bad' : 'num'}>{money(forecast)}</span>
          )}
        </Fact>
      </Facts>
    </div>
  )
}
