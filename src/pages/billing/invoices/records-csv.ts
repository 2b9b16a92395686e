import type { Invoice } from '@/api/invoices'
import type { CsvValue } from '@/lib/csv'
import { parseMoney } from '@/lib/money'

import { invoiceNumber } from './invoice-facts'
import { recordLines } from './group-records'

/** The records of an invoice, amounts as decimals exactly as the API has them. */
export function recordsCsv(invoice: Invoice, currency: string): CsvValue[][] {
  const unit = currency.toLowerCase()
  const facts = ['invoice', 'record_id', 'resource', 'details', 'location', 'quantity', 'unit']
  return [
    [...facts, `item_price_${unit}`, `amount_${unit}`],
    ...recordLines(invoice.records_list ?? []).map(({ record, resource, details, amount }): CsvValue[] => [
      invoiceNumber(invoice),
      record.id,
      resource,
      details,
      record.location_slug,
      record.qty,
      record.qty_unit,
      parseMoney(record.item_price)?.toFixed(),
      amount.toFixed(),
    ]),
  ]
}
