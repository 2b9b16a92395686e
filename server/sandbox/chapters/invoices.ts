import { z } from 'zod'

import { succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, positiveCents } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'
import { decimal } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { findBillingAccount, findKeptAccount } from '../state/billing-accounts.ts'
import { viewInvoice, viewInvoices } from '../state/invoice-view.ts'
import { findInvoice, listInvoices, openCents, unpaidInvoices, type InvoiceRow } from '../state/invoices.ts'
import { listPaymentObjects } from '../state/payment-objects.ts'
import { payInvoice } from '../state/payments.ts'
import { accountInBody, accountInQuery } from './billing-account-shapes.ts'
import { invoice, payingReport } from './invoice-shapes.ts'

const NOT_PAID = 'Nothing is open, or no card pays.'

/** Invoices and paying them, by the primary card or, where that fails, by the next one. */
export const invoices = [
  endpoint('GET /v1/payment/invoice', {
    description: 'One invoice.',
    parameters: { invoice_id: query.required(integer, 'The invoice.', 1) },
    answer: invoice,
    run: (call, { invoice_id }) => viewInvoice(call.db, findInvoice(call.db, call, invoice_id)),
  }),

  endpoint('GET /v1/payment/invoice/list', {
    description: 'The invoices of an account, newest first.',
    parameters: { billing_account_id: accountInQuery },
    answer: z.array(invoice),
    run: (call, { billing_account_id }) =>
      viewInvoices(call.db, listInvoices(call.db, findKeptAccount(call, billing_account_id).id)),
  }),

  endpoint('POST /v1/payment/pay_all', {
    description: 'Pays everything that an account owes, the oldest invoice first.',
    parameters: { billing_account_id: accountInBody },
    answer: success,
    refusals: { 400: NOT_PAID },
    run: (call, { billing_account_id }) => {
      const owed = unpaidInvoices(call.db, findBillingAccount(call, billing_account_id).id)
      if (owed.length === 0) throw refused('There are no unpaid invoices.')
      const { errors } = pay(call, owed, Infinity)
      if (errors.length > 0) throw refused(errors.join('. '))
      return succeeded
    },
  }),

  endpoint('POST /v1/payment/pay_amount', {
    description: 'Pays so much of what an account owes, the oldest invoice first.',
    parameters: {
      billing_account_id: accountInBody,
      amount: body.required(positiveCents, 'How much.', 10),
    },
    answer: payingReport,
    refusals: { 400: 'No card pays.' },
    run: (call, { billing_account_id, amount }) => {
      const account = findBillingAccount(call, billing_account_id)
      const { paid, usedCents, errors } = pay(call, unpaidInvoices(call.db, account.id), amount)
      if (errors.length > 0 && usedCents === 0) throw refused(errors.join('. '))
      const used = usedCents === amount ? 'All amount were used.' : `${decimal(usedCents)} were used.`
      const which = paid.map((id) => `#${id}`).join(', ')
      return {
        amount_left: decimal(amount - usedCents),
        amount_used: decimal(usedCents),
        error_log: errors.join('. '),
        message:
          paid.length === 0
            ? 'There are no unpaid invoices.'
            : `${used} Invoices (${which}) were paid fully or partially.`,
        paid_invoices: paid,
        success: errors.length === 0,
      }
    },
  }),

  endpoint('POST /v1/payment/pay_invoice', {
    description: 'Pays what is open on an invoice.',
    parameters: { invoice_id: body.required(integer, 'The invoice.', 1) },
    answer: success,
    refusals: { 400: NOT_PAID },
    run: (call, { invoice_id }) => {
      const row = findInvoice(call.db, call, invoice_id)
      if (openCents(row) === 0) throw refused(`Invoice #${row.id} is already paid.`)
      const { errors } = pay(call, [row], openCents(row))
      if (errors.length > 0) throw refused(errors.join('. '))
      return succeeded
    },
  }),
]

/** Pays invoices in their order until the amount is used up or no card pays any more: what one request pays is written at once. */
function pay(
  { db, now }: Call,
  owed: readonly InvoiceRow[],
  cents: number,
): { paid: number[]; usedCents: number; errors: readonly string[] } {
  return db.transaction(() => {
    const paid: number[] = []
    let usedCents = 0
    for (const row of owed) {
      const part = Math.min(openCents(row), cents - usedCents)
      if (part === 0) break
      const cards = listPaymentObjects(db, row.billing_account_id)
      const charge = payInvoice(db, row, part, cards, { now })
      if (!charge.ok) return { paid, usedCents, errors: charge.errors }
      paid.push(row.id)
      usedCents += part
    }
    return { paid, usedCents, errors: [] }
  })
}
