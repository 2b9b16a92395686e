import type { Database } from '../database.ts'
import type { BillingAccountRow } from '../state/billing-accounts.ts'
import { creditCents, insertCredit } from '../state/credit.ts'
import { insertInvoice } from '../state/invoices.ts'
import { HOUR, monthStart } from '../time.ts'
import { topUpsUntil } from './automatic-top-up.ts'
import { usageRecord } from './lines.ts'
import { meter } from './meter.ts'
import { namesOf } from './names.ts'
import { hoursOf } from './spans.ts'

/** The hour up to which each tenant is known to be settled: most requests need not look. */
const settledHours = new WeakMap<Database, Map<number, number>>()

/**
 * Makes up for what has fallen due by the tenant's present instant: months that ended are invoiced, and credit is topped up, each at
 * its own instant and in their order, however far the clock has gone on. Nothing runs on its own: what nobody asks for may wait.
 */
export function settle(db: Database, userId: number, now: number): void {
  const known = settledHours.get(db) ?? new Map<number, number>()
  settledHours.set(db, known)
  const hour = Math.floor(now / HOUR)
  if (known.get(userId) === hour) return
  db.transaction(() => {
    const accounts = db.all<BillingAccountRow>(
      'SELECT * FROM billing_accounts WHERE user_id = :user ORDER BY id',
      { user: userId },
    )
    for (const account of accounts) settleAccount(db, account, now)
  })
  known.set(userId, hour)
}

/** Settles one account, also one that is deleted: what it used is still to be paid. */
export function settleAccount(db: Database, account: BillingAccountRow, now: number): void {
  let settled = account.settled_until
  for (;;) {
    const end = monthStart(settled, 1)
    topUpsUntil(db, account, settled, Math.min(now, end - 1))
    if (now < end) break
    issueInvoice(db, account, { start: monthStart(settled), end })
    settled = end
  }
  // Between month ends only top-ups need to know how far they were looked for.
  const until = account.recurring_enabled === 1 ? Math.max(settled, now) : settled
  if (until !== account.settled_until)
    db.run('UPDATE billing_accounts SET settled_until = :until WHERE id = :id', { id: account.id, until })
}

/** The invoice of a month in which something cost anything; credit pays what it can at once. */
function issueInvoice(
  db: Database,
  account: BillingAccountRow,
  period: { readonly start: number; readonly end: number },
): void {
  const lines = meter(db, account, hoursOf(period))
  if (lines.length === 0) return
  const nameOf = namesOf(db, account.user_id)
  const { id, totals } = insertInvoice(db, {
    account,
    kind: 'usage',
    period,
    records: lines.map((line) => usageRecord(line, nameOf(line.owner))),
    discountPercentage: account.discount_percentage,
    vatPercentage: account.vat_percentage,
    creditCents: creditCents(db, account.id),
    at: period.end,
  })
  if (totals.credit_cents === 0) return
  insertCredit(db, {
    accountId: account.id,
    cents: totals.credit_cents,
    description: 'Invoice payment',
    invoiceId: id,
    at: period.end,
  })
}
