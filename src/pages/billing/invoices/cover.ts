import { amountOpen, unpaidInvoices, type Invoice } from '@/api/invoices'
import { ZERO, type Money } from '@/lib/money'

/** What a payment does to one invoice. */
export interface Cover {
  readonly invoice: Invoice
  readonly open: Money
  /** What of the payment goes to it; zero when nothing reaches it. */
  readonly pays: Money
  readonly left: Money
}

/** Which invoices an amount will pay, wholly or in part: the oldest first, as the service does (reference, "Pay amount"). */
export function coverOf(invoices: readonly Invoice[], amount: Money): Cover[] {
  let rest = amount.gt(ZERO) ? amount : ZERO
  return unpaidInvoices(invoices).map((invoice) => {
    const open = amountOpen(invoice) ?? ZERO
    const pays = rest.lt(open) ? rest : open
    rest = rest.minus(pays)
    return { invoice, open, pays, left: open.minus(pays) }
  })
}
