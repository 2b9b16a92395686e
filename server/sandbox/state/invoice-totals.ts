import { divided } from '../whole-numbers.ts'

/** An invoice's totals, in cents: total = (subtotal − discount + credit) + VAT. */
export interface InvoiceTotals {
  readonly subtotal_cents: number
  readonly discount_cents: number
  /** What credit paid: negative or zero. */
  readonly credit_cents: number
  readonly vat_cents: number
  readonly total_cents: number
}

/** Records are summed before they are rounded; credit pays before VAT is added. */
export function invoiceTotals(
  records: readonly { readonly amount_e5: number }[],
  terms: {
    readonly discountPercentage: number
    readonly vatPercentage: number
    readonly creditCents: number
  },
): InvoiceTotals {
  const subtotal = divided(sum(records), 1000)
  const discount = divided(subtotal * terms.discountPercentage, 100)
  const credit = Math.min(terms.creditCents, subtotal - discount)
  const net = subtotal - discount - credit
  const vat = divided(net * terms.vatPercentage, 100)
  return {
    subtotal_cents: subtotal,
    discount_cents: discount,
    credit_cents: credit === 0 ? 0 : -credit,
    vat_cents: vat,
    total_cents: net + vat,
  }
}

function sum(records: readonly { readonly amount_e5: number }[]): number {
  return records.reduce((total, record) => total + record.amount_e5, 0)
}
