import { decimal } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { namedAccount } from '../state/billing-accounts.ts'
import { viewInvoice, viewInvoices } from '../state/invoice-view.ts'
import { findInvoice, listInvoices, openCents, unpaidInvoices, type InvoiceRow } from '../state/invoices.ts'
import { listPaymentObjects } from '../state/payment-objects.ts'
import { payInvoice } from '../state/payments.ts'

/** Invoices and paying them, by the primary card or, where that fails, by the next one. */
export const invoices: Chapter = {
  'GET /v1/payment/invoice/list': (call) =>
    ok(viewInvoices(call.db, listInvoices(call.db, namedAccount(call).id))),

  'GET /v1/payment/invoice': (call) => ok(viewInvoice(call.db, named(call))),

  'POST /v1/payment/pay_invoice': (call) => {
    const invoice = named(call)
    if (openCents(invoice) === 0) throw refused(`Invoice #${invoice.id} is already paid.`)
    const { errors } = pay(call, [invoice], openCents(invoice))
    if (errors.length > 0) throw refused(errors.join('. '))
    return success
  },

  'POST /v1/payment/pay_all': (call) => {
    const owed = unpaidInvoices(call.db, namedAccount(call).id)
    if (owed.length === 0) throw refused('There are no unpaid invoices.')
    const { errors } = pay(call, owed, Infinity)
    if (errors.length > 0) throw refused(errors.join('. '))
    return success
  },

  'POST /v1/payment/pay_amount': (call) => {
    const account = namedAccount(call)
    const cents = call.input.requiredCents('amount')
    const { paid, usedCents, errors } = pay(call, unpaidInvoices(call.db, account.id), cents)
    if (errors.length > 0 && usedCents === 0) throw refused(errors.join('. '))
    const used = usedCents === cents ? 'All amount were used.' : `${decimal(usedCents)} were used.`
    const which = paid.map((id) => `#${id}`).join(', ')
    return ok({
      amount_left: decimal(cents - usedCents),
      amount_used: decimal(usedCents),
      error_log: errors.join('. '),
      message:
        paid.length === 0
          ? 'There are no unpaid invoices.'
          : `${used} Invoices (${which}) were paid fully or partially.`,
      paid_invoices: paid,
      success: errors.length === 0,
    })
  },
}

function named(call: Call): InvoiceRow {
  return findInvoice(call.db, call, call.input.requiredInteger('invoice_id'))
}

/** Pays invoices in their order until the amount is used up or no card pays any more. */
function pay(
  call: Call,
  owed: readonly InvoiceRow[],
  cents: number,
): { paid: number[]; usedCents: number; errors: readonly string[] } {
  const { db, now } = call
  const paid: number[] = []
  let usedCents = 0
  for (const invoice of owed) {
    const part = Math.min(openCents(invoice), cents - usedCents)
    if (part === 0) break
    const cards = listPaymentObjects(db, invoice.billing_account_id)
    const charge = payInvoice(db, invoice, part, cards, { now })
    if (!charge.ok) return { paid, usedCents, errors: charge.errors }
    paid.push(invoice.id)
    usedCents += part
  }
  return { paid, usedCents, errors: [] }
}
