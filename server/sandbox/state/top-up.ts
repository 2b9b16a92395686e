import type { Database } from '../database.ts'
import type { RandomBytes } from '../identifiers.ts'
import type { BillingAccountRow } from './billing-accounts.ts'
import { creditCents } from './credit.ts'
import { listPaymentObjects } from './payment-objects.ts'
import { buyCredit, type Charge } from './payments.ts'

/** Whether an automatic top-up is due: it is switched on, and what is left has fallen below the threshold. */
export function isTopUpDue(db: Database, account: BillingAccountRow): boolean {
  return account.recurring_enabled === 1 && creditCents(db, account.id) < account.recurring_threshold_cents
}

/** Buys credit as the account's owner has set it. */
export function topUp(
  db: Database,
  account: BillingAccountRow,
  moment: { readonly now: number; readonly random?: RandomBytes },
): Charge {
  const cards = listPaymentObjects(db, account.id)
  const description = 'Automatic top-up'
  return buyCredit(db, account.id, account.recurring_amount_cents, cards, { ...moment, description })
}
