import { catalogue, plural } from '@/lib/i18n/catalogue'

/** What the shared parts about cards say. */
const en = {
  card: 'Card',
  byInvoice: 'Paying by invoice',
  ending: (brand: string, last4: string) => `${brand} ending in ${last4}`,
  numbered: (id: number) => `Card ${id}`,
  states: {
    good: 'Ready',
    expired: 'Expired',
    applied: 'Applied for',
    notVerified: 'Not verified',
    expiresSoon: (days: number) => plural(days, { one: 'Expires in # day', other: 'Expires in # days' }),
  },
  cannot: {
    isPrimary: 'It is the primary one already.',
    expired: 'It has expired. Add the new card and remove this one.',
    notVerified: 'It is not verified, so nothing can be charged to it.',
    byInvoice: 'What is paid by invoice is not charged to a card.',
  },
}

export const cardMessages = catalogue('cardMessages', en)
