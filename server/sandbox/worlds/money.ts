import { testCards } from '../catalogue/test-cards.ts'
import type { Database } from '../database.ts'
import { settleAccount } from '../metering/settlement.ts'
import type { BillingAccountRow } from '../state/billing-accounts.ts'
import { insertCredit } from '../state/credit.ts'
import { insertTopUpInvoice, openCents, unpaidInvoices } from '../state/invoices.ts'
import { insertCard, listPaymentObjects } from '../state/payment-objects.ts'
import { buyCredit, payInvoice } from '../state/payments.ts'
import { monthStart } from '../time.ts'
import type { Plot } from './world.ts'

/** Something that happens to an account's money. */
export interface MoneyEvent {
  readonly at: number
  readonly happen: (account: BillingAccountRow) => void
}

/**
 * Tells the history of an account's money: what falls due by itself, and the events between, up to the world's present. It rests after
 * each event and each month, whose invoice takes its time.
 */
export function* tell(
  { db, now }: Plot,
  accountId: number,
  events: readonly MoneyEvent[],
): Iterable<undefined> {
  for (const { at, happen } of events.toSorted((a, b) => a.at - b.at)) {
    if (at > now) continue
    yield* settled(db, accountId, at)
    happen(accountRow(db, accountId))
    yield
  }
  yield* settled(db, accountId, now)
}

function* settled(db: Database, accountId: number, at: number): Iterable<undefined> {
  for (;;) {
    const account = accountRow(db, accountId)
    const monthEnd = monthStart(account.settled_until, 1)
    settleAccount(db, account, Math.min(monthEnd, at))
    if (at <= monthEnd) return
    yield
  }
}

function accountRow(db: Database, id: number): BillingAccountRow {
  const row = db.get<BillingAccountRow>('SELECT * FROM billing_accounts WHERE id = :id', { id })
  if (!row) throw new Error(`No billing account ${id}`)
  return row
}

export function gift(plot: Plot, at: number, cents: number, description: string): MoneyEvent {
  const happen = ({ id }: BillingAccountRow): void =>
    insertCredit(plot.db, { accountId: id, cents, description, at })
  return { at, happen }
}

export function cardAdded(
  { db, userId, random }: Plot,
  at: number,
  token: string,
  holder: string,
  expiresAt?: number,
): MoneyEvent {
  const test = testCards.get(token)
  if (!test) throw new Error(`No test card ${token}`)
  return {
    at,
    happen: ({ id }) => {
      const expires = expiresAt === undefined ? {} : { expiresAt }
      insertCard(db, { userId, billingAccountId: id, holder, test, createdAt: at, random, ...expires })
    },
  }
}

export function creditBought({ db, random }: Plot, at: number, cents: number): MoneyEvent {
  return {
    at,
    happen: ({ id }) => {
      const moment = { now: at, random, description: 'Credit top-up by card' }
      if (!buyCredit(db, id, cents, listPaymentObjects(db, id), moment).ok) throw new Error('No card pays')
    },
  }
}

export function topUpRequested({ db }: Plot, at: number, cents: number): MoneyEvent {
  return {
    at,
    happen: (account) => {
      insertTopUpInvoice(db, account, cents, at)
    },
  }
}

export function discountSet({ db }: Plot, at: number, percentage: number): MoneyEvent {
  return {
    at,
    happen: ({ id }) => {
      db.run('UPDATE billing_accounts SET discount_percentage = :percentage WHERE id = :id', {
        id,
        percentage,
      })
    },
  }
}

/** Pays what is owed for usage, or a share of it, in percent. */
export function owedPaid({ db, random }: Plot, at: number, percent = 100): MoneyEvent {
  return {
    at,
    happen: ({ id }) => {
      for (const invoice of unpaidInvoices(db, id)) {
        if (invoice.kind !== 'usage') continue
        const cents = Math.round((openCents(invoice) * percent) / 100)
        const charge = payInvoice(db, invoice, cents, listPaymentObjects(db, id), { now: at, random })
        if (!charge.ok) throw new Error(charge.errors.join())
      }
    },
  }
}
