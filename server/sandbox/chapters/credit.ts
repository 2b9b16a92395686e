import { z } from 'zod'

import { models, succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, positiveCents } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import { decimal, unixSeconds } from '../formats.ts'
import { forbiddenResource, refused } from '../http/failures.ts'
import { findBillingAccount, findKeptAccount } from '../state/billing-accounts.ts'
import { listCredit, type CreditRow } from '../state/credit.ts'
import { insertTopUpInvoice } from '../state/invoices.ts'
import { findPaymentObject } from '../state/payment-objects.ts'
import { buyCredit } from '../state/payments.ts'
import { accountInBody, accountInQuery } from './billing-account-shapes.ts'

const creditRecord = z
  .object({
    amount: z.number(),
    billing_account_id: z.int(),
    created: z.int().describe('Unix seconds.'),
    description: z.string(),
    id: z.int(),
  })
  .register(models, {
    id: 'CreditRecord',
    description: 'Credit that came, or, below 0, that was used.',
    examples: [
      {
        amount: -3.44,
        billing_account_id: 129072,
        created: 1543627933,
        description: 'Invoice payment',
        id: 32,
      },
    ],
  })

const amount = body.required(positiveCents, 'How much.', '100.00')

/** Credit: what is paid before it is used. It is sold without VAT. */
export const credit = [
  endpoint('GET /v1/payment/credit/list', {
    description: 'What became of the credit of an account, newest first.',
    parameters: { billing_account_id: accountInQuery },
    answer: z.array(creditRecord),
    run: (call, input) =>
      listCredit(call.db, findKeptAccount(call, input.billing_account_id).id).map(creditView),
  }),

  endpoint('POST /v1/payment/credit/buy', {
    description: 'Buys credit by card.',
    parameters: {
      billing_account_id: accountInBody,
      payment_object_id: body.required(integer, 'The card, which is one of the account.', 5),
      amount,
    },
    answer: success,
    refusals: { 400: 'The card does not pay.' },
    run: (call, input) => {
      const account = findBillingAccount(call, input.billing_account_id)
      const card = findPaymentObject(call.db, call, input.payment_object_id)
      if (card.billing_account_id !== account.id) throw forbiddenResource()
      const moment = { now: call.now, description: 'Credit top-up by card' }
      const charge = buyCredit(call.db, account.id, input.amount, [card], moment)
      if (!charge.ok) throw refused(charge.errors.join('. '))
      return succeeded
    },
  }),

  endpoint('POST /v1/payment/credit/request_invoice', {
    description: 'Asks for an invoice; the credit is there when it is paid.',
    parameters: { billing_account_id: accountInBody, amount },
    answer: success,
    run: (call, input) => {
      const account = findBillingAccount(call, input.billing_account_id)
      insertTopUpInvoice(call.db, account, input.amount, call.now)
      return succeeded
    },
  }),
]

function creditView(row: CreditRow): z.input<typeof creditRecord> {
  return {
    amount: decimal(row.amount_cents),
    billing_account_id: row.billing_account_id,
    created: unixSeconds(row.created_at),
    description: row.description,
    id: row.id,
  }
}
