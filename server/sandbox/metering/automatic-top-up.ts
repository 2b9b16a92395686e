import type { Database } from '../database.ts'
import type { BillingAccountRow } from '../state/billing-accounts.ts'
import { listPaymentObjects } from '../state/payment-objects.ts'
import { buyCredit, type Charge } from '../state/payments.ts'
import { DAY, HOUR } from '../time.ts'
import { runningTotals } from './running-totals.ts'
import { changesBetween } from './spans.ts'

/** Whether a top-up is due: it is switched on, and what is left has fallen below the threshold. */
export function isTopUpDue(db: Database, account: BillingAccountRow, now: number): boolean {
  if (account.recurring_enabled === 0) return false
  return runningTotals(db, account, now).ongoing_cents < account.recurring_threshold_cents
}

/** Buys credit as the account's owner has set it. */
export function topUp(db: Database, account: BillingAccountRow, now: number): Charge {
  const cards = listPaymentObjects(db, account.id)
  const moment = { now, description: 'Automatic top-up' }
  return db.transaction(() => {
    const charge = buyCredit(db, account.id, account.recurring_amount_cents, cards, moment)
    db.run('UPDATE billing_accounts SET top_up_in_vain_at = :in_vain WHERE id = :id', {
      id: account.id,
      in_vain: isTopUpDue(db, account, now) ? now : null,
    })
    return charge
  })
}

/**
 * The top-ups that fall due after an instant and up to another of the same month. A day goes by after a card refused, and after a
 * top-up too small to lift the account over its threshold: no card is charged hour by hour.
 */
export function topUpsUntil(db: Database, account: BillingAccountRow, after: number, until: number): void {
  if (account.recurring_enabled === 0) return
  let earliest = Math.max(after, account.top_up_in_vain_at === null ? 0 : account.top_up_in_vain_at + DAY)
  for (;;) {
    const due = firstDue(db, account, earliest, until)
    if (due === undefined) return
    topUp(db, account, due)
    earliest = isTopUpDue(db, account, due) ? due + DAY : due
  }
}

/**
 * The first instant from one until another at which a top-up is due. What is left only falls: when an hour begins, and when something
 * comes that is to be paid for.
 */
function firstDue(db: Database, account: BillingAccountRow, from: number, until: number): number | undefined {
  if (from > until || !isTopUpDue(db, account, until)) return undefined
  if (isTopUpDue(db, account, from)) return from
  const instants = [...hoursBetween(from, until), ...changesBetween(db, account, from, until)].toSorted(
    (a, b) => a - b,
  )
  // It is due at the last of them.
  let [first, last] = [0, instants.length - 1]
  while (first < last) {
    const middle = Math.floor((first + last) / 2)
    if (isTopUpDue(db, account, instants[middle] ?? until)) last = middle
    else first = middle + 1
  }
  return instants[first]
}

/** The hours that begin after an instant and up to another. */
function hoursBetween(after: number, upTo: number): number[] {
  const first = Math.floor(after / HOUR) + 1
  const count = Math.max(0, Math.floor(upTo / HOUR) - first + 1)
  return Array.from({ length: count }, (_, at) => (first + at) * HOUR)
}
