import { z } from 'zod'

import { testCards } from '../catalogue/test-cards.ts'
import { models, succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, text } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { invalid, refused } from '../http/failures.ts'
import { findBillingAccount, findKeptAccount } from '../state/billing-accounts.ts'
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
import { accountInBody, accountInQuery } from './billing-account-shapes.ts'

const examplePaymentObject = {
  additional_data: '{"type": "creditcard", "card_type": "visa", "last4": "1111"}',
  billing_account_id: 6,
  billing_account_processor_identifier_id: 6,
  created: 1519219380,
  id: 6,
  identifier: 'pay_e566cf1e776c91857c5d55c0',
  is_primary: true,
  is_verified: true,
  valid_thru: 1893369600,
}

const paymentObject = z
  .object({
    additional_data: z.string().describe('What the payment provider says of it, as JSON in a text.'),
    billing_account_id: z.int(),
    billing_account_processor_identifier_id: z.int(),
    created: z.int().describe('Unix seconds.'),
    id: z.int(),
    identifier: z.string(),
    is_primary: z.boolean(),
    is_verified: z.boolean(),
    valid_thru: z.int().describe('Unix seconds.'),
  })
  .register(models, {
    id: 'PaymentObject',
    description: 'A way to pay: a card, or paying by invoice.',
    examples: [examplePaymentObject],
  })

const payingByInvoice = paymentObject.extend({ is_deleted: z.boolean() }).register(models, {
  id: 'PayingByInvoice',
  examples: [
    {
      ...examplePaymentObject,
      additional_data: '{"type": "paying_by_invoice", "card_type": "By invoice"}',
      identifier: 'N/A',
      is_verified: false,
      is_deleted: false,
    },
  ],
})

const inBody = body.required(integer, 'The card.', 6)

/** Ways to pay: cards, and paying by invoice. */
export const cards = [
  endpoint('POST /v1/payment/apply_for_invoice_payment', {
    description: 'Asks to pay by invoice. It is unverified until someone has looked at it.',
    parameters: { billing_account_id: accountInBody },
    answer: payingByInvoice,
    run: (call, input) => {
      const account = findBillingAccount(call, input.billing_account_id)
      const id = insertInvoicePaying(call.db, {
        userId: call.userId,
        billingAccountId: account.id,
        email: account.email,
        now: call.now,
      })
      return { ...view(call, findPaymentObject(call.db, call, id)), is_deleted: false }
    },
  }),

  endpoint('DELETE /v1/payment/card', {
    description: 'Removes a card. What it has paid stays paid.',
    parameters: { payment_object_id: inBody },
    answer: success,
    run: (call, { payment_object_id }) => {
      removePaymentObject(call.db, findPaymentObject(call.db, call, payment_object_id), call.now)
      return succeeded
    },
  }),

  endpoint('GET /v1/payment/card', {
    description: 'One card.',
    parameters: { payment_object_id: query.required(integer, 'The card.', 6) },
    answer: paymentObject,
    run: (call, { payment_object_id }) => view(call, findPaymentObject(call.db, call, payment_object_id)),
  }),

  endpoint('POST /v1/payment/card', {
    description: `Adds a card by the token that a payment provider gave it. The sandbox knows ${tokenNames()}.`,
    parameters: {
      billing_account_id: accountInBody,
      token: body.required(text, 'What the provider calls the card.', 'tok_visa'),
    },
    answer: paymentObject,
    run: (call, { billing_account_id, token }) => {
      const account = findBillingAccount(call, billing_account_id)
      const test = testCards.get(token)
      if (!test) throw invalid({ token: `The card is not known here. Test cards: ${tokenNames()}` })
      const id = insertCard(call.db, {
        userId: call.userId,
        billingAccountId: account.id,
        holder: account.company_name ?? account.email,
        test,
        createdAt: call.now,
      })
      return view(call, findPaymentObject(call.db, call, id))
    },
  }),

  endpoint('GET /v1/payment/card/list', {
    description: 'The cards of an account.',
    parameters: { billing_account_id: accountInQuery },
    answer: z.array(paymentObject),
    run: (call, input) => {
      const { id } = findKeptAccount(call, input.billing_account_id)
      return listPaymentObjects(call.db, id).map((card) => view(call, card))
    },
  }),

  endpoint('PUT /v1/payment/card/set_primary', {
    description: 'Makes a card the one that pays first. It has to be verified and valid.',
    parameters: { payment_object_id: inBody },
    answer: success,
    refusals: { 400: 'The card is not verified, or has expired.' },
    run: (call, { payment_object_id }) => {
      const card = findPaymentObject(call.db, call, payment_object_id)
      if (!isVerified(card, call.now)) {
        throw refused('The payment method is not verified and cannot become primary.')
      }
      if (isExpired(card, call.now)) throw refused('The card has expired and cannot become primary.')
      makePrimary(call.db, card.billing_account_id, card.id)
      return succeeded
    },
  }),
]

function view(call: Call, card: PaymentObjectRow) {
  return paymentObjectView(card, findKeptAccount(call, card.billing_account_id).email, call.now)
}

function tokenNames(): string {
  return [...testCards.keys()].join(', ')
}
