import { useMemo } from 'react'

import { amountOpen, type Invoice } from '@/api/invoices'
import { defineList, type ListRow } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { isoOf, type CsvField } from '@/components/list-state/csv-fields'
import { orderBy } from '@/components/list-state/order'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { parseMoney, type Money } from '@/lib/money'
import { prepare } from '@/lib/search'
import { compareNumbers, compareText } from '@/lib/sort'

import {
  invoiceKind,
  invoiceNumber,
  invoicePeriod,
  invoiceTotal,
  invoiceYear,
  standingOf,
  standingWord,
} from './invoice-facts'
import { invoiceMessages } from './messages'

export interface InvoiceRow extends ListRow {
  readonly invoice: Invoice
  readonly accountId: number
  /** Its name today. */
  readonly account: string
  readonly number: string
  readonly standing: string
  readonly total: Money | null
  readonly open: Money | null
}

/** `now` in epoch milliseconds: what is overdue follows from it. */
export function invoiceRows(
  invoices: readonly Invoice[],
  [accountId, account, now]: readonly [accountId: number, account: string, now: number],
): InvoiceRow[] {
  return invoices.map((invoice) => {
    const number = invoiceNumber(invoice)
    const total = invoiceTotal(invoice)
    return {
      id: String(invoice.id),
      invoice,
      accountId,
      account,
      number,
      standing: standingOf(invoice, now),
      total,
      open: amountOpen(invoice),
      searchText: prepare([
        number,
        invoice.id,
        account,
        invoiceKind(invoice),
        total?.toFixed(2),
        ...(invoice.records_list ?? []).map(({ name }) => name),
      ]),
    }
  })
}

const compareMoney = (a: Money, b: Money) => a.cmp(b)

export const invoiceList = defineList({
  orders: {
    period: orderBy(
      ({ invoice }: InvoiceRow) => invoicePeriod(invoice)?.start ?? parseInstant(invoice.created),
      compareNumbers,
    ),
    number: orderBy(({ number }: InvoiceRow) => number, compareText),
    account: orderBy(({ account }: InvoiceRow) => account, compareText),
    status: orderBy(({ standing }: InvoiceRow) => standingWord(standing), compareText),
    due: orderBy(({ invoice }: InvoiceRow) => parseInstant(invoice.due_date), compareNumbers),
    total: orderBy(({ total }: InvoiceRow) => total, compareMoney),
  },
  defaultSort: { column: 'period', direction: 'desc' },
  filterValues: {
    status: ({ standing }: InvoiceRow) => standing,
    account: ({ accountId }: InvoiceRow) => String(accountId),
    year: ({ invoice }: InvoiceRow) => invoiceYear(invoice),
  },
})

/** @param accounts their names, by id */
export function useInvoiceFaces(
  accounts: ReadonlyMap<string, string>,
): Record<'status' | 'account' | 'year', FilterFace> {
  const t = useMessages(invoiceMessages)
  return useMemo(
    () => ({
      status: {
        label: t.columns.status,
        nameOf: standingWord,
        known: Object.keys(t.standings.words),
      },
      account: {
        label: t.columns.account,
        nameOf: (id) => accounts.get(id) ?? id,
        known: [...accounts.keys()],
      },
      year: { label: t.columns.year, nameOf: (year) => year },
    }),
    [t, accounts],
  )
}

/**
 * Amounts as exact decimals; instants in UTC. What comes off is negative, so that a row adds up: the service writes the discount without its
 * sign and the credit with it.
 */
export function invoicesCsv(currency: string): readonly CsvField<InvoiceRow>[] {
  const unit = currency.toLowerCase()
  return [
    ['number', ({ number }) => number, 'number'],
    ['id', ({ invoice }) => invoice.id],
    ['billing_account_id', ({ accountId }) => accountId, 'account'],
    ['billing_account', ({ account }) => account, 'account'],
    ['status', ({ standing }) => standing, 'status'],
    ['period_start', ({ invoice }) => isoOf(parseInstant(invoice.period_start)), 'period'],
    ['period_end', ({ invoice }) => isoOf(parseInstant(invoice.period_end)), 'period'],
    ['created', ({ invoice }) => isoOf(parseInstant(invoice.created))],
    ['due', ({ invoice }) => isoOf(parseInstant(invoice.due_date)), 'due'],
    [`subtotal_${unit}`, ({ invoice }) => exact(invoice.totals?.subtotal), 'total'],
    [
      `discount_${unit}`,
      ({ invoice }) => parseMoney(invoice.totals?.discount_amount)?.neg().toFixed(),
      'total',
    ],
    [`credit_${unit}`, ({ invoice }) => exact(invoice.totals?.credit), 'total'],
    [`vat_${unit}`, ({ invoice }) => exact(invoice.totals?.vat_tax), 'total'],
    [`total_${unit}`, ({ total }) => total?.toString(), 'total'],
    [`open_${unit}`, ({ open }) => open?.toString(), 'total'],
  ]
}

function exact(amount: Parameters<typeof parseMoney>[0]): string | undefined {
  return parseMoney(amount)?.toString()
}
