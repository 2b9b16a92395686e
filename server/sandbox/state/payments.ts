import type { Database } from '../database.ts'
import { providerId, systemRandom, type RandomBytes } from '../identifiers.ts'
import { insertCredit } from './credit.ts'
import { openCents, type InvoiceRow } from './invoices.ts'
import { chargeRefusal, type PaymentObjectRow } from './payment-objects.ts'

export interface TransactionRow {
  readonly id: number
  readonly billing_account_id: number
  readonly payment_object_id: number
  readonly invoice_id: number | null
  readonly identifier: string
  readonly amount_cents: number
  readonly created_at: number
}

/** The card payments for an account's invoices, by invoice. */
export function listTransactions(db: Database, accountId: number): TransactionRow[] {
  return db.all<TransactionRow>(
    'SELECT * FROM transactions WHERE billing_account_id = :account ORDER BY id',
    {
      account: accountId,
    },
  )
}

/** Charges can be made, or the reason why not. */
export type Charge = { readonly ok: true } | { readonly ok: false; readonly errors: readonly string[] }

interface Moment {
  readonly now: number
  readonly random?: RandomBytes
}

/** Pays an amount of an invoice, by the first of the cards that lets it; a top-up that is paid for becomes credit. */
export function payInvoice(
  db: Database,
  invoice: InvoiceRow,
  cents: number,
  cards: readonly PaymentObjectRow[],
  moment: Moment,
): Charge {
  const { card, errors } = firstThatPays(cards, moment.now)
  if (!card) return { ok: false, errors }
  db.transaction(() => {
    const transactionId = insertTransaction(db, card, cents, moment, invoice.id)
    if (invoice.kind === 'credit' && cents === openCents(invoice)) {
      insertCredit(db, {
        accountId: invoice.billing_account_id,
        cents: invoice.total_cents,
        description: 'Credit top-up by invoice',
        invoiceId: invoice.id,
        transactionId,
        at: moment.now,
      })
    }
  })
  return { ok: true }
}

/** Buys credit with the first of the cards that lets it. */
export function buyCredit(
  db: Database,
  accountId: number,
  cents: number,
  cards: readonly PaymentObjectRow[],
  moment: Moment & { readonly description: string },
): Charge {
  const { card, errors } = firstThatPays(cards, moment.now)
  if (!card) return { ok: false, errors }
  db.transaction(() => {
    const transactionId = insertTransaction(db, card, cents, moment)
    const { description, now: at } = moment
    insertCredit(db, { accountId, cents, description, transactionId, at })
  })
  return { ok: true }
}

function firstThatPays(
  cards: readonly PaymentObjectRow[],
  now: number,
): { card?: PaymentObjectRow; errors: string[] } {
  const errors: string[] = []
  for (const card of cards) {
    const refusal = chargeRefusal(card, now)
    if (refusal === undefined) return { card, errors }
    errors.push(card.last4 === null ? refusal : `${card.card_type} ${card.last4}: ${refusal}`)
  }
  return { errors: errors.length > 0 ? errors : ['The billing account has no card to pay with'] }
}

function insertTransaction(
  db: Database,
  card: PaymentObjectRow,
  cents: number,
  { now, random = systemRandom }: Moment,
  invoiceId?: number,
): number {
  return db.insert('transactions', {
    billing_account_id: card.billing_account_id,
    payment_object_id: card.id,
    invoice_id: invoiceId ?? null,
    identifier: providerId('tran', random),
    amount_cents: cents,
    created_at: now,
  })
}
