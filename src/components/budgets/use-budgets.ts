import { useQueries } from '@tanstack/react-query'

import type { BillingAccount } from '@/api/billing-accounts'
import { usageQuery } from '@/api/charging'
import { usePreferences } from '@/components/preferences'
import { useBurn } from '@/components/use-burn'
import { parseMoney, sumMoney, type Money } from '@/lib/money'

import { budgetStanding, type BudgetStanding } from './budget'

/** What each account's month may cost, as it was set in this browser; null where nothing was. */
export function useBudgets(): (accountId: number) => Money | null {
  const [{ budgets }] = usePreferences()
  return (accountId) => parseMoney(budgets[accountId])
}

interface AgainstBudget {
  readonly account: BillingAccount
  readonly budget: Money
  /** Null where the service does not say what was spent. */
  readonly standing: BudgetStanding | null
  /** Where it leads cannot be told. */
  readonly isUnread: boolean
}

/**
 * How those of the accounts stand that have a budget. It reads all that is paid for: only where somebody has set one.
 *
 * @param readAt when the accounts were read
 */
export function useBudgetStandings(accounts: readonly BillingAccount[], readAt: number): AgainstBudget[] {
  const budgetOf = useBudgets()
  const burn = useBurn()
  const watched = accounts.flatMap((account) => {
    const budget = budgetOf(account.id)
    return budget === null ? [] : [{ account, budget }]
  })
  const usages = useQueries({ queries: watched.map(({ account }) => usageQuery(account.id)) })
  return watched.map(({ account, budget }, at) => {
    const usage = usages[at]
    const soFar = usage?.data && sumMoney(usage.data.items.flatMap(({ cost }) => parseMoney(cost) ?? []))
    const goesBy = burn.burnOf?.(account.id)
    const month = usage && soFar && goesBy ? { soFar, readAt: usage.dataUpdatedAt, burn: goesBy } : null
    return {
      account,
      budget,
      standing: budgetStanding(account, budget, month, readAt),
      isUnread: burn.isUnread || (usage?.isError === true && soFar === undefined),
    }
  })
}
