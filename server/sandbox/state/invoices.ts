import type { Database } from '../database.ts'
import { forbiddenResource } from '../http/failures.ts'
import type { Caller } from '../http/call.ts'
import { unixSeconds } from '../formats.ts'
import { DAY } from '../time.ts'
import type { BillingAccountRow } from './billing-accounts.ts'
import { invoiceTotals, type InvoiceTotals } from './invoice-totals.ts'

export interface InvoiceRow extends InvoiceTotals {
  readonly id: number
  readonly user_id: number
  readonly billing_account_id: number
  readonly kind: 'usage' | 'credit'
  readonly period_start: number
  readonly period_end: number
  readonly account_snapshot: string
  readonly discount_percentage: number
  readonly vat_percentage: number
  readonly created_at: number
  readonly due_at: number
  readonly paid_cents: number
}

/** A line of an invoice. */
export interface RecordLine {
  readonly location: string | null
  readonly name: string
  readonly qty: number
  readonly qty_unit: string
  readonly item_price_e7: number
  readonly amount_e5: number
}

export interface RecordRow extends RecordLine {
  readonly id: number
  readonly invoice_id: number
}

const SELECT = `SELECT *, (
    SELECT COALESCE(SUM(amount_cents), 0) FROM transactions WHERE invoice_id = invoices.id
  ) AS paid_cents FROM invoices`

/** An account's invoices, newest first. */
export function listInvoices(db: Database, accountId: number): InvoiceRow[] {
  return db.all<InvoiceRow>(
    `${SELECT} WHERE billing_account_id = :account ORDER BY created_at DESC, id DESC`,
    {
      account: accountId,
    },
  )
}

/** What is still owed, the oldest first: the order of paying. */
export function unpaidInvoices(db: Database, accountId: number): InvoiceRow[] {
  return listInvoices(db, accountId)
    .filter((invoice) => openCents(invoice) > 0)
    .toReversed()
}

export function findInvoice(db: Database, caller: Caller, id: number): InvoiceRow {
  const found = db.get<InvoiceRow>(
    `${SELECT} WHERE id = :id AND user_id = :user_id AND (:only_account IS NULL OR billing_account_id = :only_account)`,
    { id, user_id: caller.userId, only_account: caller.onlyAccount },
  )
  if (!found) throw forbiddenResource()
  return found
}

/** What is left to pay of it. */
export function openCents(invoice: InvoiceRow): number {
  return invoice.total_cents - invoice.paid_cents
}

export function unpaidCents(db: Database, accountId: number): number {
  return unpaidInvoices(db, accountId).reduce((sum, invoice) => sum + openCents(invoice), 0)
}

const RECORD_COLUMNS = [
  'id',
  'invoice_id',
  'location',
  'name',
  'qty',
  'qty_unit',
  'item_price_e7',
  'amount_e5',
] as const satisfies readonly (keyof RecordRow)[]

export function recordsOfInvoice(db: Database, invoiceId: number): RecordRow[] {
  return db.many<RecordRow>(RECORD_COLUMNS, 'invoice_records WHERE invoice_id = :invoice ORDER BY id', {
    invoice: invoiceId,
  })
}

export function recordsOfAccount(db: Database, accountId: number): RecordRow[] {
  return db.many<RecordRow>(
    RECORD_COLUMNS,
    `invoice_records WHERE invoice_id IN (SELECT id FROM invoices WHERE billing_account_id = :account) ORDER BY id`,
    { account: accountId },
  )
}

/** Days from an invoice's making until it is due. */
const DUE_DAYS = 14

/** Makes an invoice of its records; returns its number and totals. */
export function insertInvoice(
  db: Database,
  invoice: {
    readonly account: BillingAccountRow
    readonly kind: InvoiceRow['kind']
    readonly period: { readonly start: number; readonly end: number }
    readonly records: readonly RecordLine[]
    readonly discountPercentage: number
    readonly vatPercentage: number
    /** The credit that there is to pay with. */
    readonly creditCents: number
    readonly at: number
  },
): { id: number; totals: InvoiceTotals } {
  const { account, kind, period, records, at } = invoice
  const totals = invoiceTotals(records, invoice)
  return db.transaction(() => {
    const id = db.insert('invoices', {
      user_id: account.user_id,
      billing_account_id: account.id,
      kind,
      period_start: period.start,
      period_end: period.end,
      account_snapshot: JSON.stringify(accountSnapshot(account, invoice.creditCents)),
      discount_percentage: invoice.discountPercentage,
      vat_percentage: invoice.vatPercentage,
      ...totals,
      created_at: at,
      due_at: at + DUE_DAYS * DAY,
    })
    for (const { location, name, qty, qty_unit, item_price_e7, amount_e5 } of records) {
      const row = { location, name, qty, qty_unit, item_price_e7, amount_e5 }
      db.insert('invoice_records', { invoice_id: id, ...row })
    }
    return { id, totals }
  })
}

/** An invoice for credit, which is sold without VAT. */
export function insertTopUpInvoice(
  db: Database,
  account: BillingAccountRow,
  cents: number,
  at: number,
): void {
  const record = {
    location: null,
    name: 'Credit top-up',
    qty: 1,
    qty_unit: 'pcs',
    item_price_e7: cents * 100_000,
    amount_e5: cents * 1000,
  }
  insertInvoice(db, {
    account,
    kind: 'credit',
    period: { start: at, end: at + 1 },
    records: [record],
    discountPercentage: 0,
    vatPercentage: 0,
    creditCents: 0,
    at,
  })
}

/** The account as it was when the invoice was made. */
function accountSnapshot(account: BillingAccountRow, creditBefore: number) {
  return {
    address_line1: account.address_line1,
    address_line2: null,
    city: account.city,
    company_name: account.company_name,
    company_reg_code: account.company_reg_code,
    company_vat_number: account.company_vat_number,
    country: account.country,
    county: account.county,
    created: unixSeconds(account.created_at),
    credit_amount: creditBefore / 100,
    email: account.email,
    id: account.id,
    is_deleted: account.deleted_at !== null,
    post_index: account.post_index,
    title: account.title,
    user_id: account.user_id,
  }
}
