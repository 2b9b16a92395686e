import { testCards } from '../catalogue/test-cards.ts'
import type { Call, Chapter } from '../http/call.ts'
import { invalid, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { findBillingAccount, namedAccount } from '../state/billing-accounts.ts'
import { paymentObjectView } from '../state/payment-object-view.ts'
import {
  findPaymentObject,
  insertCard,
  insertInvoicePaying,
  isExpired,
  isVerified,
  listPaymentObjects,
  makePrimary,
  removePaymentObject,
  type PaymentObjectRow,
} from '../state/payment-objects.ts'

/** Ways to pay: cards, and paying by invoice. */
export const cards: Chapter = {
  'GET /v1/payment/card/list': (call) =>
    ok(listPaymentObjects(call.db, namedAccount(call).id).map((card) => view(call, card))),

  'GET /v1/payment/card': (call) => ok(view(call, named(call))),

  'POST /v1/payment/card': (call) => {
    const account = namedAccount(call)
    const test = testCards.get(call.input.required('token'))
    if (!test) throw invalid({ token: `The card is not known here. Test cards: ${tokenNames()}` })
    const id = insertCard(call.db, {
      userId: call.userId,
      billingAccountId: account.id,
      holder: account.company_name ?? account.email,
      test,
      createdAt: call.now,
    })
    return ok(view(call, findPaymentObject(call.db, call, id)))
  },

  'PUT /v1/payment/card/set_primary': (call) => {
    const card = named(call)
    if (!isVerified(card, call.now))
      throw refused('The payment method is not verified and cannot become primary.')
    if (isExpired(card, call.now)) throw refused('The card has expired and cannot become primary.')
    makePrimary(call.db, card.billing_account_id, card.id)
    return success
  },

  'DELETE /v1/payment/card': (call) => {
    removePaymentObject(call.db, named(call), call.now)
    return success
  },

  'POST /v1/payment/apply_for_invoice_payment': (call) => {
    const account = namedAccount(call)
    const id = insertInvoicePaying(call.db, {
      userId: call.userId,
      billingAccountId: account.id,
      email: account.email,
      now: call.now,
    })
    return ok({ ...view(call, findPaymentObject(call.db, call, id)), is_deleted: false })
  },
}

function named(call: Call): PaymentObjectRow {
  return findPaymentObject(call.db, call, call.input.requiredInteger('payment_object_id'))
}

function view(call: Call, card: PaymentObjectRow) {
  return paymentObjectView(card, findBillingAccount(call, card.billing_account_id).email, call.now)
}

function tokenNames(): string {
  return [...testCards.keys()].join(', ')
}
