import type { Chapter } from '../http/call.ts'
import { invalid, missing, refused } from '../http/failures.ts'
import { ok } from '../http/reply.ts'
import { isTopUpDue, topUp } from '../metering/automatic-top-up.ts'
import { billingAccountView } from '../state/billing-account-view.ts'
import { findBillingAccount } from '../state/billing-accounts.ts'
import { isUsable, listPaymentObjects } from '../state/payment-objects.ts'

/** Automatic top-up. */
export const recurringPayment: Chapter = {
  'PUT /v1/payment/billing_account/{billing_account_id}/recurring_payment': (call) => {
    const { db, input, now } = call
    const id = Number(call.path('billing_account_id'))
    const account = findBillingAccount(call, id)
    const enabled = input.flag('is_recurring_payment_enabled')
    if (enabled === undefined) throw missing('is_recurring_payment_enabled')
    // Switching it off needs no amounts; those that are set stay.
    const amount = input.cents('recurring_payment_amount') ?? account.recurring_amount_cents
    const threshold = input.cents('recurring_payment_threshold') ?? account.recurring_threshold_cents
    if (enabled) {
      if (amount === 0)
        throw invalid({
          recurring_payment_amount: "Parameter 'recurring_payment_amount' must be greater than 0",
        })
      if (!listPaymentObjects(db, id).some((card) => isUsable(card, now)))
        throw refused('Billing account has no payment method that is capable of automated payments.')
    }
    db.run(
      `UPDATE billing_accounts SET recurring_enabled = :enabled, recurring_amount_cents = :amount,
       recurring_threshold_cents = :threshold, settled_until = MAX(settled_until, :now) WHERE id = :id`,
      { id, enabled, amount, threshold, now },
    )
    const changed = findBillingAccount(call, id)
    const triggered = isTopUpDue(db, changed, now)
    const charge = triggered ? topUp(db, changed, now) : undefined
    return ok({
      payment_report: { triggered, errors: charge?.ok === false ? charge.errors : [] },
      account: billingAccountView(db, changed, now),
    })
  },
}
