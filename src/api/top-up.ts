import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'
import { parseMoney } from '@/lib/money'

import {
  billingAccountKeys,
  billingAccountSchema,
  readBillingAccount,
  type AccountRef,
  type BillingAccount,
} from './billing-accounts'
import { FoundError, isOutcomeOpen } from './found-error'
import { lookFor } from './look-for'
import { apiMessages } from './messages'
import { write } from './write'

const PATH = '/payment/billing_account/{billing_account_id}/recurring_payment'

/** Reference, "Configure recurring payment". */
const paymentReportSchema = z.looseObject({
  payment_report: z.optional(
    z.nullable(
      z.looseObject({
        /** A top-up was due at once, as what is left was below the threshold already. */
        triggered: z.optional(z.nullable(z.boolean())),
        errors: z.optional(z.nullable(z.array(z.unknown()))),
      }),
    ),
  ),
  account: z.optional(billingAccountSchema),
})

type Report = z.infer<typeof paymentReportSchema>

interface TopUp {
  readonly enabled: boolean
  /** Decimals. */
  readonly amount: string
  readonly threshold: string
}

/**
 * Whether the account shows that it was set, and charged where it was to be charged at once: the settings alone, which may have been so
 * before, do not tell of a charge.
 *
 * @param creditBefore what it was then, where it was to be charged; null: it was not
 */
export function isTopUpSeen(
  account: BillingAccount,
  { enabled, amount, threshold, creditBefore }: TopUp & { creditBefore: string | null },
): boolean {
  if (account.is_recurring_payment_enabled !== enabled) return false
  if (!enabled) return true
  const isSet =
    parseMoney(account.recurring_payment_amount)?.eq(amount) === true &&
    parseMoney(account.recurring_payment_threshold)?.eq(threshold) === true
  if (!isSet || creditBefore === null) return isSet
  return creditBefore !== 'unknown' && parseMoney(account.credit_amount)?.gt(creditBefore) === true
}

/** Whether automatic top-up may add that amount by itself, so that an entry of it tells nothing of a purchase. */
export function mayTopUpBy(account: BillingAccount, amount: string): boolean {
  return (
    account.is_recurring_payment_enabled === true &&
    parseMoney(account.recurring_payment_amount)?.eq(amount) !== false
  )
}

/** The credit, if less is left than it takes to be charged at once; `unknown` where the service does not say. */
async function creditIfDue(id: number, threshold: string): Promise<string | null> {
  const account = await readBillingAccount(id).catch((error: unknown) => {
    throw new FoundError(messagesOf(apiMessages).topUpOrNot.unreadBefore, error)
  })
  const left = parseMoney(account.running_totals?.ongoing)
  return left?.gte(threshold) === true ? null : (parseMoney(account.credit_amount)?.toFixed() ?? 'unknown')
}

/** Automatic top-up. The charge may follow at once; a `FoundError` says that it was set and the charge failed, or what
 * was found when no clear answer came. */
export const setTopUp = write<AccountRef & TopUp, Report>({
  key: ['billing-accounts', 'topUp'],
  call: async ({ id, account: name, enabled, amount, threshold }, send, keep) => {
    const form = {
      is_recurring_payment_enabled: enabled ? 'True' : 'False',
      // Switched off it keeps those that are set, which may be others by now.
      ...(enabled && { recurring_payment_amount: amount, recurring_payment_threshold: threshold }),
    }
    const creditBefore = enabled ? await creditIfDue(id, threshold) : null
    const request = { method: 'PUT', path: PATH, params: { billing_account_id: id }, form } as const
    keep({ of: 'topUp', account: id, name, enabled, amount, threshold, creditBefore })
    const answer = await send(request, paymentReportSchema).catch(async (error: unknown): Promise<Report> => {
      if (!isOutcomeOpen(error)) throw error
      // It is not sent again by anyone who need not: each time the charge may follow.
      const words = messagesOf(apiMessages).topUpOrNot
      const sought = { enabled, amount, threshold }
      let isSet = false
      const looked = await lookFor({
        list: async () => [await readBillingAccount(id)],
        find: ([one]) => {
          isSet = one !== undefined && isTopUpSeen(one, { ...sought, creditBefore: null })
          return one && isTopUpSeen(one, { ...sought, creditBefore }) ? one : null
        },
      })
      if (looked.kind === 'found') return {}
      // Set as it was to be, and whether it charged cannot be told.
      const isUntold = isSet && creditBefore === 'unknown'
      throw new FoundError(isUntold ? words.unread : words[looked.kind], error, 'open')
    })
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
