import type { Database } from '../database.ts'
import type { BillingAccountRow } from '../state/billing-accounts.ts'
import { creditCents } from '../state/credit.ts'
import { invoiceTotals, type InvoiceTotals } from '../state/invoice-totals.ts'
import { monthStart } from '../time.ts'
import { meterOnce } from './meter.ts'
import { hoursUpTo } from './spans.ts'
import type { UsageLine } from './tally.ts'

/** What the present month has cost so far. */
export function currentUsage(db: Database, account: BillingAccountRow, now: number): readonly UsageLine[] {
  return meterOnce(db, account, hoursUpTo(monthStart(now), now))
}

export interface RunningTotals extends InvoiceTotals {
  readonly credit_available_cents: number
  /** What is left: the credit less what this month's invoice would take of it, or owe beyond it. */
  readonly ongoing_cents: number
}

/** What this month's invoice would say if it were issued now. */
export function runningTotals(db: Database, account: BillingAccountRow, now: number): RunningTotals {
  const credit = creditCents(db, account.id)
  const totals = invoiceTotals(currentUsage(db, account, now), {
    discountPercentage: account.discount_percentage,
    vatPercentage: account.vat_percentage,
    creditCents: credit,
  })
  return {
    ...totals,
    credit_available_cents: credit,
    ongoing_cents: credit - (totals.subtotal_cents - totals.discount_cents),
  }
}
