import { catalogue, plural } from '@/lib/i18n/catalogue'
import { formatPercent } from '@/lib/percent'

import type { TotalsLine } from './check-totals'

const lines: Record<TotalsLine, string> = {
  subtotal: 'subtotal',
  discount: 'discount',
  vat: 'VAT',
  total: 'total',
}

/** The page of an invoice. */
const en = {
  title: (number: string) => `Invoice ${number}`,
  crumb: 'Invoices',
  failed: 'The invoice could not be read',
  facts: {
    period: 'Period',
    issued: 'Issued',
    due: 'Due',
    account: 'Billing account',
    notKnown: 'not known',
    numbered: (id: number) => `Account ${id}`,
  },
  csv: 'CSV',
  csvName: (number: string) => `invoice-${number}.csv`,
  nothingToExport: 'The invoice lists nothing.',
  records: {
    title: 'What it is for',
    by: 'Grouped by',
    groupings: { resource: 'Resource', location: 'Location' },
    item: 'Item',
    location: 'Location',
    quantity: 'Quantity',
    price: 'Price each',
    amount: (symbol: string) => `Amount, ${symbol}`,
    nowhere: 'In no location',
    times: (quantity: string, price: string) => `${quantity} × ${price}`,
    quantityOf: (quantity: string, unit: string) => `${quantity} ${unit}`.trim(),
    count: (count: number) => plural(count, { one: '# record', other: '# records' }),
    showAll: (count: number) => plural(count, { other: 'Show all # records' }),
    hideAll: 'Show the groups only',
    none: 'The service lists no records for this invoice.',
    unnamed: 'Without a name',
    dash: '–',
  },
  totals: {
    title: 'What it comes to',
    records: 'Records, added up exactly',
    subtotal: 'Subtotal',
    discount: (percent: number) => (percent > 0 ? `Discount of ${formatPercent(percent)}` : 'Discount'),
    credit: 'Paid from credit',
    vat: (percent: number | null) => (percent === null ? 'VAT' : `VAT ${formatPercent(percent)}`),
    total: 'Total',
    paid: 'Paid',
    open: 'Left to pay',
    whyChanged: 'Why did it change?',
    notKnown: 'not known',
  },
  mismatch: {
    title: 'This invoice does not add up',
    line: (line: TotalsLine, stated: string, expected: string) =>
      `Its ${lines[line]} says ${stated}; what it is made of gives ${expected}.`,
    ask: 'Ask your provider before you pay it.',
  },
  payments: {
    title: 'Payments',
    none: 'Nothing has been paid by card yet.',
    when: 'When',
    card: 'Card',
    transaction: 'Transaction',
    amount: 'Amount',
    notKnown: 'not known',
  },
  billedTo: {
    title: 'Billed to',
    note: 'As it was when the invoice was made',
    registration: 'Registration code',
    vatNumber: 'VAT number',
    email: 'E-mail',
    none: 'The service did not keep the billing address with this invoice.',
    raw: 'The service keeps it in a form that this panel cannot read. As it came:',
  },
}

export const invoicePageMessages = catalogue('invoicePageMessages', en)
