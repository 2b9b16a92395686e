import type { Database } from '../database.ts'
import type { BillingAccountRow } from '../state/billing-accounts.ts'
import { creditCents, insertCredit } from '../state/credit.ts'
import { insertInvoice } from '../state/invoices.ts'
import { HOUR, monthStart } from '../time.ts'
import { topUpsUntil } from './automatic-top-up.ts'
import { usageRecord } from './lines.ts'
import { meter, usageChanges } from './meter.ts'
import { namesOf } from './names.ts'
import { changesBetween, hoursOf } from './spans.ts'

/** How a tenant was when all that had fallen due was settled. */
interface Settled {
  /** The instant from which more may have fallen due, whatever happens until then. */
  readonly until: number
  /** What the tenant had then, and the writes after which that was looked at last. */
  readonly changes: string
  writes: number
}

/** Most requests need not look: nothing falls due within an hour but by what is written, or is on its way. */
const settledTenants = new WeakMap<Database, Map<number, Settled>>()

/**
 * Makes up for what has fallen due by the tenant's present instant: months that ended are invoiced, and credit is topped up, each at
 * its own instant and in their order, however far the clock has gone on. Nothing runs on its own: what nobody asks for may wait.
 */
export function settle(db: Database, userId: number, now: number): void {
  const known = settledTenants.get(db) ?? new Map<number, Settled>()
  settledTenants.set(db, known)
  const last = known.get(userId)
  if (last && now < last.until) {
    if (last.writes === db.writes) return
    if (last.changes === usageChanges(db, userId)) {
      last.writes = db.writes
      return
    }
  }
  let until = (Math.floor(now / HOUR) + 1) * HOUR
  db.transaction(() => {
    const accounts = db.all<BillingAccountRow>(
      'SELECT * FROM billing_accounts WHERE user_id = :user ORDER BY id',
      { user: userId },
    )
    for (const account of accounts) {
      settleAccount(db, account, now)
      until = changesBetween(db, account, now, until - 1)[0] ?? until
    }
  })
  known.set(userId, { until, changes: usageChanges(db, userId), writes: db.writes })
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
