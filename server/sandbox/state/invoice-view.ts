import { decimal, unixSeconds } from '../formats.ts'
import type { Database } from '../database.ts'
import { openCents, recordsOfAccount, recordsOfInvoice, type InvoiceRow, type RecordRow } from './invoices.ts'
import type { PaymentObjectRow } from './payment-objects.ts'
import { cardData, providerClient } from './payment-object-view.ts'
import { listTransactions, type TransactionRow } from './payments.ts'
import { grouped } from './vm-view.ts'

const UNPAID = 5
const PAID = 10

/** One invoice as the reference shows it. */
export function viewInvoice(db: Database, invoice: InvoiceRow) {
  const [view] = viewInvoices(db, [invoice], recordsOfInvoice(db, invoice.id))
  if (!view) throw new Error(`Invoice ${invoice.id} has no view`)
  return view
}

/** All of an account's invoices: four queries, whatever their number. */
export function viewInvoices(
  db: Database,
  invoices: readonly InvoiceRow[],
  records: readonly RecordRow[] = recordsOfAccount(db, invoices[0]?.billing_account_id ?? 0),
) {
  const accountId = invoices[0]?.billing_account_id ?? 0
  const recordsOf = grouped(records, (record) => String(record.invoice_id))
  const transactionsOf = grouped(listTransactions(db, accountId), (row) => String(row.invoice_id))
  const cards = new Map(cardsEverOf(db, accountId).map((card) => [card.id, card]))
  return invoices.map((invoice) => {
    const id = String(invoice.id)
    return {
      account_snapshot: invoice.account_snapshot,
      billing_account_id: invoice.billing_account_id,
      created: unixSeconds(invoice.created_at),
      discount_percentage: invoice.discount_percentage,
      due_date: unixSeconds(invoice.due_at),
      id: invoice.id,
      name: invoice.kind === 'credit' ? 'Credit top-up' : 'Invoice',
      padded_id: id.padStart(9, '0'),
      period_end: unixSeconds(invoice.period_end),
      period_start: unixSeconds(invoice.period_start),
      records_list: (recordsOf.get(id) ?? []).map((record) => recordView(record, invoice)),
      status: openCents(invoice) === 0 ? PAID : UNPAID,
      totals: {
        subtotal: decimal(invoice.subtotal_cents),
        discount_amount: decimal(invoice.discount_cents),
        credit: decimal(invoice.credit_cents),
        vat_tax: decimal(invoice.vat_cents),
        total: decimal(invoice.total_cents),
      },
      transaction_list: (transactionsOf.get(id) ?? []).map((row) =>
        transactionView(row, invoice, cards.get(row.payment_object_id)),
      ),
      vat_percentage: invoice.vat_percentage,
    }
  })
}

function recordView(record: RecordRow, invoice: InvoiceRow) {
  return {
    amount: record.amount_e5 / 1e5,
    created: unixSeconds(invoice.created_at),
    descr: '',
    id: record.id,
    invoice_id: record.invoice_id,
    item_price: record.item_price_e7 / 1e7,
    location_slug: record.location,
    name: record.name,
    qty: record.qty,
    qty_unit: record.qty_unit,
  }
}

/** Also the cards that are no longer there: what they paid stays paid. */
function cardsEverOf(db: Database, accountId: number): (PaymentObjectRow & { email: string })[] {
  return db.all(
    `SELECT payment_objects.*, email FROM payment_objects JOIN billing_accounts ON billing_accounts.id = billing_account_id
     WHERE billing_account_id = :account`,
    { account: accountId },
  )
}

function transactionView(
  row: TransactionRow,
  invoice: InvoiceRow,
  card: (PaymentObjectRow & { email: string }) | undefined,
) {
  const created = unixSeconds(row.created_at)
  return {
    additional_data: JSON.stringify({
      id: row.identifier,
      amount: row.amount_cents,
      origin_amount: row.amount_cents,
      status: 'closed',
      description: `Payment of invoice #${invoice.id}`,
      livemode: false,
      refunds: null,
      client: card ? providerClient(card, card.email) : null,
      currency: 'EUR',
      created_at: created,
      updated_at: created,
      response_code: 20000,
      short_id: `0000.${String(row.id)
        .padStart(8, '0')
        .replace(/(....)(....)/, '$1.$2')}`,
      is_fraud: false,
      invoices: [],
      app_id: null,
      preauthorization: null,
      fees: [],
      payment: card ? { ...cardData(card, card.email), client: providerClient(card, card.email).id } : null,
      mandate_reference: null,
      is_refundable: true,
      is_markable_as_fraud: true,
    }),
    amount: decimal(row.amount_cents),
    created,
    id: row.id,
    identifier: row.identifier,
    payment_object_id: row.payment_object_id,
  }
}
