import { useQuery } from '@tanstack/react-query'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { accountName } from '@/components/billing-account-facts'
import { warningKey, type BudgetStanding } from '@/components/budgets/budget'
import { budgetMessages } from '@/components/budgets/messages'
import { useBudgetStandings } from '@/components/budgets/use-budgets'
import { useLocationScope } from '@/components/location-scope'
import { usePreferences } from '@/components/preferences'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDay } from '@/lib/instant'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'

/** What of the budgets is passed, or will be: on every page, until it is put away. */
export function BudgetWarnings() {
  const t = useMessages(budgetMessages).warning
  const accounts = useQuery({ ...billingAccountsQuery, refetchInterval: 5 * 60_000 })
  const standings = useBudgetStandings(accounts.data?.items ?? [], accounts.dataUpdatedAt)
  const [{ seenBudgetWarnings: seen }, change] = usePreferences()
  const warnings = standings.flatMap(({ account, standing: known }) =>
    known === null || known.state === 'within' || seen[account.id] === warningKey(known)
      ? []
      : [{ account, known }],
  )
  if (warnings.length === 0) return null
  return (
    <aside aria-label={t.label} className="grid w-full max-w-360 gap-2 px-3 pt-3 md:px-6">
      {warnings.map(({ account, known }) => (
        <Warning
          key={account.id}
          account={account}
          standing={known}
          onDismiss={() => change({ seenBudgetWarnings: { ...seen, [account.id]: warningKey(known) } })}
        />
      ))}
    </aside>
  )
}

interface WarningProps {
  account: BillingAccount
  standing: BudgetStanding
  onDismiss: () => void
}

function Warning({ account, standing, onDismiss }: WarningProps) {
  const t = useMessages(budgetMessages).warning
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const { state, budget, spent, forecast, monthEnd } = standing
  const name = accountName(account)
  const money = (amount: typeof spent) => formatMoney(amount, currency)
  return (
    <Notice
      live
      tone={state === 'over' ? 'bad' : 'wait'}
      onDismiss={onDismiss}
      action={
        <TextLink to={keep(paths.usageOf(account.id))} aria-label={t.see(name)}>
          {t.seeShort}
        </TextLink>
      }
    >
      {state === 'over' || forecast === null
        ? t.over(name, money(spent), money(budget))
        : t.ahead(name, money(forecast), formatDay(monthEnd - 1), money(budget))}
    </Notice>
  )
}
