import { decimal, unixSeconds } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { forbiddenResource, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { namedAccount, type BillingAccountRow } from '../state/billing-accounts.ts'
import { listCredit, type CreditRow } from '../state/credit.ts'
import { insertInvoice, type RecordLine } from '../state/invoices.ts'
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
    requestTopUp(call, account, call.input.requiredCents('amount'))
    return success
  },
}

function requestTopUp(call: Call, account: BillingAccountRow, cents: number): void {
  const { now } = call
  insertInvoice(call.db, {
    account,
    kind: 'credit',
    period: { start: now, end: now + 1 },
    records: [topUpRecord(cents)],
    discountPercentage: 0,
    vatPercentage: 0,
    creditCents: 0,
    at: now,
  })
}

function topUpRecord(cents: number): RecordLine {
  return {
    location: null,
    name: 'Credit top-up',
    qty: 1,
    qty_unit: 'pcs',
    item_price_e7: cents * 100_000,
    amount_e5: cents * 1000,
  }
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
