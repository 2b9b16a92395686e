import type { BillingAccount } from '@/api/billing-accounts'
import type { Burn } from '@/components/burn'
import { forecastOf, invoiced, monthEndOf } from '@/lib/forecast'
import { parseMoney, ZERO, type Money } from '@/lib/money'

/**
 * What a month may cost, against what it has cost and where it leads: all after the account's discount and before VAT, which is what the
 * page of the usage forecasts.
 */
export interface BudgetStanding {
  readonly budget: Money
  readonly spent: Money
  /** By the end of the month, if all goes on as it stands; null while that is not known. */
  readonly forecast: Money | null
  /** Of the month, epoch milliseconds. */
  readonly monthEnd: number
  /** `ahead`: what was spent is within the budget, and where it leads is not. */
  readonly state: 'within' | 'ahead' | 'over'
}

/**
 * Null where the service does not say what the account has spent.
 *
 * @param month what was metered, exact, up to when, and what goes by in an hour; null while that is not known
 * @param readAt when the account was read: what it has spent is of the month of then, whichever it is by now
 */
export function budgetStanding(
  account: Pick<BillingAccount, 'running_totals' | 'discount_percentage'>,
  budget: Money,
  month: { readonly soFar: Money; readonly readAt: number; readonly burn: Burn } | null,
  readAt: number,
): BudgetStanding | null {
  const subtotal = parseMoney(account.running_totals?.subtotal)
  if (subtotal === null) return null
  const spent = subtotal.minus(parseMoney(account.running_totals?.discount_amount) ?? ZERO)
  const terms = { discountPercentage: account.discount_percentage ?? 0, vatPercentage: 0, credit: ZERO }
  const leads = month && forecastOf(month.soFar, month.burn.hourly, month.readAt, readAt)
  const forecast = leads && invoiced(leads.total, terms).net
  const state = spent.gt(budget) ? 'over' : forecast?.gt(budget) === true ? 'ahead' : 'within'
  return { budget, spent, forecast, monthEnd: monthEndOf(readAt), state }
}

/** What a warning is about: one that was put away comes again when the budget, the month or what it says is another. */
export function warningKey({ budget, monthEnd, state }: BudgetStanding): string {
  return `${state} ${budget.toFixed()} ${new Date(monthEnd).toISOString().slice(0, 10)}`
}
