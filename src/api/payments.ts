import { messagesOf } from '@/lib/i18n/catalogue'
import type { Money } from '@/lib/money'

import { ApiError } from './api-error'
import { billingAccountKeys } from './billing-accounts'
import { FoundError } from './found-error'
import type { Send } from './http'
import {
  amountOpen,
  amountOwed,
  invoiceKeys,
  isOwedKnown,
  readInvoice,
  readInvoices,
  type Invoice,
} from './invoices'
import { ignored, type ListOf } from './list'
import { lookFor } from './look-for'
import { apiMessages } from './messages'
import type { OpenPayment } from './open-money'
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
  call: ({ id, billing_account_id: account, number: name, shown }, send, keep) =>
    payOnce(send, {
      path: '/payment/pay_invoice',
      form: { invoice_id: id },
      shown,
      keep: (owed) => keep({ of: 'payment', account, invoice: id, isAll: false, name, owed }),
      readOwed: async () => amountOpen(await readInvoice(id)),
    }),
  title: ({ number }) => titles().payInvoice(number),
  invalidates: touched,
})

const owedBy = (accountId: number) => async () => {
  const invoices = await readInvoices(accountId)
  return isOwedKnown(invoices) ? amountOwed(invoices.items) : null
}

export const payAllInvoices = write<Payment & { account: string }, void>({
  key: ['payments', 'all'],
  call: ({ billing_account_id, account: name, shown }, send, keep) =>
    payOnce(send, {
      path: '/payment/pay_all',
      form: { billing_account_id },
      shown,
      keep: (owed) =>
        keep({ of: 'payment', account: billing_account_id, invoice: null, isAll: true, name, owed }),
      readOwed: owedBy(billing_account_id),
    }),
  title: ({ account }) => titles().payAllInvoices(account),
  invalidates: touched,
})

/** `amount` is a decimal. */
export const payAmount = write<Payment & { account: string; amount: string }, void>({
  key: ['payments', 'amount'],
  call: ({ billing_account_id, account: name, shown, amount }, send, keep) =>
    payOnce(send, {
      path: '/payment/pay_amount',
      form: { billing_account_id, amount },
      shown,
      keep: (owed) =>
        keep({ of: 'payment', account: billing_account_id, invoice: null, isAll: false, name, owed }),
      readOwed: owedBy(billing_account_id),
    }),
  title: ({ account }) => titles().payAmount(account),
  invalidates: touched,
})

interface Sending {
  readonly path: string
  readonly form: Record<string, string | number>
  readonly shown: string
  /** What is owed now; null when the service does not say. */
  readonly readOwed: () => Promise<Money | null>
  /** Told right before it is sent, with what is owed then. */
  readonly keep: (owed: string) => void
}

/** Which of the payments are seen in the account's invoices: less is owed than before. */
export function paymentsIn(invoices: ListOf<Invoice>, payments: readonly OpenPayment[]): OpenPayment[] {
  if (!isOwedKnown(invoices)) return []
  return payments.filter(({ invoice: id, owed }) => {
    const paid = id === null ? invoices.items : invoices.items.filter((invoice) => invoice.id === id)
    return (id === null || paid.length > 0) && amountOwed(paid).lt(owed)
  })
}

/**
 * Sends a payment, if what is owed still is what was shown. Where no clear answer comes, what is owed is read again: less of it means
 * that the payment went through. It is never sent twice.
 */
async function payOnce(send: Send, { path, form, shown, readOwed, keep }: Sending): Promise<void> {
  const before = await readOwed().catch((error: unknown) => {
    throw new FoundError(words().unread, error)
  })
  if (before === null) throw new FoundError(words().unread)
  if (!before.eq(shown)) throw new FoundError(words().changed)
  keep(before.toFixed())
  try {
    await send({ method: 'POST', path, form }, ignored)
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) throw error
    const looked = await lookFor({
      list: async () => {
        const owed = await readOwed()
        if (owed === null) throw new FoundError(words().unread)
        return [owed]
      },
      find: ([owed]) => (owed?.lt(before) === true ? owed : null),
    })
    if (looked.kind === 'found') return
    throw new FoundError(looked.kind === 'unread' ? words().unknown : words().notSeen, error, 'open')
  }
}
