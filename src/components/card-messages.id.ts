import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './card-messages'

export const cardMessages: Translation<typeof source.cardMessages> = {
  card: 'Kartu',
  byInvoice: 'Pembayaran dengan faktur',
  ending: (brand, last4) => `${brand} berakhiran ${last4}`,
  numbered: (id) => `Kartu ${id}`,
  states: {
    good: 'Siap dipakai',
    expired: 'Kedaluwarsa',
    applied: 'Sudah diajukan',
    notVerified: 'Belum diverifikasi',
    expiresSoon: (days) => plural(days, { other: 'Kedaluwarsa dalam # hari' }),
  },
  cannot: {
    isPrimary: 'Kartu ini sudah menjadi kartu utama.',
    expired: 'Kartu ini sudah kedaluwarsa. Tambahkan kartu baru dan hapus yang ini.',
    notVerified: 'Kartu ini belum diverifikasi, jadi tidak dapat ditagih.',
    byInvoice: 'Yang dibayar dengan faktur tidak ditagihkan ke kartu.',
  },
}
