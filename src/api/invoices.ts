import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { parseMoney, sumMoney, ZERO, type Money } from '@/lib/money'

import { callApi } from './http'
import { listOf, type ListOf } from './list'

/* Reference, "Invoice details" and "List invoices". Instants are Unix seconds; records have amounts of up to five decimals (rules.md). */

const text = z.optional(z.nullable(z.string()))
const number = z.optional(z.nullable(z.number()))

const recordSchema = z.looseObject({
  id: number,
  /** What was used and how it was made: "web-01, 2 CPUs, 2 GB RAM, 20 GB disk". */
  name: text,
  qty: number,
  qty_unit: text,
  item_price: number,
  amount: z.number(),
  location_slug: text,
})

const transactionSchema = z.looseObject({
  id: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  identifier: text,
  amount: number,
  created: number,
  /** A text of the payment's processor, which names the card. */
  additional_data: text,
  payment_object_id: number,
})

const totalsSchema = z.looseObject({
  subtotal: number,
  discount_amount: number,
  /** Negative or zero. */
  credit: number,
  vat_tax: number,
  total: number,
})

const invoiceSchema = z.looseObject({
  id: z.number(),
  /** Its number as it is written: "003782543". */
  padded_id: text,
  /** "Invoice", "Credit top-up". */
  name: text,
  billing_account_id: number,
  status: number,
  created: number,
  due_date: number,
  period_start: number,
  /** The instant after its last. */
  period_end: number,
  discount_percentage: number,
  vat_percentage: number,
  /** The account as it was when the invoice was made: JSON within JSON, and not always valid (rules.md, "Payloads"). */
  account_snapshot: text,
  records_list: z.optional(z.nullable(z.array(recordSchema))),
  transaction_list: z.optional(z.nullable(z.array(transactionSchema))),
  totals: z.optional(z.nullable(totalsSchema)),
})

export type Invoice = z.infer<typeof invoiceSchema>
export type InvoiceRecord = z.infer<typeof recordSchema>
export type InvoiceTransaction = z.infer<typeof transactionSchema>

/** Any other status is shown as its number (rules.md, "Times and money"). */
export const INVOICE_UNPAID = 5
export const INVOICE_PAID = 10

export const invoicesQuery = (billingAccountId: number) =>
  queryOptions({
    queryKey: ['invoices', 'of-account', billingAccountId],
    queryFn: ({ signal }) => readInvoices(billingAccountId, signal),
    staleTime: 60_000,
  })

export const invoiceQuery = (id: number) =>
  queryOptions({
    queryKey: ['invoices', 'one', id],
    queryFn: ({ signal }) => readInvoice(id, signal),
    staleTime: 60_000,
  })

export const invoiceKeys = { all: ['invoices'] as const }

export function readInvoices(billingAccountId: number, signal?: AbortSignal) {
  return callApi(
    {
      method: 'GET',
      path: '/payment/invoice/list',
      query: { billing_account_id: billingAccountId },
      signal,
    },
    listOf(invoiceSchema),
  )
}

export function readInvoice(id: number, signal?: AbortSignal) {
  return callApi(
    { method: 'GET', path: '/payment/invoice', query: { invoice_id: id }, signal },
    invoiceSchema,
  )
}

/** What is left to pay of it; null when the API does not say what it comes to, or whether it is to be paid. */
export function amountOpen({ status, totals, transaction_list: payments }: Invoice): Money | null {
  if (status === INVOICE_PAID) return ZERO
  if (status !== INVOICE_UNPAID) return null
  const total = parseMoney(totals?.total)
  if (total === null) return null
  const open = total.minus(sumMoney((payments ?? []).flatMap(({ amount }) => parseMoney(amount) ?? [])))
  return open.gt(ZERO) ? open : ZERO
}

/** Those of which something is owed, the oldest first: the order in which the service has them paid (reference, "Pay all"). */
export function unpaidInvoices(invoices: readonly Invoice[]): Invoice[] {
  return invoices
    .filter((invoice) => amountOpen(invoice)?.gt(ZERO) === true)
    .toSorted((a, b) => (a.created ?? 0) - (b.created ?? 0) || a.id - b.id)
}

/** Whether all that is owed is known: what cannot be read would be charged with the rest. */
export function isOwedKnown({ items, malformed }: ListOf<Invoice>): boolean {
  return (
    malformed === 0 &&
    items.every((invoice) => invoice.status !== INVOICE_UNPAID || amountOpen(invoice) !== null)
  )
}

/** What is owed of all of them together. */
export function amountOwed(invoices: readonly Invoice[]): Money {
  return sumMoney(invoices.flatMap((invoice) => amountOpen(invoice) ?? []))
}
