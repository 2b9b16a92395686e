import { catalogue, plural } from '@/lib/i18n/catalogue'

import type { InvoiceStanding } from './invoice-facts'

const standings: Record<InvoiceStanding, string> = { paid: 'Paid', unpaid: 'Unpaid', overdue: 'Overdue' }

/** The list of invoices, and what its parts share with the page of one. */
const en = {
  title: 'Invoices',
  partName: (account: string | null) =>
    account === null ? 'The billing accounts' : `The invoices of ${account}`,
  search: { label: 'Search invoices', placeholder: 'Number, account or resource' },
  csvName: 'invoices.csv',
  summary: {
    none: (count: number) => plural(count, { one: '# invoice, paid', other: '# invoices, all paid' }),
    unpaid: (count: number, amount: string) =>
      `${plural(count, { one: '# invoice', other: '# invoices' })}, ${amount} to pay`,
    overdue: (amount: string) => `, ${amount} of it overdue`,
  },
  columns: {
    number: 'Number',
    account: 'Billing account',
    period: 'Period',
    status: 'Status',
    due: 'Due',
    total: 'Total',
    year: 'Year',
  },
  payAll: 'Pay all…',
  payAmount: 'Pay an amount…',
  inList: 'Search, filter and export them in the list of invoices',
  left: (amount: string) => `${amount} left to pay`,
  archive: {
    button: 'Download as ZIP',
    title: (count: number) => plural(count, { one: 'Download # invoice', other: 'Download # invoices' }),
    name: 'invoices.zip',
    fileName: (number: string, id: number) => (number === String(id) ? number : `${number}-${id}`),
    failed: 'The archive could not be made',
  },
  actions: { open: 'Open', pay: 'Pay…' },
  standings: {
    words: standings,
    overdueBy: (days: number) =>
      plural(days, {
        one: 'Overdue by # day',
        other: days === 0 ? 'Overdue since today' : 'Overdue by # days',
      }),
    other: (status: string) => `Status ${status}`,
    notKnown: 'Not known',
  },
  cannot: {
    paid: 'It is paid.',
    noTotal: 'The service does not say what it comes to.',
    underWay: 'A payment of this account is under way.',
  },
  empty: {
    title: 'No invoice yet',
    text: 'The service makes one for each billing account at the end of a month, and one for each top-up by bank transfer.',
  },
}

export const invoiceMessages = catalogue('invoiceMessages', en)
