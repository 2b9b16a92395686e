import type { Database } from '../database.ts'
import { refused } from '../http/failures.ts'
import { DAY } from '../time.ts'
import { openCents, unpaidInvoices, type InvoiceRow } from './invoices.ts'

export type RestrictionLevel = 'CLEAR' | 'LIMITED' | 'FROZEN'

/** Days after which an account with an overdue invoice is frozen. */
const FROZEN_AFTER_DAYS = 45

/** What an account may do: with an overdue invoice nothing new, later on nor start or take over what is there. */
export function restriction(
  db: Database,
  accountId: number,
  now: number,
): { level: RestrictionLevel; overdue?: InvoiceRow } {
  const overdue = unpaidInvoices(db, accountId).find(
    (invoice) => invoice.kind === 'usage' && openCents(invoice) > 0 && invoice.due_at <= now,
  )
  if (!overdue) return { level: 'CLEAR' }
  return { level: now < overdue.due_at + FROZEN_AFTER_DAYS * DAY ? 'LIMITED' : 'FROZEN', overdue }
}

/** Refuses to make something for an account that has an overdue invoice. Snapshots stay possible: they protect what is there. */
export function refuseRestricted(db: Database, accountId: number, now: number): void {
  const { level, overdue } = restriction(db, accountId, now)
  if (overdue) throw restricted(accountId, level, overdue)
}

export function refuseFrozen(db: Database, accountId: number, now: number): void {
  const { level, overdue } = restriction(db, accountId, now)
  if (overdue && level === 'FROZEN') throw restricted(accountId, level, overdue)
}

function restricted(accountId: number, level: RestrictionLevel, overdue: InvoiceRow): Error {
  return refused(
    `Billing account ${accountId} is ${level.toLowerCase()}: invoice #${overdue.id} is overdue. Pay it first.`,
  )
}
