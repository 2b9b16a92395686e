import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'
import { parseMoney } from '@/lib/money'

import { billingAccountKeys, readBillingAccount, type BillingAccount } from './billing-accounts'
import { createOnce } from './create-once'
import { FoundError } from './found-error'
import { callApi } from './http'
import { readInvoices, type Invoice } from './invoices'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import type { OpenPurchase } from './open-money'
import { mayTopUpBy } from './top-up'
import { write } from './write'

/** Reference, "List credit": what was added is positive, what was used negative. */
const creditEntrySchema = z.looseObject({
  id: z.number(),
  amount: z.number(),
  /** Unix seconds. */
  created: z.optional(z.nullable(z.number())),
  description: z.optional(z.nullable(z.string())),
})

export type CreditEntry = z.infer<typeof creditEntrySchema>

const readCredit = (billingAccountId: number, signal?: AbortSignal) =>
  callApi(
    {
      method: 'GET',
      path: '/payment/credit/list',
      query: { billing_account_id: billingAccountId },
      ...(signal !== undefined && { signal }),
    },
    listOf(creditEntrySchema),
  )

export const creditQuery = (billingAccountId: number) =>
  queryOptions({
    queryKey: ['credit', billingAccountId],
    queryFn: ({ signal }) => readCredit(billingAccountId, signal),
    staleTime: 30_000,
  })

const titles = () => messagesOf(apiMessages).writes
const touched = ({ billing_account_id: id }: { billing_account_id: number }) => [
  ['credit', id],
  ['invoices'],
  billingAccountKeys.all,
]

export interface CreditPurchase {
  readonly billing_account_id: number
  /** A decimal as typed. */
  readonly amount: string
  /** The amount as it is shown. */
  readonly shown: string
}

/**
 * Charges the card at once. When no clear answer came the credit is read back: money must not be sent twice, so an entry of this amount
 * that was not there before is taken for the purchase, unless automatic top-up may have added it. Nothing is sent where it is not known
 * what was there before: nobody could find it then.
 */
export const buyCredit = write<CreditPurchase & { payment_object_id: number }, void>({
  key: ['credit', 'buy'],
  call: async ({ billing_account_id, payment_object_id, amount, shown }, send, keep) => {
    const form = { billing_account_id, payment_object_id, amount }
    const words = messagesOf(apiMessages).purchases
    let isSent = false
    let isToppedUp = false
    await createOnce<Pick<CreditEntry, 'id' | 'amount'> | null>({
      create: async (before) => {
        if (before === null) throw new FoundError(words.unread)
        keep({ of: 'purchase', account: billing_account_id, amount, shown, before: [...before].map(Number) })
        isSent = true
        await send({ method: 'POST', path: '/payment/credit/buy', form }, ignored)
        return null
      },
      list: async () => {
        // After the credit: whatever it holds by then, the account would tell of.
        const credit = await readCredit(billing_account_id)
        if (isSent) isToppedUp = mayTopUpBy(await readBillingAccount(billing_account_id), amount)
        return credit
      },
      idOf: (entry) => String(entry?.id),
      isIt: (entry) => !isToppedUp && parseMoney(entry?.amount)?.eq(amount) === true,
      words: { ...words, outcome: 'open' },
    })
  },
  title: ({ shown }) => titles().buyCredit(shown),
  invalidates: touched,
})

/**
 * Which of the purchases are found among the credit of their account, an entry for each, the earliest first. None of those whose entry
 * automatic top-up may have made.
 */
export function purchasesIn(
  entries: readonly Pick<CreditEntry, 'id' | 'amount'>[],
  purchases: readonly OpenPurchase[],
  account: BillingAccount,
): OpenPurchase[] {
  const taken = new Set<number>()
  return purchases.filter(({ amount, before }) => {
    if (mayTopUpBy(account, amount)) return false
    const entry = entries.find(
      (each) =>
        !before.includes(each.id) && !taken.has(each.id) && parseMoney(each.amount)?.eq(amount) === true,
    )
    if (entry !== undefined) taken.add(entry.id)
    return entry !== undefined
  })
}

/** An invoice for a bank transfer; the credit comes once it is paid. It stands among the invoices of the account. */
export const requestCreditInvoice = write<CreditPurchase, void>({
  key: ['credit', 'requestInvoice'],
  call: async ({ billing_account_id, amount }, send) => {
    const form = { billing_account_id, amount }
    await createOnce<Pick<Invoice, 'id' | 'totals'> | null>({
      create: async () => {
        await send({ method: 'POST', path: '/payment/credit/request_invoice', form }, ignored)
        return null
      },
      list: () => readInvoices(billing_account_id),
      idOf: (invoice) => String(invoice?.id),
      // Credit is sold without VAT: an invoice for it comes to what was asked for, and to nothing else.
      isIt: (invoice) =>
        parseMoney(invoice?.totals?.total)?.eq(amount) === true ||
        parseMoney(invoice?.totals?.subtotal)?.eq(amount) === true,
    })
  },
  title: ({ shown }) => titles().requestCreditInvoice(shown),
  invalidates: touched,
})
