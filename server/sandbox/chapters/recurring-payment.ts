import { z } from 'zod'

import { samples } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { cents, flag, integer } from '../contract/kinds.ts'
import { body, path } from '../contract/parameters.ts'
import { invalid, refused } from '../http/failures.ts'
import { isTopUpDue, topUp } from '../metering/automatic-top-up.ts'
import { billingAccountView } from '../state/billing-account-view.ts'
import { findBillingAccount } from '../state/billing-accounts.ts'
import { isUsable, listPaymentObjects } from '../state/payment-objects.ts'
import { billingAccount } from './billing-account-shapes.ts'

/** Automatic top-up. */
export const recurringPayment = [
  endpoint('PUT /v1/payment/billing_account/{billing_account_id}/recurring_payment', {
    description:
      'Has credit bought by card whenever an account falls below a threshold, at once if it is below already. Switching it off needs no amounts; those that are set stay.',
    parameters: {
      billing_account_id: path(integer, 'The billing account.', 6),
      is_recurring_payment_enabled: body.required(flag, 'On or off.', 'True'),
      recurring_payment_amount: body.optional(cents, 'How much is bought.', 52),
      recurring_payment_threshold: body.optional(cents, 'Below what.', 55),
    },
    answer: z.object({
      payment_report: z.object({
        triggered: z.boolean().register(samples, { example: true }),
        errors: z.array(z.string()).readonly().register(samples, { example: [] }),
      }),
      account: billingAccount,
    }),
    refusals: { 400: 'There is no card that can pay, or the amount is 0.' },
    run: (call, { billing_account_id: id, is_recurring_payment_enabled: enabled, ...input }) => {
      const { db, now } = call
      const account = findBillingAccount(call, id)
      const amount = input.recurring_payment_amount ?? account.recurring_amount_cents
      const threshold = input.recurring_payment_threshold ?? account.recurring_threshold_cents
      if (enabled && amount === 0) {
        throw invalid({
          recurring_payment_amount: "Parameter 'recurring_payment_amount' must be greater than 0",
        })
      }
      if (enabled && !listPaymentObjects(db, id).some((card) => isUsable(card, now))) {
        throw refused('Billing account has no payment method that is capable of automated payments.')
      }
      return db.transaction(() => {
        db.run(
          `UPDATE billing_accounts SET recurring_enabled = :enabled, recurring_amount_cents = :amount,
           recurring_threshold_cents = :threshold, settled_until = MAX(settled_until, :now) WHERE id = :id`,
          { id, enabled, amount, threshold, now },
        )
        const changed = findBillingAccount(call, id)
        const triggered = isTopUpDue(db, changed, now)
        const charge = triggered ? topUp(db, changed, now) : undefined
        return {
          payment_report: { triggered, errors: charge?.ok === false ? charge.errors : [] },
          account: billingAccountView(db, changed, now),
        }
      })
    },
  }),
]
