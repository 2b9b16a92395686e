import { decimal, unixSeconds } from '../formats.ts'
import type { Chapter } from '../http/call.ts'
import { forbiddenResource, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { namedAccount } from '../state/billing-accounts.ts'
import { listCredit, type CreditRow } from '../state/credit.ts'
import { insertTopUpInvoice } from '../state/invoices.ts'
import { findPaymentObject } from '../state/payment-objects.ts'
import { buyCredit } from '../state/payments.ts'

/** Credit: what is paid before it is used. It is sold without VAT. */
export const credit: Chapter = {
  'GET /v1/payment/credit/list': (call) => ok(listCredit(call.db, namedAccount(call).id).map(creditView)),

  'POST /v1/payment/credit/buy': (call) => {
    const account = namedAccount(call)
    const card = findPaymentObject(call.db, call, call.input.requiredInteger('payment_object_id'))
    if (card.billing_account_id !== account.id) throw forbiddenResource()
    const cents = call.input.requiredCents('amount')
    const moment = { now: call.now, description: 'Credit top-up by card' }
    const charge = buyCredit(call.db, account.id, cents, [card], moment)
    if (!charge.ok) throw refused(charge.errors.join('. '))
    return success
  },

  'POST /v1/payment/credit/request_invoice': (call) => {
    const account = namedAccount(call)
    insertTopUpInvoice(call.db, account, call.input.requiredCents('amount'), call.now)
    return success
  },
}

function creditView(row: CreditRow) {
  return {
    amount: decimal(row.amount_cents),
    billing_account_id: row.billing_account_id,
    created: unixSeconds(row.created_at),
    description: row.description,
    id: row.id,
  }
}
