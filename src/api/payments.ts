import { messagesOf } from '@/lib/i18n/catalogue'
import type { Money } from '@/lib/money'

import { ApiError } from './api-error'
import { billingAccountKeys } from './billing-accounts'
import { FoundError } from './found-error'
import { callApi } from './http'
import { amountOpen, amountOwed, invoiceKeys, readInvoice, readInvoices } from './invoices'
import { ignored } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/* Reference, "Pay invoice", "Pay all", "Pay amount". The service charges the account's primary card, and pays the oldest invoice first. */

export interface Payment {
  readonly billing_account_id: number
  /** What was owed as the user saw it, as a decimal: of the one invoice, or of all. */
  readonly shown: string
}

const titles = () => messagesOf(apiMessages).writes
const words = () => messagesOf(apiMessages).payments
const touched = () => [invoiceKeys.all, billingAccountKeys.all, ['credit']]

/** `number` is how the invoice is called on screen. */
export const payInvoice = write<Payment & { id: number; number: string }, void>({
  key: ['payments', 'invoice'],
  call: ({ id, shown }) =>
    payOnce({
      path: '/payment/pay_invoice',
      form: { invoice_id: id },
      shown,
      readOwed: async () => amountOpen(await readInvoice(id)),
    }),
  title: ({ number }) => titles().payInvoice(number),
  invalidates: touched,
})

const owedBy = (accountId: number) => async () => amountOwed((await readInvoices(accountId)).items)

export const payAllInvoices = write<Payment & { account: string }, void>({
  key: ['payments', 'all'],
  call: ({ billing_account_id, shown }) =>
    payOnce({
      path: '/payment/pay_all',
      form: { billing_account_id },
      shown,
      readOwed: owedBy(billing_account_id),
    }),
  title: ({ account }) => titles().payAllInvoices(account),
  invalidates: touched,
})

/** `amount` is a decimal. */
export const payAmount = write<Payment & { account: string; amount: string }, void>({
  key: ['payments', 'amount'],
  call: ({ billing_account_id, shown, amount }) =>
    payOnce({
      path: '/payment/pay_amount',
      form: { billing_account_id, amount },
      shown,
      readOwed: owedBy(billing_account_id),
    }),
  title: ({ account }) => titles().payAmount(account),
  invalidates: touched,
})

/** When to look after a lost answer, each after so many milliseconds. */
const LOOK_AFTER_MS = [0, 1_000, 2_000]

interface Sending {
  readonly path: string
  readonly form: Record<string, string | number>
  readonly shown: string
  /** What is owed now; null when the service does not say. */
  readonly readOwed: () => Promise<Money | null>
}

/**
 * Sends a payment, if what is owed still is what was shown. Where no clear answer comes, what is owed is read again: less of it means
 * that the payment went through. It is never sent twice.
 */
async function payOnce({ path, form, shown, readOwed }: Sending): Promise<void> {
  const before = await readOwed()
  if (before === null || !before.eq(shown)) {
    throw new FoundError(words().changed)
  }
  try {
    await callApi({ method: 'POST', path, form }, ignored)
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) throw error
    let now: Money | null = null
    for (const after of LOOK_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, after))
      now = await readOwed().catch(() => null)
      if (now?.lt(before) === true) return
    }
    throw new FoundError(now === null ? words().unknown : words().notSeen, error)
  }
}
