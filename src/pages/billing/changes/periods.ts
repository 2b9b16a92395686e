import Big from 'big.js'

import type { BillingAccount } from '@/api/billing-accounts'
import type { Usage } from '@/api/charging'
import type { Invoice } from '@/api/invoices'
import { messagesOf } from '@/lib/i18n/catalogue'
import { HOUR } from '@/lib/instant'
import { parseMoney, sumMoney, ZERO, type Money } from '@/lib/money'
import { THIS_MONTH } from '@/lib/paths'
import { takeApart } from '@/pages/billing/invoices/group-records'
import { invoiceNumber, invoicePeriod, isForUsage, periodText } from '@/pages/billing/invoices/invoice-facts'

import type { CostLine, PeriodCost } from './explain'
import { kindOfDetails } from './line-kind'
import { changesMessages } from './messages'

/** How the sum of the records becomes what is to be paid. */
export interface Totals {
  readonly subtotal: Money | null
  readonly discount: Money | null
  /** Negative or zero. */
  readonly credit: Money | null
  readonly vat: Money | null
  readonly total: Money | null
}

export interface Period {
  /** An invoice's id, or THIS_MONTH. */
  readonly key: string
  /** "Oct 1 – 31, 2026" */
  readonly name: string
  readonly cost: PeriodCost
  readonly totals: Totals
}

/** The invoices for what was used, the latest first: a bought credit has nothing to compare. */
export function usageInvoices(invoices: readonly Invoice[]): Invoice[] {
  return invoices.filter(isForUsage).toSorted((a, b) => startOf(b) - startOf(a) || b.id - a.id)
}

function startOf(invoice: Invoice): number {
  return invoicePeriod(invoice)?.start ?? (invoice.created ?? 0) * 1000
}

export function nameOfInvoice(invoice: Invoice): string {
  return periodText(invoice) ?? invoiceNumber(invoice)
}

export function periodOfInvoice(invoice: Invoice): Period {
  const period = invoicePeriod(invoice)
  const { totals } = invoice
  return {
    key: String(invoice.id),
    name: nameOfInvoice(invoice),
    cost: {
      lines: (invoice.records_list ?? []).flatMap((record): CostLine[] => {
        const amount = parseMoney(record.amount)
        const isHours = (record.qty_unit ?? 'h').toLowerCase().startsWith('h')
        return amount === null
          ? []
          : [
              {
                ...takeApart(record.name ?? ''),
                location: record.location_slug ?? '',
                hours: isHours ? parseMoney(record.qty) : null,
                rate: isHours ? parseMoney(record.item_price) : null,
                amount,
              },
            ]
      }),
      hours: period === null ? null : new Big(period.end - period.start).div(HOUR),
      hasLocations: true,
    },
    totals: totalsOf(totals),
  }
}

/** The current month, by what was metered. */
export function periodOfUsage(usage: readonly Usage[], account: BillingAccount): Period {
  return {
    key: THIS_MONTH,
    name: messagesOf(changesMessages).thisMonth,
    cost: {
      lines: usage.map((line) => ({
        ...takeApart(line.description?.trim() || (line.owner_uuid ?? '')),
        location: '',
        hours: parseMoney(line.hours),
        rate: parseMoney(line.price),
        amount: parseMoney(line.cost) ?? ZERO,
      })),
      hours: hoursSoFar(usage),
      hasLocations: false,
    },
    totals: totalsOf(account.running_totals),
  }
}

/**
 * How many hours of the month have been metered, by what was there longest. The viewer's clock would not do: which hours have begun is
 * for the service to say.
 */
function hoursSoFar(usage: readonly Usage[]): Money | null {
  const hours = new Map<string, Money>()
  for (const line of usage) {
    const kind = kindOfDetails(takeApart(line.description ?? '').details)
    const key = JSON.stringify([line.owner_uuid, kind === 'stoppedVm' ? 'vm' : kind])
    hours.set(key, sumMoney([hours.get(key) ?? ZERO, parseMoney(line.hours) ?? ZERO]))
  }
  const [longest] = [...hours.values()].toSorted((a, b) => b.cmp(a))
  return longest ?? null
}

type RawTotals = Partial<
  Record<
    'subtotal' | 'discount_amount' | 'credit' | 'credit_amount' | 'vat_tax' | 'total',
    number | null | undefined
  >
>

function totalsOf(totals: RawTotals | null | undefined): Totals {
  return {
    subtotal: parseMoney(totals?.subtotal),
    discount: parseMoney(totals?.discount_amount),
    credit: parseMoney(totals?.credit ?? totals?.credit_amount),
    vat: parseMoney(totals?.vat_tax),
    total: parseMoney(totals?.total),
  }
}
