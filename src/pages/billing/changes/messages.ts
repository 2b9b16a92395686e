import { catalogue } from '@/lib/i18n/catalogue'

import type { Reason } from './explain'

const reasons: Record<Reason, string> = {
  new: 'New',
  gone: 'Gone',
  resized: 'Resized',
  hours: 'More or fewer hours',
  period: 'Longer or shorter period',
  price: 'Price change',
  other: 'Not explained',
}

/** Why one month costs more or less than another. */
const en = {
  title: 'Changes in cost',
  link: 'Why did it change?',
  summary: (amount: string, account: string) => `${amount} on ${account}, before discount and VAT`,
  more: (amount: string) => `${amount} more than before`,
  less: (amount: string) => `${amount} less than before`,
  same: 'Nothing more and nothing less than before',
  account: 'Billing account',
  from: 'Compare',
  to: 'with',
  thisMonth: 'This month so far',
  none: 'Nothing earlier',
  parts: { accounts: 'The billing accounts', invoices: 'The invoices', usage: 'The usage of this month' },
  search: { label: 'Search what changed', placeholder: 'Name or size' },
  csvName: (account: string) => `changes-${account}.csv`,
  columns: {
    what: 'What',
    reason: 'Reason',
    why: 'Before and after',
    kind: 'Kind',
    location: 'Location',
    difference: (symbol: string) => `Difference, ${symbol}`,
  },
  reasons,
  unnamed: 'Without a name',
  /** What it is now, and what it was before. */
  why: {
    new: 'Not billed before',
    gone: 'Not billed any more',
    was: (then: string) => `Was ${then}`,
    insteadOf: (then: string) => `Instead of ${then}`,
    throughout: (hours: string) => `${hours}, there all the time`,
    anHour: (rate: string) => `${rate} an hour`,
    other: 'Its hours and prices do not tell why',
    hoursAt: (hours: string, rate: string) => `${hours} at ${rate} an hour`,
    hoursOf: (hours: string) => `${hours} h`,
    sizeFor: (size: string, hours: string) => `${size} for ${hours}`,
    unknown: 'billed without hours',
  },
  bridge: {
    title: 'From one to the other',
    note: 'Before discount and VAT',
    exact:
      'Each part is reckoned from the hours and prices of the records; together they are the difference exactly.',
    hint: 'The month is not over. What it has not had yet stands under “Longer or shorter period” for all that was there the whole time.',
    noPlaces:
      'The service does not say where the things of this month are: those of the same name in different locations are taken together.',
    list: 'What makes the difference',
  },
  totals: {
    title: 'And what is to be paid',
    line: 'Line',
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    difference: 'Difference',
    records: 'Records, added up exactly',
    subtotal: 'Subtotal',
    discount: 'Discount',
    credit: 'Paid from credit',
    vat: 'VAT',
    total: 'Total',
    notKnown: 'not known',
  },
  empty: {
    title: 'Nothing to compare yet',
    text: 'Two months in which something was used can be compared: after the first invoice this page shows why the next one differs.',
    sameTitle: 'Nothing changed',
    sameText: 'Everything was billed alike in both.',
  },
}

export const changesMessages = catalogue('changesMessages', en)
