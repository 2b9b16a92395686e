import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './billing-account-messages'

export const billingAccountMessages: Translation<typeof source.billingAccountMessages> = {
  untitled: (id) => `Akun ${id}`,
  states: {
    clear: 'Tidak bermasalah',
    limited: 'Dibatasi',
    frozen: 'Dibekukan',
    inactive: 'Tidak aktif',
    deleted: 'Terhapus',
  },
  cannot: {
    deleted: 'Akun ini sudah dihapus.',
    isDefault: 'Akun ini sudah menjadi akun utama.',
    deleteDefault: 'Akun utama tidak dapat dihapus. Jadikan akun lain sebagai yang utama dulu.',
    owes: 'Akun ini punya faktur yang belum dibayar. Bayar dulu.',
  },
}
