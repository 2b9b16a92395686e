import { amountOpen, INVOICE_PAID, INVOICE_UNPAID, type Invoice } from '@/api/invoices'
import type { WhyNot } from '@/components/vm/can'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatPeriod, parseInstant, wholeDays } from '@/lib/instant'
import { parseMoney, ZERO, type Money } from '@/lib/money'
import type { StateKind } from '@/ui/state'

import { invoiceMessages } from './messages'

/** As it stands on the invoice: "003782543". */
export function invoiceNumber({ id, padded_id: padded }: Pick<Invoice, 'id' | 'padded_id'>): string {
  return padded?.trim() || String(id)
}

/** "Invoice", with a number or the reference's placeholder for one. */
const PLAIN_NAME = /^invoice\b\s*(?:nr|no|number)?[.:#\s]*(?:<nr>|[\d/-]*)$/i

/** What it is for, where it is no ordinary one: "Credit top-up". The reference's own names are nothing but placeholders. */
export function invoiceKind({ name }: Pick<Invoice, 'name'>): string | null {
  const kind = name?.trim() ?? ''
  return kind === '' || PLAIN_NAME.test(kind) ? null : kind
}

/** Whether it is for what was used in a month; a bought credit is not. */
export function isForUsage(invoice: Invoice): boolean {
  return invoiceKind(invoice) === null && (invoice.records_list?.length ?? 0) > 0
}

export const invoiceTotal = ({ totals }: Invoice): Money | null => parseMoney(totals?.total)

export interface Period {
  /** Epoch milliseconds. */
  readonly start: number
  /** The instant after its last. */
  readonly end: number
}

/** Null when the API does not say. */
export function invoicePeriod({ period_start: from, period_end: to }: Invoice): Period | null {
  const start = parseInstant(from)
  const end = parseInstant(to)
  return start === null || end === null ? null : { start, end }
}

export function periodText(invoice: Invoice): string | null {
  const period = invoicePeriod(invoice)
  return period === null ? null : formatPeriod(period.start, period.end)
}

/** The year that it belongs to; empty when the API does not say. */
export function invoiceYear(invoice: Invoice): string {
  const at = invoicePeriod(invoice)?.start ?? parseInstant(invoice.created)
  return at === null ? '' : String(new Date(at).getUTCFullYear())
}

export type InvoiceStanding = 'paid' | 'unpaid' | 'overdue'

/** How it stands; another status than the documented two as its number, empty when there is none. */
export function standingOf(invoice: Invoice, now: number): InvoiceStanding | (string & {}) {
  if (invoice.status === INVOICE_PAID) return 'paid'
  if (invoice.status !== INVOICE_UNPAID) return invoice.status == null ? '' : String(invoice.status)
  const due = parseInstant(invoice.due_date)
  return due !== null && due < now ? 'overdue' : 'unpaid'
}

/** … in a word: "Overdue", "Status 7". */
export function standingWord(standing: string): string {
  const t = messagesOf(invoiceMessages).standings
  if (standing === '') return t.notKnown
  const words: Readonly<Record<string, string>> = t.words
  return words[standing] ?? t.other(standing)
}

/** … as a shape and a word: "Overdue by 9 days". */
export function invoiceState(invoice: Invoice, now: number): { kind: StateKind; word: string } {
  const standing = standingOf(invoice, now)
  const due = parseInstant(invoice.due_date)
  if (standing === 'overdue' && due !== null)
    return { kind: 'failed', word: messagesOf(invoiceMessages).standings.overdueBy(wholeDays(due, now)) }
  const kinds: Readonly<Record<string, StateKind>> = { paid: 'good', unpaid: 'due' }
  return { kind: kinds[standing] ?? 'off', word: standingWord(standing) }
}

/** Why nothing can be paid of it. */
export function whyNotPay(invoice: Invoice): WhyNot {
  const t = messagesOf(invoiceMessages).cannot
  if (invoice.status === INVOICE_PAID) return t.paid
  const open = amountOpen(invoice)
  if (open === null) return t.noTotal
  return open.eq(ZERO) ? t.paid : null
}
