import type { Invoice } from '@/api/invoices'
import { parseMoney, sumMoney, ZERO, type Money } from '@/lib/money'

export type TotalsLine = 'subtotal' | 'discount' | 'vat' | 'total'

/** A line of an invoice that does not follow from those before it. */
export interface Mismatch {
  readonly line: TotalsLine
  readonly stated: Money
  /** What it would be, exactly. */
  readonly expected: Money
}

export interface CheckedTotals {
  /** The sum of the records, exact; null where the invoice lists none. */
  readonly records: Money | null
  readonly subtotal: Money | null
  readonly discount: Money | null
  /** Negative or zero. */
  readonly credit: Money | null
  readonly vat: Money | null
  readonly total: Money | null
  readonly mismatches: readonly Mismatch[]
}

const PERCENT = 100

/**
 * Reckons an invoice again: total = (subtotal − discount + credit) + VAT, VAT on what is in brackets, records added before anything is
 * rounded (rules.md, "Times and money"). Each line is checked against what the lines before it state, so one slip is said once. The
 * reference does not say how the service rounds, and its own examples round a subtotal up (22.88591 is 22.89, but 21.75006 is 21.76 as well):
 * less than a cent is rounding, whichever way; the total adds amounts that are rounded already and must be exact.
 */
export function checkTotals(invoice: Invoice): CheckedTotals {
  const { totals, records_list: list } = invoice
  const subtotal = parseMoney(totals?.subtotal)
  const discount = parseMoney(totals?.discount_amount)
  const credit = parseMoney(totals?.credit)
  const vat = parseMoney(totals?.vat_tax)
  const total = parseMoney(totals?.total)
  const records =
    list == null || list.length === 0
      ? null
      : sumMoney(list.flatMap(({ amount }) => parseMoney(amount) ?? []))

  const net = subtotal?.minus(discount ?? ZERO).plus(credit ?? ZERO) ?? null
  const mismatches: Mismatch[] = []
  const check = (line: TotalsLine, stated: Money | null, expected: Money | null, isExact = false) => {
    if (stated === null || expected === null) return
    const off = stated.minus(expected).abs()
    if (isExact ? !off.eq(ZERO) : off.gte('0.01')) mismatches.push({ line, stated, expected })
  }
  check('subtotal', subtotal, records)
  check('discount', discount, percentOf(subtotal, invoice.discount_percentage))
  check('vat', vat, percentOf(net, invoice.vat_percentage))
  check('total', total, net?.plus(vat ?? ZERO) ?? null, true)
  return { records, subtotal, discount, credit, vat, total, mismatches }
}

function percentOf(amount: Money | null, percentage: number | null | undefined): Money | null {
  const percent = parseMoney(percentage)
  return amount === null || percent === null ? null : amount.times(percent).div(PERCENT)
}
