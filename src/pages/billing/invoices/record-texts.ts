import type { InvoiceRecord } from '@/api/invoices'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatNumber } from '@/lib/words'

import { invoicePageMessages } from './page-messages'

/** "744 h" */
export function quantityText({ qty, qty_unit: unit }: InvoiceRecord): string {
  const t = messagesOf(invoicePageMessages).records
  return qty == null ? t.dash : t.quantityOf(formatNumber(qty), unit ?? '')
}

/** With all its decimals: so small a price is nothing when it is rounded. */
export function priceText({ item_price: price }: InvoiceRecord): string {
  return price == null ? messagesOf(invoicePageMessages).records.dash : formatNumber(price)
}
