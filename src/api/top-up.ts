import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { billingAccountKeys, billingAccountSchema, type AccountRef } from './billing-accounts'
import { FoundError } from './found-error'
import { callApi } from './http'
import { apiMessages } from './messages'
import { write } from './write'

const PATH = '/payment/billing_account/{billing_account_id}/recurring_payment'

/** Reference, "Configure recurring payment". */
const paymentReportSchema = z.looseObject({
  payment_report: z.optional(
    z.nullable(
      z.looseObject({
        /** A top-up was due at once, as what is left was below the threshold already. */
        triggered: z.optional(z.boolean()),
        errors: z.optional(z.nullable(z.array(z.unknown()))),
      }),
    ),
  ),
  account: z.optional(billingAccountSchema),
})

/** Automatic top-up. Amounts are decimals as typed. The charge may follow at once; a `FoundError` says that it was set and the charge failed. */
export const setTopUp = write<
  AccountRef & { enabled: boolean; amount: string; threshold: string },
  z.infer<typeof paymentReportSchema>
>({
  key: ['billing-accounts', 'topUp'],
  call: async ({ id, enabled, amount, threshold }) => {
    const answer = await callApi(
      {
        method: 'PUT',
        path: PATH,
        params: { billing_account_id: id },
        form: {
          is_recurring_payment_enabled: enabled ? 'True' : 'False',
          recurring_payment_amount: amount,
          recurring_payment_threshold: threshold,
        },
      },
      paymentReportSchema,
    )
    const problems = (answer.payment_report?.errors ?? []).map((error) =>
      typeof error === 'string' ? error : JSON.stringify(error),
    )
    // The settings hold by then; it is the charge that failed.
    if (problems.length > 0) throw new FoundError(messagesOf(apiMessages).topUpNotCharged(problems.join(' ')))
    return answer
  },
  title: ({ account, enabled }) => messagesOf(apiMessages).writes.setTopUp(account, enabled),
  invalidates: ({ id }) => [billingAccountKeys.all, ['credit', id], ['cards', id]],
})
